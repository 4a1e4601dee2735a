import { align } from './align.js';
import { saidIn } from './alike.js';
import { passagesOf, type Passage } from './passages.js';
import { wordDiff, type Piece } from './words.js';

/** What became of one passage. Words that changed come before a place that changed. */
export const CHANGES = ['same', 'changed', 'added', 'gone', 'moved'] as const;
export type Change = (typeof CHANGES)[number];

export interface PassageDifference {
  readonly how: Change;
  readonly before?: Passage;
  readonly after?: Passage;
  /** Of one whose words changed, or that is new or gone: its words, of which those of before and after can be read. */
  readonly words?: readonly Piece[];
  /** The number before and after, where it has another and says the same. */
  readonly renumbered?: { readonly from: string; readonly to: string };
  readonly moved?: true;
}

/** Of places in a row, those that can stay where they are so that as few as possible move (longest increasing part). */
function staying(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const back: (number | undefined)[] = [];
  for (const [i, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    back.push(ends[low - 1]);
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = back[i]) kept.add(i);
  return kept;
}

function between(before: Passage, after: Passage, moved: boolean): PassageDifference {
  const renumbered =
    before.number !== undefined && after.number !== undefined && before.number !== after.number
      ? { renumbered: { from: before.number, to: after.number } }
      : {};
  const both = { before, after, ...renumbered, ...(moved && { moved }) };
  if (saidIn(before) !== saidIn(after)) {
    return { how: 'changed', ...both, words: wordDiff(before.text, after.text) };
  }
  return { how: moved ? 'moved' : 'same', ...both };
}

/**
 * What became of each passage, in the order of the text after; what went stands behind what it stood behind. Every
 * passage of both stands in it once, so either text can be made of it.
 */
export function differenceOf(before: string, after: string): readonly PassageDifference[] {
  const [a, b] = [passagesOf(before), passagesOf(after)];
  const pairs = align(a, b);
  const to = new Map(pairs);
  const back = new Map(pairs.map(([i, j]) => [j, i]));
  const stay = staying(pairs.map(([, j]) => j));
  const moved = new Set(pairs.flatMap(([i], at) => (stay.has(at) ? [] : [i])));
  const made: PassageDifference[] = [];
  let next = 0;
  const gone = (until: number) => {
    for (; next < until; next++) {
      const passage = a[next]!;
      if (!to.has(next)) made.push({ how: 'gone', before: passage, words: [{ how: 'gone', text: passage.text }] });
    }
  };
  for (const [j, passage] of b.entries()) {
    const i = back.get(j);
    if (i === undefined) {
      made.push({ how: 'added', after: passage, words: [{ how: 'new', text: passage.text }] });
      continue;
    }
    // What moved says nothing of how far the text before has been told.
    if (!moved.has(i)) gone(i);
    made.push(between(a[i]!, passage, moved.has(i)));
  }
  gone(a.length);
  return made;
}

/** Whether somebody has to say why: other words, or another place. */
export const isChange = ({ how }: PassageDifference): boolean => how !== 'same';

/** One passage through all versions of a text: the same trail in each, named by its id in the first that has it. */
export function trailsOf(versions: readonly string[]): readonly (readonly string[])[] {
  const trails: string[][] = [];
  const used = new Set<string>();
  let before: readonly Passage[] = [];
  for (const text of versions) {
    const passages = passagesOf(text);
    const back = new Map(align(before, passages).map(([i, j]) => [j, i]));
    const earlier = trails.at(-1) ?? [];
    trails.push(
      passages.map(({ id }, j) => {
        const i = back.get(j);
        const kept = i === undefined ? undefined : earlier[i];
        if (kept !== undefined) return kept;
        let name = id;
        for (let nth = 2; used.has(name); nth++) name = `${id}-later-${nth}`;
        used.add(name);
        return name;
      }),
    );
    before = passages;
  }
  return trails;
}
