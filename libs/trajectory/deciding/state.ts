import type { AuthorityKind, Said } from '../facts/index.js';
import type { Moment } from '../moment.js';

export interface Decision extends Said<'DecisionTaken', 'decidedBy'> {
  readonly by: AuthorityKind;
  readonly at: Moment;
}

/** What the authorities decided, also when they only postponed it. */
export interface DecidingState {
  readonly decisions: readonly Decision[];
}

export const noDeciding: DecidingState = { decisions: [] };
