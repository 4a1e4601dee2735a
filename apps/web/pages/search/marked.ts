/** A text in parts: those that begin with one of the words that were looked for, and those that do not. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function marked(text: string, q: string): readonly Part[] {
  const wanted = (q.match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).flatMap((part) => {
    if (part === '') return [];
    return [{ text: part, hit: wanted.some((word) => bare(part).startsWith(word)) }];
  });
}
