const AROUND = 80;

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? ' ');

/** The nearest space from a place on, in steps of one; no farther than `most`. */
function toSpace(text: string, from: number, step: 1 | -1, most: number): number {
  let at = from;
  while (at !== most && !isSpace(text, step === 1 ? at : at - 1)) at += step;
  return at;
}

/** The text around a place in it, cut at spaces; what has none, such as an address, is cut where it is too long. */
export function excerpt(text: string, at: number): string {
  const begin = toSpace(text, at, -1, Math.max(at - AROUND, 0));
  const end = toSpace(text, at, 1, Math.min(at + 2 * AROUND, text.length));
  const before = Math.max(begin - AROUND, 0);
  const from = before === 0 ? 0 : toSpace(text, before, 1, begin);
  const behind = Math.min(Math.max(from + 2 * AROUND, end), text.length);
  const to = behind === text.length ? behind : toSpace(text, behind, -1, end);
  const middle = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '… ' : ''}${middle}${to < text.length ? ' …' : ''}`;
}
