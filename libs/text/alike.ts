import type { Passage } from './passages.js';

/** The words of a text, in small letters without marks; the number or mark that a line begins with is none of them. */
export const bagOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const LEAD: Readonly<Record<Passage['kind'], RegExp>> = {
  division: /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?[\p{L}]+[ \t]+(?:\d[\d.:]*[a-z]?|[IVXL]+|[A-Z])(?![\p{L}\p{N}])[.:)]?/u,
  article: /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?art(?:ikel|\.)[ \t]+\d+[a-z]?(?:[.:]\d+[a-z]?)*[.:)]?/iu,
  paragraph: /^[ \t]*(?:lid[ \t]+)?\d{1,3}[a-z]?[.)°]*/u,
  item: /^[ \t]*(?:\(?[a-z]{1,2}[.)]|[-–•*])/u,
  block: /^/u,
};

/** What a passage says, whatever its number and the white space in it. */
export const saidIn = ({ kind, text, number }: Passage): string =>
  (number === undefined && kind !== 'item' ? text : text.replace(LEAD[kind], '')).replace(/\s+/g, ' ').trim();

export type Bag = ReadonlyMap<string, number>;

export function counted(words: Iterable<string>): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

export const sizeOf = (bag: Bag): number => {
  let size = 0;
  for (const times of bag.values()) size += times;
  return size;
};

/** Of the words of both, the part that they share (Sørensen–Dice): 0 nothing, 1 all. */
export function alike(a: Bag, b: Bag): number {
  const all = sizeOf(a) + sizeOf(b);
  if (all === 0) return 1;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, times] of few) shared += Math.min(times, many.get(word) ?? 0);
  return (2 * shared) / all;
}

// What nearly every text has tells nothing of which it is like; in a short list each word tells something.
const COMMON = 0.2;
const FEW = 20;
const CANDIDATES = 8;

/** Of each text the few of the others that it can be like: those with which it shares most words that are not in most. */
export function candidates(of: Bag, others: ReadonlyMap<string, readonly number[]>, many: number): readonly number[] {
  const shared = new Map<number, number>();
  for (const word of of.keys()) {
    const having = others.get(word) ?? [];
    if (having.length > Math.max(FEW, many * COMMON)) continue;
    for (const j of having) shared.set(j, (shared.get(j) ?? 0) + 1);
  }
  const most = [...shared].sort(([j, m], [k, n]) => n - m || j - k);
  return most.slice(0, CANDIDATES).map(([j]) => j);
}

/** In which texts each word stands. */
export function indexOf(texts: Iterable<readonly [number, Bag]>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [j, bag] of texts) {
    for (const word of bag.keys()) {
      const having = index.get(word);
      if (having) having.push(j);
      else index.set(word, [j]);
    }
  }
  return index;
}
