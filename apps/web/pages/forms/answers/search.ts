import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';
import { overOf, type Over } from '../../../action/over.ts';
import { oneOf, text } from '../../../ui/filter/address.ts';

/** How a point stands: `closed` cannot be answered now, and no answer of it is out. */
export const STANDINGS = ['none', 'draft', 'returned', 'ready', 'published', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What narrows the list, as it stands in the address: `todo` is all that still has to be answered. */
export interface Narrowing {
  readonly advice?: string | undefined;
  readonly standing?: Standing | 'todo' | undefined;
  readonly verdict?: AnswerVerdict | undefined;
}

/** The point that is open (`over`), of whose answers (`van`), and whether several get one text (`samen`). */
export interface Search extends Over, Narrowing {
  readonly samen?: 'ja' | undefined;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  ...overOf(given),
  advice: text(given['advice']),
  standing: oneOf(['todo', ...STANDINGS], given['standing']),
  verdict: oneOf(ANSWER_VERDICTS, given['verdict']),
  samen: oneOf(['ja'], given['samen']),
});

export const narrowingOf = ({ advice, standing, verdict }: Search): Narrowing => ({ advice, standing, verdict });
