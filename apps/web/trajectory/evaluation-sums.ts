import type { TrajectoryView } from '#projections';

type Evaluations = Pick<TrajectoryView, 'evaluations' | 'councils'>;

/** The scores of one party, as it gave them last. */
export interface Party {
  readonly by: string;
  readonly isCouncil: boolean;
  readonly scores: ReadonlyMap<number, number>;
  readonly sum: number;
  /** Undefined where it gave no score at all. */
  readonly mean: number | undefined;
}

const meanOf = (scores: readonly number[]): number | undefined =>
  scores.length === 0 ? undefined : scores.reduce((a, b) => a + b, 0) / scores.length;

/** Of each party what it said last, with the sum and the mean of what it scored: what was skipped counts for nothing. */
export function partiesIn({ evaluations, councils }: Evaluations): readonly Party[] {
  const last = new Map(evaluations.map((evaluation) => [evaluation.by, evaluation]));
  return [...last.values()].map(({ by, scores }) => {
    const given = scores.flatMap(({ condition, score }) => (score === undefined ? [] : [[condition, score] as const]));
    const values = given.map(([, score]) => score);
    return {
      by,
      isCouncil: councils.some(({ id }) => id === by),
      scores: new Map(given),
      sum: values.reduce((a, b) => a + b, 0),
      mean: meanOf(values),
    };
  });
}

const ofSide = (parties: readonly Party[], isCouncil: boolean, condition: number) =>
  meanOf(parties.flatMap((party) => (party.isCouncil === isCouncil ? (party.scores.get(condition) ?? []) : [])));

/**
 * How much higher councils score a condition than the municipality does: below zero when they are less content.
 * Undefined where one of both said nothing of it.
 */
export function differenceOn(parties: readonly Party[], condition: number): number | undefined {
  const [councils, municipality] = [ofSide(parties, true, condition), ofSide(parties, false, condition)];
  return councils === undefined || municipality === undefined ? undefined : councils - municipality;
}

/** The mean of that over the conditions of which both said something, and over how many. */
export function differenceIn(parties: readonly Party[], conditions: readonly number[]) {
  const known = conditions.flatMap((condition) => differenceOn(parties, condition) ?? []);
  return { mean: meanOf(known), over: known.length };
}
