import type { Day } from '#calendar';
import type { AnswerVerdict } from '../facts/index.js';
import type { Extension, Moment } from '../moment.js';

/** What one authority owes one advice. */
export interface Response {
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  readonly adopted?: Moment;
}

/** What an authority says of one recommendation; internal until its response is adopted. */
export interface AnswerText {
  readonly verdict: AnswerVerdict;
  readonly reason?: string;
  readonly adoptedPart?: string;
  readonly referredTo?: string;
  readonly plainReason?: string;
  readonly because?: string;
  readonly at: Moment;
}

export interface Answer {
  readonly authority: string;
  readonly recommendation: string;
  readonly advice: string;
  /** The draft that was adopted, then each revision: old and new stay readable. */
  readonly versions: readonly [AnswerText, ...AnswerText[]];
  readonly commitments: readonly string[];
  readonly published?: Moment;
  readonly rejoinders: readonly Rejoinder[];
}

export interface Rejoinder {
  readonly at: Moment;
  readonly satisfied: boolean;
  readonly comment?: string;
}

/** What the authorities answered; which of them owes what stands with each advice. */
export interface AnsweringState {
  /** By authority and recommendation: see answerKey. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By commitment id: the answer that it was ever drafted in (see answerKey), also when a later draft left it out. */
  readonly promisedIn: Readonly<Record<string, string>>;
}

export const noAnswering: AnsweringState = { answers: {}, promisedIn: {} };

// A space cannot occur in an id, so the two never run together.
export const answerKey = (authority: string, recommendation: string) => `${authority} ${recommendation}`;
