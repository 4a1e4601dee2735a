import type { Group } from '#projections';
import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';

/** Recommendations and questions of a group, each by themselves: a question is no recommendation. */
export function apart({ total, open, verdicts, questions }: Pick<Group, 'total' | 'open' | 'verdicts' | 'questions'>) {
  const of = (verdict: AnswerVerdict) => verdicts[verdict] - (questions?.verdicts[verdict] ?? 0);
  return {
    total: total - (questions?.total ?? 0),
    open: open - (questions?.open ?? 0),
    verdicts: Object.fromEntries(JUDGED.map((verdict) => [verdict, of(verdict)])) as Record<Judged, number>,
    questions: questions?.total ?? 0,
    openQuestions: questions?.open ?? 0,
  };
}

/** The answers that a recommendation can get. */
export const JUDGED = ANSWER_VERDICTS.filter((verdict) => verdict !== 'answered');
type Judged = (typeof JUDGED)[number];
