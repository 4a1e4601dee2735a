import { align } from './align.js';
import { saidIn } from './alike.js';
import { staying } from './unchanged.js';
import { passagesOf, type Passage } from './passages.js';
import { wordDiff, type Piece } from './words.js';

/** What became of one passage. Words that changed come before a place that changed. */
export const CHANGES = ['same', 'changed', 'added', 'gone', 'moved'] as const;
export type Change = (typeof CHANGES)[number];

export interface PassageDifference {
  readonly how: Change;
  readonly trail: string;
  readonly before?: Passage;
  readonly after?: Passage;
  /** Of one whose words changed, or that is new or gone: its words, of which those of before and after can be read. */
  readonly words?: readonly Piece[];
  /** The number before and after, where it has another and says the same. */
  readonly renumbered?: { readonly from: string; readonly to: string };
  readonly moved?: true;
}

function between(before: Passage, after: Passage, moved: boolean): Omit<PassageDifference, 'trail'> {
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

/** A text as one of several versions: its passages, and the trail that each of them is on. */
export interface TextVersion {
  readonly passages: readonly Passage[];
  /** As many as passages. The same in each version in which the passage stands, whatever its number there. */
  readonly trails: readonly string[];
}

/** A trail is named by the id that its passage had first, unless another had it before. */
export function versionsOf(texts: readonly string[]): readonly TextVersion[] {
  const versions: TextVersion[] = [];
  const used = new Set<string>();
  for (const text of texts) {
    const passages = passagesOf(text);
    const last = versions.at(-1);
    const back = new Map(last && align(last.passages, passages).map(([i, j]) => [j, last.trails[i]] as const));
    const begun = (id: string): string => {
      for (let nth = 1; ; nth++) {
        const name = nth === 1 ? id : `${id}-later-${nth}`;
        if (!used.has(name)) {
          used.add(name);
          return name;
        }
      }
    };
    versions.push({ passages, trails: passages.map(({ id }, j) => back.get(j) ?? begun(id)) });
  }
  return versions;
}

/**
 * What became of each passage, in the order of the text after; what went stands behind what it stood behind. Every
 * passage of both stands in it once, so either text can be made of it.
 */
export function differenceOf(was: TextVersion, is: TextVersion): readonly PassageDifference[] {
  const [a, b] = [was.passages, is.passages];
  const places = new Map(is.trails.map((trail, j) => [trail, j]));
  const to = new Map(was.trails.flatMap((trail, i) => (places.has(trail) ? [[i, places.get(trail)!] as const] : [])));
  const back = new Map([...to].map(([i, j]) => [j, i]));
  const stay = staying([...to.values()]);
  const moved = new Set([...to.keys()].filter((_, at) => !stay.has(at)));
  const made: PassageDifference[] = [];
  let next = 0;
  const gone = (until: number) => {
    for (; next < until; next++) {
      const before = a[next]!;
      if (to.has(next)) continue;
      made.push({ how: 'gone', trail: was.trails[next]!, before, words: [{ how: 'gone', text: before.text }] });
    }
  };
  for (const [j, after] of b.entries()) {
    const [i, trail] = [back.get(j), is.trails[j]!];
    if (i === undefined) {
      made.push({ how: 'added', trail, after, words: [{ how: 'new', text: after.text }] });
      continue;
    }
    // What moved says nothing of how far the text before has been told.
    if (!moved.has(i)) gone(i);
    made.push({ trail, ...between(a[i]!, after, moved.has(i)) });
  }
  gone(a.length);
  return made;
}

/** Whether somebody has to say why: other words, or another place. */
export const isChange = ({ how }: Pick<PassageDifference, 'how'>): boolean => how !== 'same';
