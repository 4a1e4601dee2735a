/** The seventeen conditions for good participation (Movisie 2013), by their numbers; their names are texts. */
export const CONDITIONS = Array.from({ length: 17 }, (_, i) => i + 1);

export interface ScoreValues {
  readonly score: string;
  readonly remark: string;
}
export const START: readonly ScoreValues[] = CONDITIONS.map(() => ({ score: '', remark: '' }));

/** The conditions that somebody said something about. */
export const scoresOf = (scores: readonly ScoreValues[]) =>
  scores.flatMap(({ score, remark }, i) =>
    score === '' && remark.trim() === ''
      ? []
      : [{ condition: i + 1, ...(score !== '' && { score: Number(score) }), ...(remark.trim() !== '' && { remark }) }],
  );
