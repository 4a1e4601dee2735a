import { withoutMarks } from '#text';
import { DOCUMENT, DocumentRefused } from './bounds.js';
import { docxText } from './docx/docx.js';
import { htmlText } from './html.js';
import { decoded, kindOfBytes, kindOfPackage, kindOfText, type DocumentKind } from './kind.js';
import { odtText } from './odt/odt.js';
import { Package } from './package.js';
import { pdfText } from './pdf/pdf.js';
import { Warnings, type Warning } from './warnings.js';
import { cleaned, tooLong } from './writing.js';

/** What becomes of changes that were tracked and not decided on: a person chooses. */
export const TRACKED = ['accept', 'reject'] as const;
export type Tracked = (typeof TRACKED)[number];

/** Whether a document without text, such as a scan, is refused. */
export const TEXT_NEEDED = ['required', 'optional'] as const;
export type TextNeeded = (typeof TEXT_NEEDED)[number];

export interface Extracted {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/**
 * The text of a document, and what of the document is not in it. What kind it is, its bytes say: its name does not.
 * @throws DocumentRefused, and nothing else: whatever is wrong with the bytes is a reason to refuse them.
 */
export async function extract(
  bytes: Uint8Array,
  tracked: Tracked = 'accept',
  needed: TextNeeded = 'required',
): Promise<Extracted> {
  const warnings = new Warnings();
  try {
    const { kind, text } = await read(bytes, tracked, warnings);
    return { kind, text, warnings: warnings.told() };
  } catch (error) {
    if (error instanceof DocumentRefused) {
      if (error.code !== 'no-text' || needed === 'required') throw error;
      // How a text came out is nothing to say of none.
      const without = new Warnings();
      without.add('no-text');
      return { kind: kindOf(bytes), text: '', warnings: without.told() };
    }
    throw new DocumentRefused('damaged', 'het document is beschadigd en kan niet worden gelezen', { cause: error });
  }
}

/** What kind a document is that was read before. @throws DocumentRefused */
export function kindOf(bytes: Uint8Array): DocumentKind {
  const packed = kindOfBytes(bytes);
  if (packed === 'pdf') return packed;
  return packed === 'package' ? packageOf(bytes).kind : kindOfText(decoded(bytes).text);
}

function packageOf(bytes: Uint8Array) {
  const parts = new Package(bytes);
  return { parts, kind: kindOfPackage(parts.names, parts.text('mimetype') ?? '') };
}

async function read(
  bytes: Uint8Array,
  tracked: Tracked,
  warnings: Warnings,
): Promise<{ readonly kind: DocumentKind; readonly text: string }> {
  if (bytes.byteLength === 0) throw new DocumentRefused('empty', 'het bestand is leeg');
  if (bytes.byteLength > DOCUMENT.bytes) {
    throw new DocumentRefused('too-large', `het bestand is groter dan ${DOCUMENT.bytes / 1024 / 1024} MB`);
  }
  const packed = kindOfBytes(bytes);
  if (packed === 'pdf') return { kind: 'pdf', text: await pdfText(bytes, warnings) };
  if (packed === 'package') {
    const { parts, kind } = packageOf(bytes);
    return { kind, text: (kind === 'docx' ? docxText : odtText)(parts, tracked, warnings) };
  }
  const { text, guessed } = decoded(bytes);
  if (guessed) warnings.add('encoding');
  const kind = kindOfText(text);
  if (kind === 'html') return { kind, text: htmlText(text, tracked, warnings) };
  return { kind, text: asWritten(kind === 'markdown' ? withoutMarks(text) : text) };
}

/** A text as its writer divided it. */
function asWritten(text: string): string {
  const said = cleaned(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (said.length > DOCUMENT.characters) throw tooLong();
  if (!/[\p{L}\p{N}]/u.test(said)) throw new DocumentRefused('no-text', 'in het document staat geen tekst');
  return said;
}
