import { diffArrays } from 'diff';

export interface Piece {
  readonly text: string;
  readonly how: 'same' | 'gone' | 'new';
  /** Of what is the same: as it stood in the text before, where what follows it stood otherwise. */
  readonly was?: string;
}

// Beyond this the pieces become so many that two texts beside each other are read more easily.
const MOST_WORDS = 1_500;

/** Words and marks, each with the space that follows it. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+\s*|[^\s\p{L}\p{M}\p{N}]\s*|\s+/gu) ?? [];

const comparator = (a: string, b: string) => a.trimEnd() === b.trimEnd();

/** What was taken out of a text and what is new, word by word, in reading order. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [
      { how: 'gone' as const, text: before },
      { how: 'new' as const, text: after },
    ].filter(({ text }) => text !== '');
  }
  let at = 0;
  return diffArrays(a, b, { comparator }).map(({ value, added, removed }): Piece => {
    const text = value.join('');
    if (added) return { text, how: 'new' };
    const was = a.slice(at, at + value.length).join('');
    at += value.length;
    if (removed) return { text, how: 'gone' };
    return was === text ? { text, how: 'same' } : { text, how: 'same', was };
  });
}
