import { same, type AnswerValues } from '../../../action/answer.ts';

/** How one answer stands between what is typed here and what is recorded. */
export type RowStatus = 'none' | 'recorded' | 'typed' | 'behind' | 'conflict';

interface Sides {
  /** What is typed here. */
  readonly mine: AnswerValues;
  /** What was recorded when the typing began. */
  readonly base: AnswerValues;
  /** What is recorded now. */
  readonly theirs: AnswerValues;
}

/**
 * Nothing there yet, recorded as it stands here, typed and not recorded yet, recorded by somebody else
 * while nothing was typed here (behind), or both: then a person has to choose.
 */
export function rowStatusOf({ mine, base, theirs }: Sides): RowStatus {
  if (same(mine, theirs)) return theirs.verdict === '' ? 'none' : 'recorded';
  if (same(mine, base)) return 'behind';
  return same(base, theirs) ? 'typed' : 'conflict';
}
