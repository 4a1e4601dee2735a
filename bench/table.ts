/** One measured figure. `ratio` compares it with what `against` names, measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
  /** What the ratio has to be, or the value where there is no ratio. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One part of the bench: measures in a folder of its own and tells what it found. */
export type Part = (folder: string) => Promise<readonly Figure[]>;

const number = (n: number) => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toPrecision(3));

export function isMet({ value, ratio = value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return ratio >= atLeast && ratio <= atMost;
}

function row(figure: Figure): string {
  const { what, value, unit, ratio, against, atLeast, atMost } = figure;
  const compared = ratio === undefined ? '' : `${ratio.toFixed(2)} × ${against ?? ''}`;
  const goal = atLeast !== undefined ? `goal ≥ ${atLeast}` : atMost !== undefined ? `goal ≤ ${atMost}` : '';
  const judged = goal && `${goal} ${isMet(figure) ? 'met' : 'NOT MET'}`;
  return `${what.padEnd(52)} ${number(value).padStart(9)} ${unit.padEnd(11)} ${compared.padEnd(26)} ${judged}`.trimEnd();
}

export const print = (figures: readonly Figure[]): void => figures.forEach((figure) => console.log(row(figure)));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times a piece of work, in seconds. */
export async function seconds(work: () => Promise<unknown> | void): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

/** Runs work for 0 … count-1, `wide` at a time. */
export async function concurrently(count: number, wide: number, work: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < count; i = next++) await work(i);
  };
  await Promise.all(Array.from({ length: wide }, lane));
}
