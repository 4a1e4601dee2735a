import type { Day } from '#calendar';
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
  readonly at: Moment;
}

export interface Advice extends Said<'AdviceSubmitted', 'recommendations'> {
  readonly at: Moment;
  readonly recommendations: readonly Recommendation[];
  /** What an authority owes of it by, that comes to take part on an earlier day and is recorded later. */
  readonly responseDueOn: Day;
  /** By authority: those that had not left when it came. */
  readonly responses: Readonly<Record<string, Response>>;
}

/** What was asked of the councils, and what they said. */
export interface AdvisingState {
  readonly requests: Readonly<Record<string, AdviceRequest>>;
  readonly advices: Readonly<Record<string, Advice>>;
  /** By recommendation id: the advice that it stands in. */
  readonly recommendations: Readonly<Record<string, string>>;
}

export const noAdvising: AdvisingState = { requests: {}, advices: {}, recommendations: {} };
