const AROUND = 80;

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The text around the first of these words, cut at spaces; its beginning when none of them is there. */
export function excerpt(text: string, words: readonly string[]): string {
  const parts = text.split(/(?<=\s)/u);
  const wanted = words.map(bare);
  const hit = parts.findIndex((part) => wanted.some((word) => bare(part).includes(word)));
  let [from, to] = [Math.max(hit, 0), Math.max(hit, 0) + 1];
  let length = parts[from]?.length ?? 0;
  while (length < 2 * AROUND && (from > 0 || to < parts.length)) {
    if (from > 0 && (length < AROUND || to >= parts.length)) length += parts[--from]?.length ?? 0;
    else length += parts[to++]?.length ?? 0;
  }
  const middle = parts.slice(from, to).join('').replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '… ' : ''}${middle}${to < parts.length ? ' …' : ''}`;
}
