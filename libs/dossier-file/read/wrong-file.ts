import { isUtf8 } from 'node:buffer';

export const NO_FIELDS = 'een dossier bestaat uit velden';
const NOT_TEXT = 'dit is geen tekst in UTF-8';
const AS_DOSSIER = 'een dossier is een tekstbestand in YAML of JSON (docs/dossier-format.md)';
const SHEET = 'een werkblad (xlsx, ods of csv) leest u in met --mapping, of op de pagina om werkbladen in te lezen';

const begins = (bytes: Uint8Array, ...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte);
const ascii = (bytes: Uint8Array, end: number) => Buffer.from(bytes.subarray(0, end)).toString('latin1');

/** What an archive of office programs holds stands in it by name: of those that are not big, near its beginning or end. */
function inArchive(bytes: Uint8Array): string {
  const names = ascii(bytes, 20_000) + ascii(bytes.subarray(Math.max(0, bytes.length - 20_000)), 20_000);
  if (/xl\/|opendocument\.spreadsheet/.test(names)) return `dit is een werkblad en geen dossierbestand; ${SHEET}`;
  if (/word\/|opendocument\.text/.test(names)) return `dit is een document van een tekstverwerker; ${AS_DOSSIER}`;
  return `dit is een ingepakt bestand (zip); ${AS_DOSSIER}`;
}

/** By the bytes with which each kind of file begins. */
const KINDS: readonly (readonly [readonly number[], (bytes: Uint8Array) => string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], inArchive],
  [[0xd0, 0xcf, 0x11, 0xe0], () => `dit is een bestand van een oude versie van Office (xls of doc); ${SHEET}`],
  [[0x25, 0x50, 0x44, 0x46], () => `dit is een pdf; ${AS_DOSSIER}`],
  [[0x89, 0x50, 0x4e, 0x47], () => `dit is een afbeelding; ${AS_DOSSIER}`],
  [[0xff, 0xd8, 0xff], () => `dit is een afbeelding; ${AS_DOSSIER}`],
];

/** The line of the first byte that no text in UTF-8 has there, and how it reads as Windows wrote it. */
function firstWrong(bytes: Uint8Array): { readonly line: number; readonly word: string } {
  let [line, from] = [1, 0];
  for (let end = bytes.indexOf(0x0a); end >= 0 && isUtf8(bytes.subarray(from, end)); end = bytes.indexOf(0x0a, from)) {
    from = end + 1;
    line++;
  }
  const end = bytes.indexOf(0x0a, from);
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(from, end < 0 ? undefined : end));
  const word = text.split(/[\s,:;"[\]{}]/).find((one) => /[^\0-\x7f]/.test(one)) ?? '';
  return { line, word: word.slice(0, 40) };
}

/** Why a text is in no encoding that is read, and where that shows. */
function otherEncoding(bytes: Uint8Array): { readonly line: number; readonly message: string } {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff))
    return { line: 1, message: `${NOT_TEXT}, maar in UTF-16 (Unicode); sla het bestand op als UTF-8` };
  const { line, word } = firstWrong(bytes);
  // The codes of controls: what has these is no text at all.
  if (/[\0-\x08]/.test(ascii(bytes, 1_000))) return { line: 1, message: `${NOT_TEXT}; ${AS_DOSSIER}` };
  const seen = word === '' ? '' : ` ("${word}")`;
  return {
    line,
    message: `${NOT_TEXT}: op regel ${line} staat een letter of teken zoals Windows het opslaat${seen} (Windows-1252); sla het bestand op als UTF-8`,
  };
}

/** The text of a file, or why it is none that can be read and on which line. */
export function textOfFile(
  bytes: Uint8Array,
): { readonly text: string } | { readonly line: number; readonly message: string } {
  const kind = KINDS.find(([first]) => begins(bytes, ...first));
  if (kind) return { line: 1, message: kind[1](bytes) };
  // Strict, so that a file in another encoding is refused and not recorded with holes.
  return isUtf8(bytes) ? { text: new TextDecoder().decode(bytes) } : otherEncoding(bytes);
}

// Cells beside each other, and no field in YAML (`name: `) or JSON.
const ROW = /^(?![^;,\t]*:(?:\s|$))(?!\s*[{[#]|---|%)[^\n]*?(?:;|\t|,[^\n]*,)/;

/** What a text is that is no dossier at all; undefined of one that can be, with or without mistakes. */
export function notADossier(text: string): string | undefined {
  const begin = text.slice(0, 2_000).trimStart();
  if (begin === '') return `${NO_FIELDS}, en dit bestand is leeg`;
  if (/^<(?:!doctype|html|\?xml)/i.test(begin)) return `dit is een webpagina of XML; ${AS_DOSSIER}`;
  if (ROW.test(begin)) return `dit lijkt een werkblad (csv) en geen dossierbestand; ${SHEET}`;
  return undefined;
}
