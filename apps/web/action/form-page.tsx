import type { Facts, Possibility } from '#trajectory';
import { Fragment, type ReactNode } from 'react';
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

type About = Possibility['about'];

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
  /** What is said of what is being filled in, under the field at this place. */
  readonly beside?: {
    readonly under: NoInfer<Name>;
    readonly Said: (props: { work: Work<T>; about: About; values: ValuesOf<NoInfer<Name>> }) => ReactNode;
  };
  /** What is sent, where it is not what was filled in. */
  readonly body?: (values: ValuesOf<Name>, work: Work<T>) => Content & Known<Content, Facts[T]>;
}

/** The page of a fact of which some fields are filled in, and nothing else. */
export function formPage<
  T extends PostedFact,
  Name extends keyof Facts[T] & string,
  Content extends object = ValuesOf<Name>,
>({ fact, noun, chapter, title, lead, names, which, submit, done, fields, beside, body }: FormPage<T, Name, Content>) {
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
            {({ LongText, TextField, DayField, Radios }, values, about) =>
              places.map((place) => {
                const { label, description, required = false, ...kind }: Field = fields[place];
                const props = {
                  place,
                  label: say(label),
                  ...(description && { description: say(description) }),
                  required,
                };
                const field = {
                  text: () => kind.as === 'text' && <LongText {...props} rows={kind.rows} />,
                  choice: () => kind.as === 'choice' && <Radios {...props} options={kind.options(terms)} />,
                  day: () => <DayField {...props} />,
                  line: () => <TextField {...props} />,
                }[kind.as]();
                return (
                  <Fragment key={place}>
                    {field}
                    {beside?.under === place && <beside.Said {...{ work, about, values }} />}
                  </Fragment>
                );
              })
            }
          </WorkForm>
        )}
      </WorkPage>
    );
  };
}
