import type { TrajectoryEvent } from '../events.js';
import type { Said } from '../facts/index.js';
import type { Moment } from '../moment.js';

export interface Dispute extends Said<'DisputeRaised'>, Partial<Said<'DisputeSettled'>> {
  readonly raised: Moment;
  readonly settled?: Moment;
}

/** That an authority goes on as another, and why. */
export interface Succession {
  readonly to: string;
  readonly reason: string;
  readonly at: Moment;
}

/** Who stopped, what was disputed, how it was judged, and how it ended. */
export interface CourseState {
  readonly disputes: readonly Dispute[];
  /** By participant id: when it left. */
  readonly left: Readonly<Record<string, Moment>>;
  /** By the id of an authority that goes on as another: which has left too, and nothing of it is dropped. */
  readonly succeeded: Readonly<Record<string, Succession>>;
  readonly evaluations: readonly (Said<'EvaluationGiven'> & { readonly at: Moment })[];
  readonly end?: Partial<
    Said<'TrajectoryClosed'> & Said<'TrajectoryWithdrawn'> & TrajectoryEvent<'InfluencePublished'>['data']
  > & {
    readonly how: 'published' | 'closed' | 'withdrawn';
    readonly at: Moment;
  };
}

export const noCourse: CourseState = { disputes: [], left: {}, succeeded: {}, evaluations: [] };
