import { type Shaped, shapeOf } from '#facts';
import * as advising from '../advising/facts.js';
import * as answering from '../answering/facts.js';
import * as course from '../course/facts.js';
import * as drafting from '../drafting/facts.js';
import { TrajectoryOpened } from '../opening/facts.js';
import * as deciding from '../deciding/facts.js';
import * as tracing from '../tracing/facts.js';

/**
 * Every fact that a person can bring in, by its name. The class is the one place where its fields
 * stand: the types, the checks on every way in and the API's description all come from it.
 */
export const FACTS = {
  TrajectoryOpened,
  InfluenceSpaceSet: drafting.InfluenceSpaceSet,
  DraftPublished: drafting.DraftPublished,
  InformationRequested: drafting.InformationRequested,
  InformationProvided: drafting.InformationProvided,
  InvolvementHeld: drafting.InvolvementHeld,
  AdviceRequested: advising.AdviceRequested,
  AdviceTermExtended: advising.AdviceTermExtended,
  AdviceSubmitted: advising.AdviceSubmitted,
  AdviceSupplemented: advising.AdviceSupplemented,
  AdviceDeclined: advising.AdviceDeclined,
  AnswerDrafted: answering.AnswerDrafted,
  ResponseTermExtended: answering.ResponseTermExtended,
  ResponseAdopted: answering.ResponseAdopted,
  RejoinderGiven: answering.RejoinderGiven,
  AnswerRevised: answering.AnswerRevised,
  DecisionTaken: deciding.DecisionTaken,
  InfluenceTraced: tracing.InfluenceTraced,
  SharedWithRaad: tracing.SharedWithRaad,
  ParticipantLeft: course.ParticipantLeft,
  InfluencePublished: course.InfluencePublished,
  CommitmentFulfilled: tracing.CommitmentFulfilled,
  CommitmentPostponed: tracing.CommitmentPostponed,
  DisputeRaised: course.DisputeRaised,
  DisputeSettled: course.DisputeSettled,
  EvaluationGiven: course.EvaluationGiven,
  TrajectoryWithdrawn: course.TrajectoryWithdrawn,
  TrajectoryClosed: course.TrajectoryClosed,
  TrajectoryMigrated: course.TrajectoryMigrated,
} as const;

export type FactType = keyof typeof FACTS;
export type Facts = { [T in FactType]: InstanceType<(typeof FACTS)[T]> };
export type Fact<T extends FactType = FactType> = { [K in T]: { type: K; data: Facts[K] } }[T];
/** What a fact says, for the state to keep as it is: by the fields of its class, less those that say where it is kept. */
export type Said<T extends FactType, Elsewhere extends keyof Facts[T] = never> = Readonly<Omit<Facts[T], Elsewhere>>;
export const isFactType = (name: string): name is FactType => Object.hasOwn(FACTS, name);

export { Settings, TermFields } from '../opening/facts.js';
export type { Passage } from '../tracing/facts.js';
export * from '#vocabulary';

/** Whether the given content has the shape of this fact. */
export const shape = <T extends FactType>(type: T, given: unknown): Shaped<Facts[T]> =>
  shapeOf(FACTS[type] as new () => Facts[T], given, type);
