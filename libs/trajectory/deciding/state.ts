import type { AuthorityKind, Said } from '../facts/index.js';
import type { Moment } from '../moment.js';

export interface Decision extends Said<'DecisionTaken', 'decidedBy'> {
  readonly by: AuthorityKind;
  readonly at: Moment;
}

export interface RaadAct extends Said<'RaadActed'> {
  readonly at: Moment;
}

/** What the authorities decided, also when they only postponed it, and what the gemeenteraad did of itself. */
export interface DecidingState {
  readonly decisions: readonly Decision[];
  readonly raadActs: readonly RaadAct[];
}

export const noDeciding: DecidingState = { decisions: [], raadActs: [] };
