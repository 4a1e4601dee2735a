import {
  ACTS_FOR,
  councilsOf,
  hasLeft,
  isFactType,
  pointsIn,
  publishedIn,
  type EventType,
  type Trajectory,
  type TrajectoryEvent,
} from '#trajectory';
import type { NewsKind } from '#vocabulary';

/** A side that is told of something: a role of the municipality, or a council. */
export type Side = 'civilServant' | 'alderman' | 'clerk' | `council:${string}`;

/** What one event is to those who are told of it. */
export interface ToldOf {
  readonly kind: NewsKind;
  readonly to: readonly Side[];
  readonly authority?: string | undefined;
  readonly advice?: string | undefined;
  /** Of whom it is told, where what it is about does not say so. */
  readonly council?: string | undefined;
  /** The request, point, promise or finding that it is about. */
  readonly about?: string | undefined;
  /** The day until which a term runs now, for which something was promised, or on which something truly happened. */
  readonly until?: string | undefined;
  /** What an answer said before and says now, what was decided, or when it was thought to have happened: a word of the vocabulary, a date. */
  readonly was?: string | undefined;
  readonly is?: string | undefined;
  /** Of how many points. */
  readonly count?: number | undefined;
}

const councils = (ids: Iterable<string>): Side[] => [...new Set(ids)].map((id): Side => `council:${id}`);
const present = (s: Trajectory): Side[] =>
  councils(s.opened.councils.map(({ id }) => id).filter((id) => !hasLeft(s, id)));
const CIVIL_SERVANTS: readonly Side[] = ['civilServant'];

/** Who acts for these authorities; for all of them when none is named. */
function acting(s: Trajectory, ids?: readonly string[]): Side[] {
  const asked = s.opened.authorities.filter(({ id }) => ids === undefined || ids.includes(id));
  return [...new Set(asked.map(({ kind }) => ACTS_FOR[kind] as Side))];
}

const ofAdvice = (s: Trajectory, id: string | undefined): Side[] => {
  const advice = s.advices[id ?? ''];
  return advice ? councils(councilsOf(advice)) : [];
};
const ofPoint = (s: Trajectory, id: string | undefined): Side[] =>
  id === undefined ? present(s) : ofAdvice(s, s.recommendations[id]);
/** To whom an advice is addressed: those who owe it a response. */
const addressed = (s: Trajectory, id: string): Side[] => [
  ...CIVIL_SERVANTS,
  ...acting(s, Object.keys(s.advices[id]?.responses ?? {})),
];

function adopted(s: Trajectory, { seq, data }: At<'ResponseAdopted'>): ToldOf[] {
  const { authority, advice } = data;
  const promises = Object.values(s.commitments).filter(
    (one) => one.authority === authority && publishedIn(s, one)?.seq === seq,
  );
  const what = { authority, advice };
  return [
    { kind: 'responseAdopted', to: [...ofAdvice(s, advice), ...CIVIL_SERVANTS], ...what },
    ...promises.map(({ id, dueOn, postponements: [first] }): ToldOf => {
      // For when it was promised, also once it was put off.
      const until = first ? first.from : dueOn;
      return { kind: 'promised', to: ofAdvice(s, advice), ...what, about: id, until };
    }),
  ];
}

function revised(s: Trajectory, { seq, data }: At<'AnswerRevised'>): ToldOf[] {
  const points = pointsIn(data);
  const [about] = points;
  const answer = s.answers[`${data.authority} ${about ?? ''}`];
  const at = answer?.versions.findIndex((version) => version.at.seq === seq) ?? -1;
  const was = at > 0 ? answer?.versions[at - 1]?.verdict : undefined;
  const what = { authority: data.authority, advice: s.recommendations[about ?? ''] };
  const to = [...ofPoint(s, about ?? ''), ...CIVIL_SERVANTS];
  return [{ kind: 'answerRevised', to, ...what, about, was, is: data.verdict, count: points.length }];
}

