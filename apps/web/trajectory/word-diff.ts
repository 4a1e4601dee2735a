export interface Piece {
  readonly text: string;
  readonly how: 'same' | 'gone' | 'new';
}

// Beyond this a comparison of all words with all words takes too long to wait for.
const MOST_WORDS = 1_500;

/** Words and marks, each with the space that follows it. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+\s*|[^\s\p{L}\p{M}\p{N}]\s*|\s+/gu) ?? [];

/** For each place in both lists, how many words they have in common from there on. */
function commonFrom(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
      row[j] = same(a[i], b[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

const same = (a: string | undefined, b: string | undefined) => a?.trimEnd() === b?.trimEnd();

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.how === piece.how) out[out.length - 1] = { how: last.how, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** What was taken out of a text and what is new, word by word, in reading order. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [
      { how: 'gone' as const, text: before },
      { how: 'new' as const, text: after },
    ].filter(({ text }) => text !== '');
  }
  const common = commonFrom(a, b);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [common[i + 1]?.[j] ?? -1, common[i]?.[j + 1] ?? -1];
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      pieces.push({ how: 'same', text: b[j++] ?? '' });
      i++;
    } else if (i < a.length && (j >= b.length || left >= right)) pieces.push({ how: 'gone', text: a[i++] ?? '' });
    else pieces.push({ how: 'new', text: b[j++] ?? '' });
  }
  return joined(pieces);
}
