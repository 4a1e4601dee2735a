import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Facts, Possibility } from '#trajectory';
import { isRefused, placed, refusedHere, type Refused } from '../api/problem.ts';
import { useRecord, type Body, type NounOf, type PostedFact } from '../api/record.ts';
import { fieldsOf, type FieldsOf } from '../form/fields.ts';
import { Form } from '../form/form.tsx';
import { filled } from '../form/place.ts';
import { useForm, type FormState } from '../form/use-form.ts';
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
export interface Common {
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
  readonly check?: (values: Values & Common) => Refused | undefined;
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
  /** By its key: what it is about, where the page has that in hand. */
  readonly chosen?: { readonly key: string; readonly change: (key: string) => void };
  /** Of a form that several people fill in: what that makes of it. Always the same for one form. */
  readonly useShared?: (form: FormState<Values & Common>, about: About, name: string) => SharedForm;
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

/** What a form becomes when several people fill it in. */
export interface SharedForm {
  /** @throws Refused, Unreachable. */
  readonly send: (validateOnly: boolean) => Promise<void>;
  /** A place in what was sent, as a place in the form. */
  readonly placeOf: (place: string) => string;
  /** False where somebody else sends it. */
  readonly sends: boolean;
  readonly around: (fields: ReactNode) => ReactNode;
  /** In its place, once it is nobody's to fill in any more. */
  readonly over: ReactNode;
  /** Beside what becomes public, where that is read once more. */
  readonly read: ReactNode;
}

const useAlone = (): undefined => undefined;

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
  const { published, chosen: inHand, useShared = useAlone, children } = props;
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
  const ofWhat = inHand?.key ?? (subjects.length === 1 ? subjects[0]?.key : over.over);
  // What somebody says for one of several councils is asked, where the page can ask.
  const byAddress = which === undefined ? chosenBy(subjects, over) : chosenFor(subjects, over, trajectory);
  const first = inHand ? subjects.find(({ key }) => key === inHand.key) : byAddress;
  const start: Values & Common = { ...initial, about: first?.key ?? '', date: '' };
  const name = [noun, id, ofWhat].filter(Boolean).join(' ');
  const form = useForm(name, start);
  const { set } = form;
  const asked = form.values.about;
  useEffect(() => {
    if (!inHand || asked === inHand.key) return;
    // What is typed about one thing stays with it.
    (set as (place: string, value: unknown) => void)('about', inHand.key);
    inHand.change(asked);
  }, [inHand, asked, set]);
  const { mutateAsync, error: refused, isPending } = useRecord(id, noun);
  const [kept, setKept] = useState<SentRows>({});
  const unanswered = useRef<{ readonly of: string; readonly sent: object } | undefined>(undefined);
  const [notSent, setNotSent] = useState<Error | null>(null);
  const failure = refused ?? notSent;
  const error = useMemo(() => placed(failure, placeIn(kept)), [failure, kept]);
  const seen = useSeenRevision(revision, error);
  const leadsTo = typeof chapter === 'function' ? chapter(form.values) : chapter;
  const back = { to: ROOMS[leadsTo === undefined ? 'points' : ROOM_OF[leadsTo]], params: { dossier: id } } as const;
  const chosen = subjects.find(({ key }) => key === form.values.about) ?? first;
  const about = chosen?.about ?? {};
  const shared = useShared(form, about, name);

  const sentOf = (given: Values & Common, sending: SentRows) => {
    const { about: _, date, ...values } = withSentRows(given, sending);
    const content = body ? body(values as unknown as Values, about) : values;
    return { ...picked(about, names), ...(filled(content) as object), ...(date !== '' && { date }) };
  };
  const leave = async () => {
    form.clear();
    await navigate(back);
    tell(subjects.length > 1 && which !== undefined ? t('about.done', { done, what: describe(about) }) : done);
  };
  const [isSending, setSending] = useState(false);
  const sendShared = async ({ send: sendOff, placeOf }: SharedForm, validateOnly: boolean) => {
    setSending(true);
    try {
      await sendOff(validateOnly);
      setNotSent(null);
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      const found = placed(problem, placeOf) ?? problem;
      setNotSent(found);
      throw found;
    } finally {
      setSending(false);
    }
    if (!validateOnly) await leave();
  };
  const send = async (given: Values & Common, validateOnly: boolean) => {
    const sending = sentRowsIn(given, rows);
    setKept(sending);
    if (shared) {
      await sendShared(shared, validateOnly);
      return;
    }
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
    if (!validateOnly) await leave();
  };
  const fields = (
    <>
      {(chosen !== undefined || subjects.length === 0) && children?.(fieldsOf<Values>(), form.values, about)}
      <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
    </>
  );
  if (shared?.over) return shared.over;
  return (
    <Form
      // What several people fill in is there for all of them: nobody begins it anew for the others.
      form={shared ? { ...form, restored: false, undo: undefined } : form}
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
                {shared?.read}
              </>
            )
          : undefined
      }
      busy={isPending || isSending}
      sends={shared?.sends ?? true}
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
      {shared && chosen !== undefined ? shared.around(fields) : fields}
    </Form>
  );
}
