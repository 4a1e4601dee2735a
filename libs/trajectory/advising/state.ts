import type { Day } from '#calendar';
import type { ADVICE_ENDS } from '#vocabulary';
import type { Response } from '../answering/state.js';
import type { Said } from '../facts/index.js';
import type { Recommendation as Point } from './facts.js';
import type { Extension, Moment } from '../moment.js';

/** How a request ended: an advice came, the council declined, or it was dropped. */
export interface Settlement {
  readonly how: 'submitted' | 'declined' | 'dropped';
  readonly at: Moment;
  readonly reason?: string;
}

export interface AdviceRequest extends Said<'AdviceRequested', 'questions'> {
  readonly at: Moment;
  readonly questions: readonly string[];
  readonly firstDueOn: Day;
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  /** The due date at which the clock let the request lapse; void once it was extended past it. */
  readonly lapsedAt?: Day;
  readonly settled?: Settlement;
}

export interface Recommendation extends Readonly<Omit<Point, 'question'>> {
  readonly question: boolean;
  /** The authorities that it is addressed to: those that it names, or all that there were. */
  readonly to: readonly string[];
  readonly at: Moment;
}

/** From when on an advice awaits nothing any more: what was answered stays. */
export interface Gone {
  readonly how: (typeof ADVICE_ENDS)[number];
  readonly at: Moment;
  readonly reason?: string;
  /** The advice that took its place. */
  readonly by?: string;
}

export interface Advice extends Said<'AdviceSubmitted', 'recommendations'> {
  readonly at: Moment;
  readonly recommendations: readonly Recommendation[];
  /** By authority: those that had not left when it came, and to which something of it is addressed. */
  readonly responses: Readonly<Record<string, Response>>;
  /** Until when a response is owed to it, if nobody gives a later date. */
  readonly responseDueOn: Day;
  /** When its council said that it is its advice, of one that was recorded for it. */
  readonly confirmed?: Moment;
  readonly gone?: Gone;
}

/** What was asked of the councils, and what they said. */
export interface AdvisingState {
  readonly requests: Readonly<Record<string, AdviceRequest>>;
  readonly advices: Readonly<Record<string, Advice>>;
  /** By recommendation id: the advice that it stands in. */
  readonly recommendations: Readonly<Record<string, string>>;
}

export const noAdvising: AdvisingState = { requests: {}, advices: {}, recommendations: {} };
