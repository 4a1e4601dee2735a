import type { Day } from '#calendar';
import type { Said } from '../facts/index.js';
import type { RejoinderPoint } from './facts.js';
import type { Extension, Moment } from '../moment.js';

/** What one authority owes one advice. */
export interface Response {
  readonly dueOn: Day;
  readonly extensions: readonly Extension[];
  readonly adopted?: Moment;
}

/** What an authority says of one recommendation; internal until its response is adopted. */
export interface AnswerText
  extends Said<'AnswerDrafted', 'authority' | 'recommendation' | 'commitments'>, Partial<Because> {
  readonly at: Moment;
}
/** Why it was revised. */
type Because = Omit<Said<'AnswerRevised'>, keyof Said<'AnswerDrafted'>>;

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

export interface Rejoinder extends Readonly<Omit<RejoinderPoint, 'recommendation' | 'authority'>> {
  readonly at: Moment;
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
