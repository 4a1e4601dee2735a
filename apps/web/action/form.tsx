import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Facts, Possibility } from '#trajectory';
import { isRefused, placed, refusedHere, type Refused } from '../api/problem.ts';
import { useRecord, type Body, type NounOf, type PostedFact } from '../api/record.ts';
import { fieldsOf, type FieldsOf } from '../form/fields.ts';
import { Form } from '../form/form.tsx';
import { filled } from '../form/place.ts';
import { useForm } from '../form/use-form.ts';
import { Link } from '../ui/link.tsx';
import { useTell } from '../ui/told/told.tsx';
import type { Chapter } from '../trajectory/room/rooms.ts';
import { ROOM_OF, ROOMS } from '../trajectory/room/rooms.ts';
import { OFFERED } from '../pages/actions.ts';
import { Content } from './content.tsx';
import { useDescribe } from './describe.ts';
import { sentRowsIn, placeIn, withSentRows, type SentRows, type RowRules } from './sent-rows.ts';
import type { Work } from './page.tsx';
import { useSeenRevision } from './seen-revision.ts';
import { chosenBy, chosenFor } from './subjects.ts';
import { useActionTexts } from './texts.ts';

type About = Possibility['about'];
interface Common {
  readonly about: string;
  readonly date: string;
}

/** The same, where every name in it is one of the fact: another has the type `never`. */
export type Known<Content, Of> = Content extends readonly (infer Row)[]
  ? Of extends readonly (infer Fact)[]
    ? readonly Known<Row, Fact>[]
    : never
  : Content extends object
    ? { [K in keyof Content]: K extends keyof Of ? Known<Content[K], NonNullable<Of[K]>> : never }
    : Content;

export interface WorkFormProps<T extends PostedFact, Values extends object> {
  readonly work: Work<T>;
  readonly noun: NounOf<T>;
  /** Of each list which rows are sent, where some are not: what was left empty is not a row. */
  readonly rows?: RowRules<Values>;
  /** What the page itself can see is wrong. */
  readonly check?: (values: Values) => Refused | undefined;
  /** Which of the names of what it is about are part of the fact; without it all of them. */
  readonly names?: readonly (keyof Facts[T] & string)[];
  /** The question that chooses between several things that it can be about. */
  readonly which?: string;
  readonly submit: string;
  readonly done: string;
  /** The chapter of the dossier in which it stands afterwards, or by which one goes on from what was filled in. */
  readonly chapter?: Chapter | ((values: Values) => Chapter);
  /** What becomes public with it, though it says nothing of it itself: read once more where that is confirmed. */
  readonly published?: ReactNode | ((values: Values, about: About) => ReactNode);
  /** Refused when somebody else changed the dossier since it was shown. */
  readonly reviewed?: boolean;
  readonly children?: (fields: FieldsOf<Values>, values: Values, about: About) => ReactNode;
}
interface Plain<T extends PostedFact, Values extends object> extends WorkFormProps<T, Values> {
  /** Nothing filled in, or what there is to begin with: fields of the fact, which are sent as they are. */
  readonly initial: Values & Known<Values, Facts[T]>;
  readonly body?: undefined;
}
interface Converted<T extends PostedFact, Values extends object, Content extends object> extends WorkFormProps<
  T,
  Values
> {
  readonly initial: Values;
  /** What is sent of it, in the fields of the fact. */
  readonly body: (values: Values, about: About) => Content & Known<Content, Facts[T]>;
}

const { Choice, PartialDateField } = fieldsOf<Common>();

const picked = (about: About, names: readonly string[] | undefined) =>
  names ? Object.fromEntries(Object.entries(about).filter(([name]) => names.includes(name))) : about;

