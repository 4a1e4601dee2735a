import type { Writing } from '../writing.js';
import type { PdfLine } from './lines.js';

/** The name of an article or the like, whatever is written like it elsewhere. */
export const HEADED =
  /^(?:artikel|art\.|hoofdstuk|afdeling|paragraaf|titel|deel|boek|bijlage)\s+(?:\d+[a-z]?|[IVXL]+|[A-Z])(?:[.:]|\s|$)/i;
const ITEM = /^(?:\d{1,3}[a-z]?[.)°]|([a-z])\1?[.)]|[-–•*▪◦])\s+\S/u;
const BULLET = /^[•*▪◦–](?=\s)/u;
const CLOSED = /[.:;?!]["”’)]?$/u;
/** How much more than a line's height stands between two paragraphs. */
const APART = 1.75;

const isHeading = (line: PdfLine, usual: number) => HEADED.test(line.text) || line.size > 1.12 * usual;

/** How wide the first word of a line is about: had there been room for it, it would stand in the line before. */
const firstWord = ({ text, from, to }: PdfLine) =>
  ((text.indexOf(' ') + 1 || text.length + 1) / text.length) * (to - from);

/** Whether a line begins something, seen from the line before. */
function begins(line: PdfLine, before: PdfLine, usual: number): boolean {
  if (HEADED.test(line.text) || ITEM.test(line.text)) return true;
  if (isHeading(line, usual) !== before.size > 1.12 * usual) return true;
  const drop = before.y - line.y;
  // In the next column or on the next page one starts above again: only the words can tell.
  if (drop > APART * Math.max(line.size, before.size)) return true;
  const isShort = before.right - before.to > 1.3 * firstWord(line);
  if (isShort && CLOSED.test(before.text)) return true;
  // The line of a heading does not go on in what is written under it.
  return HEADED.test(before.text) && isShort && /^\p{Lu}/u.test(line.text);
}

/** Two lines as one: a word that was broken off is whole again. */
function joined(text: string, next: string): string {
  const isBroken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:en|of|dan wel)\b/u.test(next);
  return isBroken ? text.slice(0, -1) + next : `${text} ${next}`;
}

/** Puts lines together to the paragraphs that they were. */
export function writeParagraphs(lines: readonly PdfLine[], writing: Writing): void {
  const sizes = lines
    .flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size))
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  let text = '';
  let first: PdfLine | undefined;
  const end = () => {
    if (!first) return;
    const said = text.replace(BULLET, '-');
    writing.add(ITEM.test(text) ? 'item' : isHeading(first, usual) ? 'heading' : 'paragraph', said);
  };
  let before: PdfLine | undefined;
  for (const line of lines) {
    if (before && !begins(line, before, usual)) text = joined(text, line.text);
    else {
      end();
      [text, first] = [line.text, line];
    }
    before = line;
  }
  end();
}
