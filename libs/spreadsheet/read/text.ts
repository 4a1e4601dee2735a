import { detectDelimiter } from 'hucre/csv';
import { isUtf8 } from 'node:buffer';

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** A text as programs write it: with a mark of its encoding, in UTF-8, or as Windows did and a Dutch Excel still does. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  return decoded(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

// What Excel writes and reads as its own: the first line says what divides cells.
const SEPARATOR = /^sep=(.)\r?\n/;

/** What divides the cells of a text, and the text without the line that says so. */
export function dividedBy(text: string): { readonly delimiter: string; readonly text: string } {
  const said = SEPARATOR.exec(text);
  if (said) return { delimiter: said[1] ?? ';', text: text.slice(said[0].length) };
  return { delimiter: detectDelimiter(text.slice(0, 100_000)), text };
}
