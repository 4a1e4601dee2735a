import type { TrajectoryEvent } from '../events.js';
import type { Moment } from '../moment.js';

/** A correction that stands. */
export interface Correction {
  /** The revision of what it corrects, and its own. */
  readonly of: number;
  readonly revision: number;
  readonly how: 'retracted' | 'corrected';
  readonly because: string;
  readonly at: Moment;
}

/** What was recorded, and what of it was said to be otherwise. */
export interface CorrectingState {
  /** All of it, in the order of recording: what a correction is told anew from. */
  readonly log: readonly TrajectoryEvent[];
  readonly corrections: readonly Correction[];
}

export const noCorrecting: CorrectingState = { log: [], corrections: [] };
