/** One measured figure. `ratio` compares it with the raw baseline of the same run; `goal` is the least that will do. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly goal?: number;
}

/** One part of the bench: measures in a folder of its own and tells what it found. */
export type Part = (folder: string, told: readonly Figure[]) => Promise<readonly Figure[]>;

const number = (n: number) => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toPrecision(3));

function row({ what, value, unit, ratio, goal }: Figure): string {
  const compared = ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
  const judged = goal === undefined || ratio === undefined ? '' : `goal ${goal} × ${ratio >= goal ? 'met' : 'NOT MET'}`;
  return `${what.padEnd(58)} ${number(value).padStart(9)} ${unit.padEnd(14)} ${compared.padStart(8)}  ${judged}`.trimEnd();
}

export const print = (figures: readonly Figure[]): void => figures.forEach((figure) => console.log(row(figure)));

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
