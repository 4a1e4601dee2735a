import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';
import { oneOf, text } from '../../ui/filter/address.ts';

const AWAITS = ['answer', 'trace'] as const;

/** The part of the points that is shown, as it stands in the address. */
export interface Search {
  readonly council?: string;
  readonly verdict?: AnswerVerdict;
  /** What it is about: an article, a part of the text. */
  readonly about?: string;
  readonly awaits?: (typeof AWAITS)[number];
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  council: text(given['council']),
  verdict: oneOf(ANSWER_VERDICTS, given['verdict']),
  about: text(given['about']),
  awaits: oneOf(AWAITS, given['awaits']),
});
