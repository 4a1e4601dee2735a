import type { Said } from '../facts/index.js';
import type { Moment } from '../moment.js';

export interface Dispute extends Said<'DisputeRaised'>, Partial<Said<'DisputeSettled'>> {
  readonly raised: Moment;
  readonly settled?: Moment;
}

/** Who stopped, what was disputed, how it was judged, and how it ended. */
export interface CourseState {
  readonly disputes: readonly Dispute[];
  /** By participant id: when it left. */
  readonly left: Readonly<Record<string, Moment>>;
  readonly evaluations: readonly (Said<'EvaluationGiven'> & { readonly at: Moment })[];
  readonly end?: Partial<Said<'TrajectoryClosed'> & Said<'TrajectoryWithdrawn'>> & {
    readonly how: 'published' | 'closed' | 'withdrawn';
    readonly at: Moment;
  };
}

export const noCourse: CourseState = { disputes: [], left: {}, evaluations: [] };
