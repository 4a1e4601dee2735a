/** So many letters a word must have to be found inside another: fewer are in too many. */
export const INSIDE = 4;
/** So many letters each half must have of a word that may stand as two in a text. */
const HALF = 3;

/** A word that is longer is no word of a language: of an address or a number nobody seeks a part. */
export const LONGEST = 40;

/** As words are compared: without accents, in small letters. */
export const bare = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();

/** How a word stands in a text, the most telling first. */
export type Match = 'word' | 'joined' | 'inside';
const POINTS: Readonly<Record<Match, number>> = { word: 4, joined: 3, inside: 1 };

interface Sought {
  readonly word: string;
  /** The word with the one before it or behind it, written as one. */
  readonly pairs: readonly string[];
  /** The word as two, each way that it can be cut and written. */
  readonly two: readonly string[];
}

/** Every way to cut a word in two: "jeugdhulp" may stand as "jeugd hulp". */
export const halvesOf = (word: string): readonly (readonly [string, string])[] => {
  const letters = [...word];
  if (letters.length > LONGEST) return [];
  return letters
    .slice(HALF, letters.length - HALF + 1)
    .map((_, i) => [letters.slice(0, HALF + i).join(''), letters.slice(HALF + i).join('')] as const);
};

/** The pairs of neighbours among words, written as one, of those that are long enough to be found inside a word. */
export const pairsAt = (words: readonly string[], at: number): readonly string[] =>
  [words.slice(at - 1, at + 1), words.slice(at, at + 2)]
    .filter(({ length }) => length === 2)
    .map((pair) => pair.join(''))
    .filter(({ length }) => length >= INSIDE);

const LETTER = /[\p{L}\p{N}]/u;
const starts = (text: string, at: number): boolean => at === 0 || !LETTER.test(text[at - 1] ?? '');

/** Where a word stands in a text, and how; undefined when it does not. */
function placeOf(text: string, { word, pairs, two }: Sought): { readonly at: number; readonly how: Match } | undefined {
  let inside = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (starts(text, at)) return { at, how: 'word' };
    if (inside < 0) inside = at;
  }
  for (const pair of pairs) {
    const at = text.indexOf(pair);
    if (at >= 0) return { at, how: 'joined' };
  }
  // Most texts have not even how it begins.
  if (two.length > 0 && text.includes(word.slice(0, HALF))) {
    for (const halves of two) {
      const at = text.indexOf(halves);
      if (at >= 0 && starts(text, at)) return { at, how: 'joined' };
    }
  }
  return inside >= 0 && word.length >= INSIDE ? { at: inside, how: 'inside' } : undefined;
}

/** How well a text answers to what was looked for. */
export interface Answer {
  /** How many of the words are in it. */
  readonly words: number;
  /** The more the better. */
  readonly points: number;
  /** Where the first of them stands, in the text as it is compared. */
  readonly at: number;
}

export type Matcher = (text: string) => Answer;

/** Looks how these words stand in a text: as words, as the beginning of one, inside one, or written otherwise. */
export function matcherOf(asked: readonly string[]): Matcher {
  const words = asked.map(bare);
  const sought = words.map((word, i): Sought => {
    const two = halvesOf(word).flatMap(([one, other]) => [`${one} ${other}`, `${one}-${other}`]);
    return { word, pairs: pairsAt(words, i), two };
  });
  return (text) => {
    const compared = bare(text);
    const found = sought.flatMap((one) => placeOf(compared, one) ?? []);
    return {
      words: found.length,
      points: found.reduce((sum, { how }) => sum + POINTS[how], 0),
      at: found.reduce((first, { at }) => Math.min(first, at), found[0]?.at ?? 0),
    };
  };
}
