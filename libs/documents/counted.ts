const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  let left = n;
  return ROMAN.reduce((said, [value, letters]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return said + letters.repeat(times);
  }, '');
}

// z is followed by aa, and that by bb, as text programs do.
const letters = (n: number) => String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

/** How a list counts: with a number, a letter, or as the Romans did; each also in capitals. */
export type Counting = '1' | 'a' | 'A' | 'i' | 'I';

/** The number as it stands before an item. What goes beyond what is ever written so, is a plain number. */
export function counted(n: number, as: Counting): string {
  if (as === '1' || n < 1 || n > 3_999) return String(n);
  const isLetter = as.toLowerCase() === 'a';
  if (isLetter && n > 26 * 4) return String(n);
  const said = isLetter ? letters(n) : roman(n);
  return as === as.toUpperCase() ? said.toUpperCase() : said;
}
