export interface Point {
  readonly text: string;
  readonly question: boolean;
  readonly about: string;
  readonly stance: string;
}
export const NO_POINT: Point = { text: '', question: false, about: '', stance: '' };

const MARK =
  /^\s*(?:(?:aanbeveling|vraag|punt)\s+\d+\s*[:.)-]?|\d+(?:\.\d+)*[.):](?=\s)|[a-z][.)]|[-•*–—·▪o](?=\s))\s*/i;

/** Lines that belong together: from one mark to the next, or between empty lines, or each line by itself. */
function partsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const marked = lines.some((line) => MARK.test(line));
  const blank = !marked && /\S[^\S\n]*\n\s*\n\s*\S/.test(text);
  const parts: string[] = [];
  let open = false;
  for (const line of lines) {
    const said = line.trim();
    if (said === '') open = false;
    else if (marked ? MARK.test(line) || parts.length === 0 : !blank || !open) {
      parts.push(marked ? said.replace(MARK, '') : said);
      open = true;
    } else {
      parts[parts.length - 1] += ` ${said}`;
      open = true;
    }
  }
  return parts.filter((part) => part !== '');
}

/** A list that was pasted, as numbered points. What ends with a question mark is a question. */
export const pointsIn = (text: string): readonly Point[] =>
  partsOf(text).map((part) => ({ ...NO_POINT, text: part, question: part.endsWith('?') }));

/** The points as the API takes them, with an id for each. */
export const recommendationsOf = (points: readonly Point[], ids: readonly string[]) =>
  points.map(({ text, question, about, stance }, i) => ({
    id: ids[i] ?? '',
    text,
    ...(question && { question }),
    about,
    stance,
  }));
