import type { AuthorityKind, Outcome } from '../facts/index.js';
import type { Moment } from '../moment.js';

export interface Decision {
  readonly authority: string;
  readonly by: AuthorityKind;
  readonly outcome: Outcome;
  readonly draftVersion?: number;
  readonly because?: string;
  readonly at: Moment;
}

/** What the authorities decided, also when they only postponed it. */
export interface DecidingState {
  readonly decisions: readonly Decision[];
}

export const noDeciding: DecidingState = { decisions: [] };
