import { either, fields, list, oneOf, string, whole, type Of } from '#schema';

const run = fields({
  text: string,
  'how?': { ...oneOf(['gone', 'new']), description: 'Of words that changed: what stood there, or stands there now.' },
});
const line = { 'label?': string, runs: list(run) };
const lineSchema = fields(line);
const paragraph = fields({ kind: oneOf(['text']), ...line });
const bullets = fields({ kind: oneOf(['list']), items: list(lineSchema) });
const table = fields({
  kind: oneOf(['table']),
  about: { ...string, description: 'What it shows.' },
  head: list(string),
  rows: { ...list(list(string)), description: 'Each as long as the head; its first cell says what it is about.' },
});

const part = fields({
  id: { ...string, description: 'For a link to it; of no other part.' },
  level: { ...whole, minimum: 1, maximum: 4, description: 'Of its heading: never two deeper than the one before.' },
  title: string,
  blocks: list(either(either(paragraph, bullets), table)),
});

/** A document, as words and what they are: how it looks is for what writes it. */
export const paperFields = {
  title: string,
  parts: list(part),
};
export const paperSchema = fields(paperFields);
export type Paper = Of<typeof paperSchema>;
export type Part = Paper['parts'][number];
export type Block = Part['blocks'][number];
export type Line = Of<typeof lineSchema>;
export type Run = Of<typeof run>;

/** As what it can be had besides JSON. */
export const PAPER_FORMATS = ['html', 'pdf', 'odt', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export const PAPER_TYPES: Readonly<Record<PaperFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Signs that XML cannot have, and that say nothing. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const writable = (text: string): string => text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text, as HTML and XML have it. */
export const escaped = (text: string): string => writable(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
