import { DOCUMENT, DocumentRefused } from './bounds.js';

export type Line = 'heading' | 'item' | 'paragraph';

const HEADED = /^(?:artikel|art\.|hoofdstuk|afdeling|paragraaf|titel|deel|boek|bijlage)\s+[\divxlA-Z]/i;

// What may not stand in a fact, or is only there for how a line is broken.
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Each line without what nobody sees; half a character is one that cannot be read. */
export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\u00A0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

/**
 * Puts paragraphs behind each other so that they read as a text does, and as `passagesOf` of libs/text reads it: a
 * heading on a line of its own with an empty line before it, the items of a list on lines that follow each other.
 */
export class Writing {
  #text = '';
  #last: Line | undefined;

  /** @throws DocumentRefused when it becomes longer than a version may be. */
  add(line: Line, said: string): void {
    const text = cleaned(said).trim();
    if (text === '') return;
    const as = HEADED.test(text) && !text.includes('\n') && text.length <= 130 ? 'heading' : line;
    this.#text += this.#between(as) + text;
    if (this.#text.length > DOCUMENT.characters) throw tooLong();
    this.#last = as;
  }

  #between(line: Line): string {
    if (this.#last === undefined) return '';
    if (line === 'item' || (this.#last === 'heading' && line === 'paragraph')) return '\n';
    return '\n\n';
  }

  /** @throws DocumentRefused when there is none. */
  whole(why = 'in het document staat geen tekst'): string {
    if (!/[\p{L}\p{N}]/u.test(this.#text)) throw new DocumentRefused('no-text', why);
    return this.#text;
  }
}

export const tooLong = () =>
  new DocumentRefused(
    'too-large',
    `de tekst is langer dan een versie mag zijn (${DOCUMENT.characters.toLocaleString('nl-NL')} tekens)`,
  );
