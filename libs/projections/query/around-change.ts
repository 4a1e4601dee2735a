const BEFORE = 60;
const SHOWN = 240;

const isSpace = (sign: string | undefined) => sign === undefined || /\s/u.test(sign);

/** Where the first word begins that differs; the length of the shorter text when it begins the other. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  while (at > 0 && !isSpace(a[at - 1])) at--;
  return at;
}

/** Where to cut a text that is too long: after a word, or within one that is longer than what is shown, between signs. */
function endOfWord(text: string): number {
  let end = SHOWN;
  while (end > 0 && !isSpace(text[end])) end--;
  if (end > 0) return end;
  return /\p{Surrogate}$/u.test(text.slice(0, SHOWN)) ? SHOWN - 1 : SHOWN;
}

/** A part of a text from a place on, ending between words where it can. */
function from(text: string, start: number): string {
  const rest = text.slice(start);
  const whole = rest.length <= SHOWN;
  const cut = whole ? rest : rest.slice(0, endOfWord(rest));
  return `${start > 0 ? '… ' : ''}${cut.replace(/\s+/gu, ' ').trim()}${whole ? '' : ' …'}`.trim();
}

/** What stood in a passage and what stands there now, around the first word that differs. */
export function aroundChange({ before, after }: { readonly before: string; readonly after: string }) {
  const differs = firstDifference(before, after);
  let start = Math.max(0, differs - BEFORE);
  while (start > 0 && start < differs && !isSpace(before[start - 1])) start++;
  return { before: before === '' ? '' : from(before, start), after: after === '' ? '' : from(after, start) };
}

/** The beginning of a text, cut between words. */
export const beginning = (text: string): string => from(text, 0);
