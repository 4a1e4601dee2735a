import { isUtf8 } from 'node:buffer';
import { DocumentRefused } from './bounds.js';

export const DOCUMENT_KINDS = ['docx', 'odt', 'pdf', 'html', 'markdown', 'text'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** As what each kind is served. */
export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

const begins = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
const unknown = (message: string) => new DocumentRefused('unknown-kind', message);
const READ = 'hier worden Word (.docx), LibreOffice (.odt), pdf, HTML, Markdown en platte tekst gelezen';

const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b);

/** By what stands in a zip file, and the type that one of OpenDocument says to be, of which kind it is. @throws DocumentRefused */
export function kindOfPackage(names: readonly string[], type: string): 'docx' | 'odt' {
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) throw unknown(`dit is een werkblad; ${READ}`);
  if (names.includes('ppt/presentation.xml')) throw unknown(`dit is een presentatie; ${READ}`);
  // Sheets and presentations have the same parts; the type that stands in it tells.
  const isOpenDocument = names.includes('content.xml') || names.includes('encrypted-package');
  if (isOpenDocument && /^(?:application\/vnd\.oasis\.opendocument\.text\b.*)?$/.test(type.trim())) return 'odt';
  throw unknown(`dit is geen tekstdocument; ${READ}`);
}

// A file may say what it is a little further on.
const PDF_WITHIN = 1_024;
const PDF = /%PDF-\d/;

/** What a file is by its first bytes, where they say so. @throws DocumentRefused */
export function kindOfBytes(bytes: Uint8Array): 'package' | 'pdf' | undefined {
  if (isZip(bytes)) return 'package';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new DocumentRefused(
      'encrypted',
      'dit is een oud of beveiligd Word-bestand: sla het zonder wachtwoord op als .docx of .odt',
    );
  }
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw unknown('dit is een RTF-bestand: sla het op als .docx of .odt');
  const isPicture =
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38);
  if (isPicture) throw unknown(`dit is een afbeelding; ${READ}`);
  return PDF.test(new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN))) ? 'pdf' : undefined;
}

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const TAGS = /<\/(?:p|div|h[1-6]|ol|ul|table|article|section|body)\s*>/i;
const MARKDOWN =
  /^#{1,6} \S|^\s{0,3}\[[^\]\n]{1,200}\]:\s|\*\*\S[^*\n]{0,500}\*\*|\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/m;
const LOOKED_AT = 100_000;

export interface Decoded {
  readonly text: string;
  /** What encoding it has was guessed. */
  readonly guessed: boolean;
}

/** What is no text in any encoding that is read here, is no document. @throws DocumentRefused */
export function decoded(bytes: Uint8Array): Decoded {
  const as = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (begins(bytes, 0xff, 0xfe)) return { text: as('utf-16le'), guessed: false };
  if (begins(bytes, 0xfe, 0xff)) return { text: as('utf-16be'), guessed: false };
  const isSaid = isUtf8(bytes);
  const text = as(isSaid ? 'utf-8' : 'windows-1252');
  if (/[\0\u0001-\u0008\u000e-\u001a]/.test(text)) throw unknown(`dit is geen tekstdocument; ${READ}`);
  return { text, guessed: !isSaid };
}

/** By what stands in a text, of which kind it is. */
export function kindOfText(text: string): 'html' | 'markdown' | 'text' {
  const first = text.slice(0, LOOKED_AT);
  if (HTML.test(first) || TAGS.test(first)) return 'html';
  return MARKDOWN.test(first) ? 'markdown' : 'text';
}