interface At<T extends EventType> {
  readonly seq: number;
  readonly data: TrajectoryEvent<T>['data'];
}
type Telling<T extends EventType> = (s: Trajectory, at: At<T>) => readonly ToldOf[];
const nobody = () => [];

/** That a council takes part from here on: each of them by itself. */
const invited = (all: readonly { readonly id: string }[] = []): ToldOf[] =>
  all.map(({ id }) => ({ kind: 'invited', to: councils([id]), council: id }));

/** Who is told of what: exhaustive by its type. What leaves a task alone stands in the worklist and is no news. */
const TELLING: { readonly [T in EventType]: Telling<T> } = {
  TrajectoryOpened: (_, { data }) => invited(data.councils),
  TrajectoryAmended: (_, { data: { addCouncils } }) => invited(addCouncils),
  InfluenceSpaceSet: nobody,
  DraftPublished: nobody,
  InformationRequested: nobody,
  InformationProvided: nobody,
  InvolvementHeld: nobody,
  AdviceRequested: (_, { data: { id, council, dueOn } }) => [
    { kind: 'asked', to: councils([council]), about: id, until: dueOn },
  ],
  AdviceTermExtended: (s, { data: { request, until } }) => {
    const council = s.requests[request]?.council;
    return [{ kind: 'termExtended', to: councils(council === undefined ? [] : [council]), about: request, until }];
  },
  ResponseTermExtended: (s, { data: { advice, authority, until } }) => [
    { kind: 'termExtended', to: [...ofAdvice(s, advice), ...acting(s, [authority])], advice, authority, until },
  ],
  AdviceSubmitted: (s, { data: { id, council, with: others = [], onBehalf, recommendations } }) => [
    {
      kind: 'advice',
      to: [...addressed(s, id), ...councils(onBehalf === undefined ? others : [council, ...others])],
      advice: id,
      count: recommendations.length,
    },
  ],
  AdviceSupplemented: (s, { data: { advice, recommendations } }) => [
    { kind: 'advice', to: addressed(s, advice), advice, count: recommendations.length },
  ],
  AdviceDeclined: (s, { data: { request } }) => [
    { kind: 'advice', to: [...CIVIL_SERVANTS, ...acting(s)], about: request },
  ],
  AdviceConfirmed: (_, { data: { advice } }) => [{ kind: 'advice', to: CIVIL_SERVANTS, advice }],
  AdviceWithdrawn: (s, { data: { advice } }) => [{ kind: 'advice', to: addressed(s, advice), advice }],
  // Told from the day that it was due, with all else that is over.
  AdviceTermLapsed: nobody,
  AnswerDrafted: nobody,
  ResponseReady: (s, { data: { authority, advice } }) => [
    { kind: 'responseReady', to: acting(s, [authority]), authority, advice },
  ],
  ResponseReturned: (_, { data: { authority, advice } }) => [
    { kind: 'responseReturned', to: CIVIL_SERVANTS, authority, advice },
  ],
  ResponseAdopted: adopted,
  RejoinderGiven: (s, { data: { council, advice, answers } }) => [
    { kind: 'rejoinder', to: addressed(s, advice), advice, council, count: answers.length },
  ],
  AnswerRevised: revised,
  DecisionTaken: (s, { data: { authority, outcome } }) => [
    { kind: 'decision', to: [...present(s), ...CIVIL_SERVANTS, ...acting(s)], authority, is: outcome },
  ],
  InfluenceTraced: (s, { data: { recommendation, authority, finding, effect } }) => [
    {
      kind: 'traced',
      to: ofPoint(s, recommendation),
      authority,
      advice: s.recommendations[recommendation ?? ''],
      about: recommendation ?? finding,
      is: effect,
    },
  ],
  InfluenceJudged: (s, { data: { council, recommendation, finding, authority, recognised } }) => [
    {
      kind: 'rejoinder',
      to: [...CIVIL_SERVANTS, ...acting(s, authority === undefined ? [] : [authority])],
      authority,
      advice: s.recommendations[recommendation ?? ''],
      about: recommendation ?? finding,
      council,
      is: recognised,
    },
  ],
  ChangeExplained: nobody,
  ProgressReported: (s, { data: { authority, recommendation, state } }) => [
    {
      kind: 'progress',
      to: ofPoint(s, recommendation),
      authority,
      advice: s.recommendations[recommendation],
      about: recommendation,
      is: state,
    },
  ],
  RaadActed: nobody,
  SharedWithRaad: nobody,
  ParticipantLeft: nobody,
  AuthoritySucceeded: nobody,
  InfluencePublished: (s) => [{ kind: 'ended', to: [...present(s), ...CIVIL_SERVANTS], is: 'published' }],
  CommitmentFulfilled: (s, { data: { commitment } }) => ofPromise(s, commitment, 'kept'),
  CommitmentPostponed: (s, { data: { commitment, dueOn } }) => ofPromise(s, commitment, 'postponed', dueOn),
  DisputeRaised: (s, { data: { council } }) => [
    { kind: 'dispute', to: [...CIVIL_SERVANTS, ...acting(s)], is: 'raised', council },
  ],
  DisputeSettled: (s, { seq }) => [
    {
      kind: 'dispute',
      to: [...present(s), ...CIVIL_SERVANTS, ...acting(s)],
      is: 'settled',
      council: s.disputes.find(({ settled }) => settled?.seq === seq)?.council,
    },
  ],
  EvaluationGiven: nobody,
  TrajectoryWithdrawn: (s) => [{ kind: 'ended', to: [...present(s), ...CIVIL_SERVANTS], is: 'withdrawn' }],
  TrajectoryClosed: (s) => [{ kind: 'ended', to: [...present(s), ...CIVIL_SERVANTS], is: 'closed' }],
  TrajectoryMigrated: nobody,
  // Told as what they correct: see toldOf.
  FactRetracted: nobody,
  FactCorrected: nobody,
  TextErased: nobody,
};

