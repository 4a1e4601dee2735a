import type { Group } from '#projections';
import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';

type Counted = Pick<Group, 'total' | 'open' | 'verdicts' | 'questions' | 'points'>;

/**
 * Recommendations and questions of a group, each by themselves: a question is no recommendation. Each is counted once,
 * and its answers one by one: `several` is how many more than one authority has to answer.
 */
export function apart({ total, open, verdicts, questions, points }: Counted) {
  const of = (verdict: AnswerVerdict) => verdicts[verdict] - (questions?.verdicts[verdict] ?? 0);
  return {
    recommendations: points ? points.points - points.questions : total - (questions?.total ?? 0),
    several: points?.several ?? 0,
    answers: total - (questions?.total ?? 0),
    open: open - (questions?.open ?? 0),
    verdicts: Object.fromEntries(JUDGED.map((verdict) => [verdict, of(verdict)])) as Record<Judged, number>,
    questions: points?.questions ?? questions?.total ?? 0,
    openQuestions: points?.openQuestions ?? questions?.open ?? 0,
  };
}

/** The answers that a recommendation can get. */
export const JUDGED = ANSWER_VERDICTS.filter((verdict) => verdict !== 'answered');
type Judged = (typeof JUDGED)[number];
