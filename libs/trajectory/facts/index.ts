import { type Shaped, shapeOf } from '#facts';
import { advising } from '../advising/facts.js';
import { answering } from '../answering/facts.js';
import { correcting } from '../correcting/facts.js';
import { course } from '../course/facts.js';
import { deciding } from '../deciding/facts.js';
import { drafting } from '../drafting/facts.js';
import { opening } from '../opening/facts.js';
import { tracing } from '../tracing/facts.js';

const { CommitmentFulfilled, CommitmentPostponed, ...traced } = tracing;
const { ParticipantLeft, AuthoritySucceeded, InfluencePublished, ...afterwards } = course;

/**
 * Every fact that a person can bring in, by its name, in the order in which they are offered. The class is the one place
 * where its fields stand: the types, the checks on every way in and the API's description all come from it.
 */
export const FACTS = {
  ...opening,
  ...drafting,
  ...advising,
  ...answering,
  ...deciding,
  ...traced,
  ...{ ParticipantLeft, AuthoritySucceeded, InfluencePublished },
  ...{ CommitmentFulfilled, CommitmentPostponed },
  ...afterwards,
  ...correcting,
} as const;

export type FactType = keyof typeof FACTS;
export type Facts = { [T in FactType]: InstanceType<(typeof FACTS)[T]> };
export type Fact<T extends FactType = FactType> = { [K in T]: { type: K; data: Facts[K] } }[T];
/** What a fact says, for the state to keep as it is: by the fields of its class, less those that say where it is kept. */
export type Said<T extends FactType, Elsewhere extends keyof Facts[T] = never> = Readonly<Omit<Facts[T], Elsewhere>>;
export const isFactType = (name: string): name is FactType => Object.hasOwn(FACTS, name);

export { AdvisedPassage, Repeated } from '../advising/facts.js';
export { Settings, TermFields } from '../opening/facts.js';
export type { Passage } from '../tracing/facts.js';
export * from '#vocabulary';

/** Whether the given content has the shape of this fact. */
export const shape = <T extends FactType>(type: T, given: unknown): Shaped<Facts[T]> =>
  shapeOf(FACTS[type] as new () => Facts[T], given, type);