function ofPromise(s: Trajectory, id: string, kind: NewsKind, until?: string): ToldOf[] {
  const promise = s.commitments[id];
  if (!promise) return [];
  const { authority, recommendations } = promise;
  const to = [...recommendations.flatMap((point) => ofPoint(s, point)), ...acting(s, [authority])];
  return [
    { kind, to: [...new Set(to)], authority, advice: s.recommendations[recommendations[0] ?? ''], about: id, until },
  ];
}

/** An answer is told of once its response is adopted; what is corrected of it then those are told who read it. */
function answered(s: Trajectory, data: TrajectoryEvent<'AnswerDrafted'>['data']): ToldOf[] {
  const [about = ''] = pointsIn(data);
  const { authority } = data;
  if (!s.answers[`${authority} ${about}`]?.published) return [];
  const to = [...ofPoint(s, about), ...CIVIL_SERVANTS];
  return [{ kind: 'corrected', to, authority, advice: s.recommendations[about], about }];
}

const told = <T extends EventType>(s: Trajectory, type: T, at: At<T>) => TELLING[type](s, at);

/**
 * Who is told of the event at a place of a history, as all of it stands now. What was taken back is told no more; that it
 * was, or was corrected, those are told who were told of it.
 */
export function toldOf(s: Trajectory, events: readonly TrajectoryEvent[], seq: number): readonly ToldOf[] {
  const event = events[seq];
  if (!event) return [];
  if (event.type !== 'FactRetracted' && event.type !== 'FactCorrected')
    return told(s, event.type, { seq, data: event.data });
  const { of } = event.data;
  const original = events[of];
  if (!original || !isFactType(original.type)) return [];
  const before = original.type === 'AnswerDrafted' ? answered(s, original.data) : toldOf(s, events, of);
  const [first] = before;
  if (!first) return [];
  const to = new Set(before.flatMap((one) => one.to));
  const { authority, advice, about, council } = first;
  const trueDate = event.type === 'FactCorrected' ? event.data.trueDate : undefined;
  const dates = trueDate === undefined ? {} : { was: original.occurredOn, until: trueDate };
  return [{ kind: 'corrected', to: [...to], authority, advice, about, council, is: original.type, ...dates }];
}
