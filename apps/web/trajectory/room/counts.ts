import type { InfluenceView } from '#projections';
import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';

type Thread = Pick<InfluenceView['recommendations'][number], 'question' | 'answers'>;

/** What became of the points that one authority owes an answer; questions are no recommendations, and counted apart. */
export interface Counts {
  readonly points: number;
  /** Owed no more: their advice was withdrawn or replaced before they were answered. They are none of the points. */
  readonly dropped: number;
  readonly verdicts: Readonly<Record<AnswerVerdict, number>>;
  /** Recommendations without an answer, or with one that is a draft. */
  readonly open: number;
  readonly questions: number;
  readonly openQuestions: number;
  /** Questions that are held: of an answer it is not said yet what it will be. */
  readonly heldQuestions: number;
  /** Of what was adopted: how much, and of how much it was shown what changed. */
  readonly toTrace: number;
  readonly traced: number;
}

const NONE = Object.fromEntries(ANSWER_VERDICTS.map((verdict) => [verdict, 0])) as Record<AnswerVerdict, number>;

export function countsOf(threads: readonly Thread[], authority: string): Counts {
  const verdicts = { ...NONE };
  let [points, open, questions, openQuestions, heldQuestions, toTrace, traced, dropped] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { question, answers } of threads) {
    const answer = answers.find((one) => one.authority === authority);
    if (answer?.dropped) dropped++;
    if (!answer || answer.dropped) continue;
    points++;
    const verdict = answer.publishedOn === undefined ? undefined : answer.versions?.at(-1)?.verdict;
    if (question) {
      questions++;
      if (verdict === undefined) openQuestions++;
      if (verdict === 'held') heldQuestions++;
    } else if (verdict === undefined) open++;
    else verdicts[verdict]++;
    if (answer.influence !== undefined) toTrace++;
    if (answer.influence !== undefined && answer.influence !== 'untraced') traced++;
  }
  return { points, dropped, verdicts, open, questions, openQuestions, heldQuestions, toTrace, traced };
}
