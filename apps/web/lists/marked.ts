import { telling } from '#text';

/** A text in parts: the words in which something was found that was looked for, and what stands between. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** As the search finds: so many letters are found inside a word, and each half of a word that stands as two has so many. */
const INSIDE = 4;
const HALF = 3;

export function marked(text: string, q: string): readonly Part[] {
  const wanted = telling(q.match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);
  const pairs = wanted.slice(1).map((word, i) => `${wanted[i] ?? ''}${word}`);
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  const has = (word: string) =>
    wanted.some((one) => word.startsWith(one) || (one.length >= INSIDE && word.includes(one))) ||
    pairs.some((pair) => pair.length >= INSIDE && word.includes(pair));
  // Words stand at the odd places, and between two of them what is no word.
  const isHalf = (at: number) => {
    if (!/^[ -]$/.test(parts[at + 1] ?? '')) return false;
    const [one, two] = [bare(parts[at] ?? ''), bare(parts[at + 2] ?? '')];
    const fits = (word: string) => one.length >= HALF && word.length - one.length >= HALF;
    return wanted.some((word) => fits(word) && word.startsWith(one) && `${one}${two}`.startsWith(word));
  };
  return parts.flatMap((part, at) => {
    if (part === '') return [];
    return [{ text: part, hit: at % 2 === 1 && (has(bare(part)) || isHalf(at) || (at > 1 && isHalf(at - 2))) }];
  });
}
