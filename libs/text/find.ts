import { passagesOf, type Passage, type PassageKind } from './passages.js';

/** Words as they stand in a text, and the heading that they stand under, where they stand under several. */
export interface Quoted {
  readonly text: string;
  readonly heading?: string;
}

/** Where words stand: at one place, by the passages of the text that they are of; else nowhere, or at several places. */
export type Standing = readonly number[] | 'nowhere' | 'several';

// How a text is spaced, and where its lines end, is no part of what it says.
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const tokensOf = (text: string) => text.match(TOKEN) ?? [];
const flat = (text: string) => tokensOf(text).join(' ');

/** Where a list stands in another: each place at which it begins (Knuth, Morris and Pratt: as long as both together). */
function* placesOf(list: readonly number[], all: readonly number[]): Generator<number> {
  const fallsTo = [0];
  for (let i = 1, k = 0; i < list.length; i++) {
    while (k > 0 && list[i] !== list[k]) k = fallsTo[k - 1] as number;
    if (list[i] === list[k]) k++;
    fallsTo[i] = k;
  }
  for (let i = 0, k = 0; i < all.length; i++) {
    while (k > 0 && all[i] !== list[k]) k = fallsTo[k - 1] as number;
    if (all[i] === list[k]) k++;
    if (k < list.length) continue;
    yield i - k + 1;
    k = fallsTo[k - 1] as number;
  }
}

/** The passage in which a sign of the text stands. */
function passageAt(passages: readonly Passage[], at: number): number {
  let [low, high] = [0, passages.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle] as Passage).from <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a passage stands under: its paragraph, its article, its chapter. */
export function* above(passages: readonly Passage[], i: number): Generator<number> {
  for (let at = passages[i]?.parent; at !== undefined; at = passages[at]?.parent) yield at;
}

/** A text in which words are looked up: it is read once, for as many as are asked. */
export function findIn(text: string): (quoted: Quoted) => Standing {
  const known = new Map<string, number>();
  const [all, starts]: [number[], number[]] = [[], []];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const id = known.get(token) ?? known.size;
    known.set(token, id);
    all.push(id);
    starts.push(index);
  }
  let read: readonly Passage[] | undefined;
  const passages = () => (read ??= passagesOf(text));
  const isUnder = (i: number, heading: string) =>
    [...above(passages(), i)].some((at) => flat((passages()[at] as Passage).text) === heading);

  return ({ text: words, heading }) => {
    const list = tokensOf(words).map((token) => known.get(token));
    if (list.length === 0 || !list.every((id) => id !== undefined)) return 'nowhere';
    const under = heading === undefined ? undefined : flat(heading);
    let found: Standing = 'nowhere';
    for (const at of placesOf(list, all)) {
      const [from, to] = [at, at + list.length - 1].map((i) => passageAt(passages(), starts[i] as number));
      if (from === undefined || to === undefined || (under !== undefined && !isUnder(from, under))) continue;
      if (found !== 'nowhere') return 'several';
      found = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    }
    return found;
  };
}

/** Of passages those that are no part of another of them: of a whole article its heading. */
export function topsOf(passages: readonly Passage[], of: readonly number[]): readonly number[] {
  const all = new Set(of);
  return of.filter((i) => ![...above(passages, i)].some((at) => all.has(at)));
}

/** A passage with all that is part of it. */
export const wholeOf = (passages: readonly Passage[], i: number): readonly number[] =>
  passages.flatMap((_, at) => (at === i || [...above(passages, at)].includes(i) ? [at] : []));

/** What has a number of its own within a text. */
export const NUMBERED = ['article', 'paragraph', 'item'] as const satisfies readonly PassageKind[];

/** What a passage is called by: its article, its paragraph, its item; and the heading that it stands under. */
export interface Place {
  readonly numbers: readonly { readonly kind: (typeof NUMBERED)[number]; readonly number: string }[];
  readonly heading?: string;
}

export function placeOf(passages: readonly Passage[], i: number): Place {
  const all = [i, ...above(passages, i)].map((at) => passages[at] as Passage);
  const heading = all.find(({ kind }) => kind === 'article' || kind === 'division');
  const numbers = all.toReversed().flatMap(({ kind: is, number }) => {
    const kind = NUMBERED.find((one) => one === is);
    return kind === undefined || number === undefined ? [] : [{ kind, number }];
  });
  return { numbers, ...(heading && { heading: heading.text.trim() }) };
}

/** A text in which it is looked up what passages are called by: undefined of words that do not stand there at one place. */
export function placesIn(text: string): (quoted: Quoted) => Place | undefined {
  const [find, passages] = [findIn(text), passagesOf(text)];
  return (quoted) => {
    const found = find(quoted);
    return typeof found === 'string' ? undefined : placeOf(passages, found[0] ?? 0);
  };
}
