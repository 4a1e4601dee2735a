import type { Facts } from '#trajectory';
import type { NounOf, PostedFact } from '../api/record.ts';
import type { Chapter } from '../trajectory/room/rooms.ts';
import { useTerms } from '../texts/terms.ts';
import { useSay, type Text } from '../texts/texts-of.ts';
import { WorkForm, type Known } from './form.tsx';
import { WorkPage, type Work } from './page.tsx';

/** A field of a fact that takes a text, a line of it, a day, or one of a few. */
type Field = { readonly label: Text; readonly description?: Text; readonly required?: boolean } & (
  | { readonly as: 'text'; readonly rows: number }
  | { readonly as: 'line' | 'day' }
  | {
      readonly as: 'choice';
      readonly options: (
        terms: ReturnType<typeof useTerms>,
      ) => readonly { readonly value: string; readonly label: string }[];
    }
);
type ValuesOf<Name extends string> = Readonly<Record<Name, string>>;

interface FormPage<T extends PostedFact, Name extends string, Content extends object> {
  readonly fact: T;
  readonly noun: NounOf<T>;
  /** The chapter of the dossier in which it stands afterwards. */
  readonly chapter: Chapter;
  readonly title: Text;
  readonly lead: Text;
  /** As of a form: which of the names of what it is about are part of the fact. */
  readonly names?: readonly (keyof Facts[T] & string)[];
  /** The question that chooses between several things that it can be about. */
  readonly which?: Text;
  readonly submit: Text;
  readonly done: Text;
  /** In the order in which they are asked. */
  readonly fields: Readonly<Record<Name, Field>>;
  /** What is sent, where it is not what was filled in. */
  readonly body?: (values: ValuesOf<Name>, work: Work<T>) => Content & Known<Content, Facts[T]>;
}

/** The page of a fact of which some fields are filled in, and nothing else. */
export function formPage<
  T extends PostedFact,
  Name extends keyof Facts[T] & string,
  Content extends object = ValuesOf<Name>,
>({ fact, noun, chapter, title, lead, names, which, submit, done, fields, body }: FormPage<T, Name, Content>) {
  const places = Object.keys(fields) as Name[];
  const initial = Object.fromEntries(places.map((name) => [name, ''])) as ValuesOf<Name>;
  return function Page() {
    const say = useSay();
    const terms = useTerms();
    return (
      <WorkPage type={fact} title={say(title)} lead={say(lead)}>
        {(work) => (
          <WorkForm
            work={work}
            noun={noun}
            initial={initial}
            body={(values): object => body?.(values, work) ?? values}
            names={names}
            chapter={chapter}
            which={which && say(which)}
            submit={say(submit)}
            done={say(done)}
          >
            {({ LongText, TextField, DayField, Radios }) =>
              places.map((place) => {
                const { label, description, required = false, ...kind }: Field = fields[place];
                const props = {
                  place,
                  label: say(label),
                  ...(description && { description: say(description) }),
                  required,
                };
                if (kind.as === 'text') return <LongText key={place} {...props} rows={kind.rows} />;
                if (kind.as === 'choice') return <Radios key={place} {...props} options={kind.options(terms)} />;
                return kind.as === 'day' ? <DayField key={place} {...props} /> : <TextField key={place} {...props} />;
              })
            }
          </WorkForm>
        )}
      </WorkPage>
    );
  };
}
