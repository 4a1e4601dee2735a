import { alike, bagOf, candidates, counted, indexOf, saidIn, type Bag } from './alike.js';
import type { Passage } from './passages.js';
import { unchanged } from './unchanged.js';

/** The place of a passage in the text before, and in the text after. */
export type Pair = readonly [before: number, after: number];

// Found by trying on ordinances: what shares less than this is another text under the same number, or elsewhere.
const SAME_PLACE = 0.3;
const ELSEWHERE = 0.55;
/** A passage of fewer words is like too many others to be known by them somewhere else. */
const FEW_WORDS = 4;

class Side {
  readonly said: readonly string[];
  /** What it is known by where nothing changed: of a heading without words of its own, all that is under it. */
  readonly keys: readonly string[];
  readonly bags: readonly Bag[];
  readonly children: ReadonlyMap<number | undefined, readonly number[]>;
  /** With all that is part of it. */
  readonly whole: readonly Bag[];

  constructor(readonly passages: readonly Passage[]) {
    this.said = passages.map(saidIn);
    const words = this.said.map(bagOf);
    this.bags = words.map(counted);
    const children = new Map<number | undefined, number[]>();
    for (const [i, { parent }] of passages.entries()) {
      const of = children.get(parent);
      if (of) of.push(i);
      else children.set(parent, [i]);
    }
    this.children = children;
    const all = words.map((own) => [...own]);
    for (let i = passages.length - 1; i >= 0; i--) {
      const parent = passages[i]!.parent;
      if (parent !== undefined) for (const word of all[i]!) all[parent]!.push(word);
    }
    this.whole = all.map(counted);
    this.keys = this.said.map((said, i) => (said === '' ? all[i]!.join(' ') : said));
  }
}

/** Which passage became which, each at most once; a passage that is in no pair went, or is new. */
export function align(before: readonly Passage[], after: readonly Passage[]): readonly Pair[] {
  const [a, b] = [new Side(before), new Side(after)];
  const [to, back] = [new Map<number, number>(), new Map<number, number>()];
  const free = (i: number, j: number) => !to.has(i) && !back.has(j);
  const pair = (i: number, j: number) => {
    to.set(i, j);
    back.set(j, i);
  };

  /** Those that are most alike first. Of two as alike: the one under the same number, then the one nearest by. */
  const best = (
    from: readonly number[],
    into: readonly number[],
    least: number,
    bags: (side: Side) => readonly Bag[],
  ) => {
    const scored: { i: number; j: number; score: number }[] = [];
    const index = indexOf(into.map((j) => [j, bags(b)[j]!] as const));
    for (const i of from) {
      for (const j of candidates(bags(a)[i]!, index, into.length)) {
        const [p, q] = [before[i]!, after[j]!];
        if (p.kind !== q.kind && least >= ELSEWHERE) continue;
        const score = alike(bags(a)[i]!, bags(b)[j]!);
        const numbered = p.number !== undefined && p.number === q.number ? 0.1 : 0;
        if (score + numbered >= least) scored.push({ i, j, score: score + numbered });
      }
    }
    scored.sort((x, y) => y.score - x.score || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j);
    for (const { i, j } of scored) if (free(i, j)) pair(i, j);
  };
  const left = (list: readonly number[], taken: ReadonlyMap<number, number>) => list.filter((i) => !taken.has(i));
  const places = (side: Side, holds: (passage: Passage) => boolean) =>
    side.passages.flatMap((passage, i) => (holds(passage) ? [i] : []));

  // What stands unchanged and in its order is itself.
  for (const [i, j] of unchanged(a.keys, b.keys)) {
    if (before[i]!.kind === after[j]!.kind) pair(i, j);
  }
  // Articles by all that is in them: a heading alone is short, and often the same word.
  const isHead = ({ kind }: Passage) => kind === 'article' || kind === 'division';
  best(left(places(a, isHead), to), left(places(b, isHead), back), SAME_PLACE, ({ whole }) => whole);
  const sameNumber = (p: Passage, q: Passage) => p.kind === q.kind && p.number !== undefined && p.number === q.number;
  // Then what is in those, and what is in what is in those.
  for (const p of [undefined, ...before.keys()]) {
    const q = p === undefined ? undefined : to.get(p);
    if (p !== undefined && q === undefined) continue;
    const from = left(a.children.get(p) ?? [], to).filter((k) => !isHead(before[k]!));
    const into = left(b.children.get(q) ?? [], back).filter((k) => !isHead(after[k]!));
    best(from, into, SAME_PLACE, ({ whole }) => whole);
    for (const k of left(from, to)) {
      const same = left(into, back).find((l) => sameNumber(before[k]!, after[l]!));
      if (same !== undefined) pair(k, same);
    }
    const [only, others] = [left(from, to), left(into, back)];
    // One went and one came in its place: it was written anew.
    if (only.length === 1 && others.length === 1 && before[only[0]!]!.kind === after[others[0]!]!.kind) {
      pair(only[0]!, others[0]!);
    }
  }
  // What is left went elsewhere, or is gone.
  const long = (side: Side) => (k: number) => !isHead(side.passages[k]!) && bagOf(side.said[k]!).length >= FEW_WORDS;
  const gone = left([...before.keys()], to).filter(long(a));
  best(gone, left([...after.keys()], back).filter(long(b)), ELSEWHERE, ({ bags }) => bags);
  return [...to].sort(([x], [y]) => x - y);
}
