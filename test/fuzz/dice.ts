import fc from 'fast-check';

/** What every choice of the fuzzer is made with: by the same seed the same choices. */
export interface Dice {
  /** A whole number from 0 up to this one, and not this one. */
  below(end: number): number;
  /** Once in so many times. */
  rarely(times: number): boolean;
  one<T>(list: readonly T[]): T;
  of<T>(arbitrary: fc.Arbitrary<T>): T;
}

const itself = <T>(arbitrary: fc.Arbitrary<T>) => arbitrary;

// Small numbers first helps to shrink; here it would always choose the first of every list.
const even = (end: number) => fc.noBias(fc.nat(Math.max(end, 1) - 1));

export function diceOf(draw: fc.GeneratorValue): Dice {
  const below = (end: number) => draw(even, end);
  return {
    below,
    rarely: (times) => below(times) === 0,
    one: <T>(list: readonly T[]) => list[below(list.length)] as T,
    of: (arbitrary) => draw(itself, arbitrary),
  };
}