/** The form of one fact: to what, what, and when it happened. After it one stands in the room where it is told. */
export function WorkForm<T extends PostedFact, Values extends object>(props: Plain<T, Values>): ReactNode;
export function WorkForm<T extends PostedFact, Values extends object, Content extends object>(
  props: Converted<T, Values, Content>,
): ReactNode;
export function WorkForm<T extends PostedFact, Values extends object>(
  props: WorkFormProps<T, Values> & {
    readonly initial: Values;
    readonly body?: (values: Values, about: About) => object;
  },
) {
  const { work, noun, initial, body, rows, check, names, which, submit, done, chapter, reviewed = false } = props;
  const { published, children } = props;
  const { trajectory, influence, subjects, over } = work;
  const t = useActionTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const what = useDescribe(trajectory, influence);
  // A council that was not asked, or once more: its own name says nothing.
  const describe = (one: About) =>
    noun === 'advices' && one.request === undefined ? t('about.unasked', { who: what(one) }) : what(one);
  const { id, revision } = trajectory;
  // What was typed about one thing is not put back into the form of another.
  const ofWhat = subjects.length === 1 ? subjects[0]?.key : over.over;
  // What somebody says for one of several councils is asked, where the page can ask.
  const first = which === undefined ? chosenBy(subjects, over) : chosenFor(subjects, over, trajectory);
  const start: Values & Common = { ...initial, about: first?.key ?? '', date: '' };
  const form = useForm([noun, id, ofWhat].filter(Boolean).join(' '), start);
  const { mutateAsync, error: refused, isPending } = useRecord(id, noun);
  const [kept, setKept] = useState<SentRows>({});
  const unanswered = useRef<{ readonly of: string; readonly sent: object } | undefined>(undefined);
  const error = useMemo(() => placed(refused, placeIn(kept)), [refused, kept]);
  const seen = useSeenRevision(revision, error);
  const leadsTo = typeof chapter === 'function' ? chapter(form.values) : chapter;
  const back = { to: ROOMS[leadsTo === undefined ? 'points' : ROOM_OF[leadsTo]], params: { dossier: id } } as const;
  const chosen = subjects.find(({ key }) => key === form.values.about) ?? first;
  const about = chosen?.about ?? {};

  const sentOf = (given: Values & Common, sending: SentRows) => {
    const { about: _, date, ...values } = withSentRows(given, sending);
    const content = body ? body(values as unknown as Values, about) : values;
    return { ...picked(about, names), ...(filled(content) as object), ...(date !== '' && { date }) };
  };
  const send = async (given: Values & Common, validateOnly: boolean) => {
    const sending = sentRowsIn(given, rows);
    setKept(sending);
    const of = JSON.stringify(given);
    // Sent and not answered, it may be there already: by what is there now it could become another.
    const sent = unanswered.current?.of === of ? unanswered.current.sent : sentOf(given, sending);
    unanswered.current = { of, sent };
    try {
      await mutateAsync({ body: sent as Body<NounOf<T>>, revision: reviewed ? seen : undefined, validateOnly });
    } catch (failure) {
      if (isRefused(failure)) unanswered.current = undefined;
      throw failure;
    }
    if (validateOnly) return;
    form.clear();
    await navigate(back);
    tell(subjects.length > 1 && which !== undefined ? t('about.done', { done, what: describe(about) }) : done);
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      check={(values) => {
        const isOpen = subjects.length > 1 && which !== undefined && !chosen;
        return isOpen ? refusedHere({ place: 'about', detail: t('about.open') }) : check?.(values);
      }}
      shown={
        OFFERED[work.type].public
          ? (given) => (
              <>
                <Content
                  {...{ trajectory, influence }}
                  type={work.type}
                  data={sentOf(given, sentRowsIn(given, rows))}
                />
                {typeof published === 'function' ? published(given, about) : published}
              </>
            )
          : undefined
      }
      busy={isPending}
      submit={submit}
      aside={<Link {...back}>{t('cancel')}</Link>}
    >
      {subjects.length > 1 && which !== undefined && (
        <Choice
          place="about"
          label={which}
          options={subjects.map(({ key, about: one, possible }) => ({
            value: key,
            label: possible ? describe(one) : t('about.notToday', { what: describe(one) }),
          }))}
          required
        />
      )}
      {subjects.length === 1 && which !== undefined && describe(about) !== '' && (
        <p className="utrecht-paragraph dw-about">{describe(about)}</p>
      )}
      {(chosen !== undefined || subjects.length === 0) && children?.(fieldsOf<Values>(), form.values, about)}
      <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
    </Form>
  );
}
