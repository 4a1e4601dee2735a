import { saysLittle } from '#text';

/** The stem by which singular, plural and inflected forms of a Dutch word meet; crude, and the same for all. */
const stem = (word: string) => word.replace(/(heden|en|e|s)$/u, '').replace(/([bcdfghjklmnpqrstvwxz])\1$/u, '$1');

/** What a text is about: its telling words, as stems, sorted, each once, at most twelve. */
export function keywords(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{4,}/gu);
  const telling = (words ?? []).filter((word) => !saysLittle(word)).map(stem);
  return [...new Set(telling)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 12)
    .sort();
}

/**
 * Whether two texts are about the same, by how many telling words they have and how many of them in common: two in
 * common, and half of the shorter list. A short one may have a single telling word: then it is the same when the
 * other has no other either.
 */
const areAlike = (common: number, a: number, b: number): boolean =>
  common === 1 ? a === 1 && b === 1 : common >= 2 && 2 * common >= Math.min(a, b);

export function alike(a: ReadonlySet<string>, b: readonly string[]): boolean {
  return areAlike(
    b.reduce((n, word) => n + Number(a.has(word)), 0),
    a.size,
    b.length,
  );
}

/**
 * Finds among many texts, by their words, the first `most` that are about the same as another and that `fits` takes.
 * By word, so that each question counts what is shared and compares no lists: texts that all share their words would
 * otherwise cost seconds.
 */
export function alikeAmong(lists: readonly (readonly string[])[]) {
  const having = new Map<string, number[]>();
  lists.forEach((words, i) => {
    for (const word of words) {
      const known = having.get(word);
      if (known) known.push(i);
      else having.set(word, [i]);
    }
  });
  const lengths = lists.map(({ length }) => length);
  const common = new Uint32Array(lists.length);
  return (words: ReadonlySet<string>, fits: (i: number) => boolean, most: number): number[] => {
    common.fill(0);
    for (const word of words) for (const i of having.get(word) ?? []) common[i] = (common[i] ?? 0) + 1;
    const found: number[] = [];
    for (let i = 0; i < lengths.length && found.length < most; i++) {
      if (areAlike(common[i] ?? 0, words.size, lengths[i] ?? 0) && fits(i)) found.push(i);
    }
    return found;
  };
}
