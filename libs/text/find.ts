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

/** What a passage stands under: its paragraph, its article, its chapter. */
function above(passages: readonly Passage[], i: number): readonly number[] {
  const found: number[] = [];
  for (let at = passages[i]?.parent; at !== undefined; at = passages[at]?.parent) found.push(at);
  return found;
}

/** The same by where the rarest of the list stands in the other; undefined where that is not the shorter way. */
function placesByRarest(
  list: readonly number[],
  all: readonly number[],
  standing: ReadonlyMap<number, readonly number[]>,
): readonly number[] | undefined {
  let [rarest, offset]: [readonly number[] | undefined, number] = [undefined, 0];
  for (const [i, one] of list.entries()) {
    const places = standing.get(one) ?? [];
    if (!rarest || places.length < rarest.length) [rarest, offset] = [places, i];
  }
  if (!rarest || rarest.length * list.length > all.length) return undefined;
  const begins = rarest.map((at) => at - offset);
  return begins.filter((begin) => begin >= 0 && list.every((one, i) => all[begin + i] === one));
}

/** A text in which words are looked up: it is read once, for as many as are asked. */
export function findIn(text: string): (quoted: Quoted) => Standing {
  const known = new Map<string, number>();
  const standing = new Map<number, number[]>();
  const [all, starts]: [number[], number[]] = [[], []];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const id = known.get(token) ?? known.size;
    known.set(token, id);
    const places = standing.get(id);
    if (places) places.push(all.length);
    else standing.set(id, [all.length]);
    all.push(id);
    starts.push(index);
  }
  const passages = passagesOf(text);
  const passageOf: number[] = [];
  for (let at = 0, of = 0; at < starts.length; at++) {
    while ((passages[of + 1]?.from ?? Infinity) <= (starts[at] as number)) of++;
    passageOf.push(of);
  }
  const titled = Map.groupBy(passages.keys(), (i) => flat((passages[i] as Passage).text));
  /** What stands under a heading that says this, at whatever depth. */
  const under = (heading: string): ReadonlySet<number> => {
    const heads = new Set(titled.get(flat(heading)));
    const within = new Set<number>();
    if (heads.size === 0) return within;
    for (const [i, { parent = -1 }] of passages.entries()) if (heads.has(parent) || within.has(parent)) within.add(i);
    return within;
  };

  return ({ text: words, heading }) => {
    const list = tokensOf(words).map((token) => known.get(token));
    if (list.length === 0 || !list.every((id) => id !== undefined)) return 'nowhere';
    const within = heading === undefined ? undefined : under(heading);
    let found: Standing = 'nowhere';
    for (const at of placesByRarest(list, all, standing) ?? placesOf(list, all)) {
      const [from, to] = [passageOf[at], passageOf[at + list.length - 1]] as [number, number];
      if (within && !within.has(from)) continue;
      if (found !== 'nowhere') return 'several';
      found = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    }
    return found;
  };
}

/** Of passages those that are no part of another of them: of a whole article its heading. */
export function topsOf(passages: readonly Passage[], of: readonly number[]): readonly number[] {
  const all = new Set(of);
  return of.filter((i) => !above(passages, i).some((at) => all.has(at)));
}

/** A passage with all that is part of it. */
export function wholeOf(passages: readonly Passage[], i: number): readonly number[] {
  const all = new Set([i]);
  // What is part of it follows it at once.
  for (let at = i + 1; all.has(passages[at]?.parent ?? -1); at++) all.add(at);
  return [...all];
}

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
