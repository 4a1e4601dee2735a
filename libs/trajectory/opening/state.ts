import type { TrajectoryEvent } from '../events.js';
import type { Moment } from '../moment.js';

/** How it began, and by which definition it runs since. */
export interface OpeningState {
  readonly opened: TrajectoryEvent<'TrajectoryOpened'>['data'];
  readonly openedAt: Moment;
  readonly definition: number;
}

/** By which definition of the machine a trajectory runs that is opened now. */
export const CURRENT_DEFINITION = 2;
