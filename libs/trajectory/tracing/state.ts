import type { Day } from '#calendar';
import type { Effect, Passage } from '../facts/index.js';
import type { Extension, Moment } from '../moment.js';

export interface Trace {
  readonly at: Moment;
  readonly effect: Effect;
  readonly fromVersion?: number;
  readonly toVersion?: number;
  readonly passages?: readonly Passage[];
  readonly commitment?: string;
  readonly note?: string;
}

export interface Commitment {
  readonly id: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly authority: string;
  readonly recommendation: string;
  readonly postponements: readonly Extension[];
  readonly fulfilled?: Moment & { readonly evidence: string };
}

/** What became of what was said: where it can be found, what was promised, and who was told. */
export interface TracingState {
  /** By authority and recommendation (see answerKey); a trace may precede the answer. */
  readonly traces: Readonly<Record<string, readonly Trace[]>>;
  readonly commitments: Readonly<Record<string, Commitment>>;
  /** By advice id: when it was laid before the gemeenteraad, the first time. */
  readonly shared: Readonly<Record<string, Moment>>;
}

export const noTracing: TracingState = { traces: {}, commitments: {}, shared: {} };
