import type { Day } from '#calendar';
import type { Commitment as Promised } from '../answering/facts.js';
import type { Said } from '../facts/index.js';
import type { Extension, Moment } from '../moment.js';

export interface Trace extends Said<'InfluenceTraced', 'recommendation' | 'authority' | 'finding'> {
  readonly at: Moment;
}

export interface Commitment extends Readonly<Promised> {
  readonly authority: string;
  /** The points in whose answer it stands: one text can answer several. */
  readonly recommendations: readonly string[];
  readonly postponements: readonly Postponement[];
  readonly fulfilled?: Moment & Said<'CommitmentFulfilled', 'commitment'>;
}

export interface Judgement extends Said<'InfluenceJudged', 'recommendation' | 'authority' | 'finding'> {
  readonly at: Moment;
}

export interface Progress extends Said<'ProgressReported', 'recommendation' | 'authority'> {
  readonly at: Moment;
}

export interface Explanation extends Said<'ChangeExplained'> {
  readonly at: Moment;
}

/** Before it there may have been no date. */
export interface Postponement extends Omit<Extension, 'from'> {
  readonly from?: Day | undefined;
}

/** What became of what was said: where it can be found, what was promised, and who was told. */
export interface TracingState {
  /** By authority and recommendation (see answerKey); a trace may precede the answer. */
  readonly traces: Readonly<Record<string, readonly Trace[]>>;
  /** Why the text changed where nobody's point changed it. */
  readonly explanations: readonly Explanation[];
  readonly commitments: Readonly<Record<string, Commitment>>;
  /** By authority and recommendation, or by finding: what councils say of what was traced. */
  readonly judgements: Readonly<Record<string, readonly Judgement[]>>;
  /** By authority and recommendation: how far it was said to be. */
  readonly progress: Readonly<Record<string, readonly Progress[]>>;
  /** By advice id: when it was laid before the gemeenteraad, the first time. */
  readonly shared: Readonly<Record<string, Moment>>;
}

export const noTracing: TracingState = {
  traces: {},
  explanations: [],
  commitments: {},
  judgements: {},
  progress: {},
  shared: {},
};
