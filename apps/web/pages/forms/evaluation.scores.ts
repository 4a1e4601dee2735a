import { CONDITIONS } from '#vocabulary';

/** The seventeen conditions for good participation (Movisie 2013), by their numbers; their names are texts. */
export interface ScoreValues {
  readonly condition: number;
  readonly score: string;
  readonly remark: string;
}
export const START: readonly ScoreValues[] = Array.from({ length: CONDITIONS }, (_, i) => ({
  condition: i + 1,
  score: '',
  remark: '',
}));

/** Whether somebody said something about this condition. */
export const isJudged = ({ score, remark }: ScoreValues): boolean => score !== '' || remark.trim() !== '';

/** What was said about it, as the API takes it. */
export const scoreOf = ({ condition, score, remark }: ScoreValues) => ({
  condition,
  ...(score !== '' && { score: Number(score) }),
  ...(remark.trim() !== '' && { remark }),
});
