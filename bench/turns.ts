import { concurrently, median, seconds, type Figure } from './table.js';

const ROUNDS = 7;

/** One way to do something; each round does it with other content, a number of times that takes about as long for each. */
export interface Contender {
  readonly what: string;
  readonly count: number;
  /** How many at once. */
  readonly wide: number;
  readonly work: (round: number, i: number) => Promise<unknown>;
  /** Which other one it is compared with, by `what`; none where it is only there to be compared with. */
  readonly against?: string;
  readonly atLeast?: number;
}

/**
 * By turns, so that what else the machine does hits all of them alike; the first round only warms up.
 * A ratio is the median of the rounds' ratios.
 */
export async function byTurns(all: readonly Contender[], short: (what: string) => string): Promise<Figure[]> {
  const rates = new Map<string, number[]>(all.map(({ what }) => [what, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { what, count, wide, work } of all) {
      const rate = count / (await seconds(() => concurrently(count, wide, (i) => work(round, i))));
      if (round > 0) rates.get(what)?.push(rate);
    }
  }
  return all.map(({ what, against, atLeast }) => {
    const own = rates.get(what) ?? [];
    const figure = { what, value: median(own), unit: 'per second' };
    if (against === undefined) return figure;
    const other = rates.get(against) ?? [];
    const ratio = median(own.map((rate, i) => rate / (other[i] ?? Number.NaN)));
    return { ...figure, ratio, against: short(against), ...(atLeast !== undefined && { atLeast }) };
  });
}
