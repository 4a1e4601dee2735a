import type { TrajectoryEvent } from '../events.js';
import type { Said } from '../facts/index.js';
import type { Moment } from '../moment.js';

/** How it began, and by which definition it runs since. */
export interface OpeningState {
  /** As it was amended since. */
  readonly opened: TrajectoryEvent<'TrajectoryOpened'>['data'];
  readonly openedAt: Moment;
  readonly definition: number;
  readonly amendments: readonly (Said<'TrajectoryAmended'> & { readonly at: Moment })[];
  /** By the id of a council or an authority that came later: since when it takes part. */
  readonly added: Readonly<Record<string, Moment>>;
}

/** By which definition of the machine a trajectory runs that is opened now. */
export const CURRENT_DEFINITION = 3;
