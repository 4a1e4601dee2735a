import { strToU8, zipSync } from 'fflate';
import { STYLES, TABLE_STYLES } from './odt-styles.js';
import { escaped, PAPER_TYPES, type Block, type Line, type Paper, type Part, type Run } from './paper.js';

// OpenDocument 1.3 (ISO/IEC 26300), its parts 3 for the text and 2 for the file.
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES = Object.entries({
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  fo: 'xsl-fo-compatible',
  meta: 'meta',
  svg: 'svg-compatible',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
  .concat(' xmlns:dc="http://purl.org/dc/elements/1.1/"');
const VERSION = 'office:version="1.3"';

/** White space that XML would run together, and new lines, as elements. */
const wordsOf = (text: string) =>
  escaped(text)
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/^ /, '<text:s/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>');

const span = (style: string, words: string) => `<text:span text:style-name="${style}">${words}</text:span>`;
const CHANGED = { gone: 'Gone', new: 'New' } as const;
const runOf = ({ text, how }: Run) => (how === undefined ? wordsOf(text) : span(CHANGED[how], wordsOf(text)));
const lineOf = ({ label, runs }: Line) =>
  `${label === undefined ? '' : `${span('Label', wordsOf(`${label}:`))} `}${runs.map(runOf).join('')}`;
const paragraph = (style: string, words: string) => `<text:p text:style-name="${style}">${words}</text:p>`;

const rowOf = (cells: readonly string[], style: string) =>
  `<table:table-row>${cells
    .map(
      (cell) =>
        `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(style, wordsOf(cell))}</table:table-cell>`,
    )
    .join('')}</table:table-row>`;

function tableOf({ about, head, rows }: Extract<Block, { kind: 'table' }>, name: string): string {
  // The first column says what a row is about, and has more words than the others.
  const columns = head
    .map((_, i) => `<table:table-column table:style-name="${i === 0 ? 'First' : 'Column'}"/>`)
    .join('');
  return [
    paragraph('Caption', wordsOf(about)),
    `<table:table table:name="${name}" table:style-name="Table">${columns}`,
    `<table:table-header-rows>${rowOf(head, 'Head')}</table:table-header-rows>`,
    ...rows.map((row) => rowOf(row, 'InCell')),
    '</table:table>',
  ].join('');
}

function blockOf(block: Block, name: string): string {
  switch (block.kind) {
    case 'text':
      return paragraph('Standard', lineOf(block));
    case 'list': {
      const items = block.items.map((item) => `<text:list-item>${paragraph('Item', lineOf(item))}</text:list-item>`);
      return `<text:list text:style-name="Bullets">${items.join('')}</text:list>`;
    }
    case 'table':
      return tableOf(block, name);
    default:
      return block satisfies never;
  }
}

const partOf = ({ level, title, blocks }: Part, at: number) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${wordsOf(title)}</text:h>${blocks
    .map((block, i) => blockOf(block, `Table${at + 1}-${i + 1}`))
    .join('')}`;

const contentOf = ({ title, parts }: Paper) =>
  `${HEAD}<office:document-content ${NAMESPACES} ${VERSION}><office:automatic-styles>${TABLE_STYLES}</office:automatic-styles><office:body><office:text>${paragraph('Title', wordsOf(title))}${parts.map(partOf).join('')}</office:text></office:body></office:document-content>`;

const metaOf = ({ title }: Paper) =>
  `${HEAD}<office:document-meta ${NAMESPACES} ${VERSION}><office:meta><meta:generator>Doorwerking</meta:generator><dc:title>${escaped(title)}</dc:title><dc:language>nl-NL</dc:language></office:meta></office:document-meta>`;

const FILES = { 'content.xml': 'text/xml', 'styles.xml': 'text/xml', 'meta.xml': 'text/xml' };
const MANIFEST = `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${PAPER_TYPES.odt}"/>${Object.entries(
  FILES,
)
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;

/** As OpenDocument text. */
export function odtOf(paper: Paper): Uint8Array {
  return zipSync({
    // First and as it is, so that what a file is can be told from how it begins.
    mimetype: [strToU8(PAPER_TYPES.odt), { level: 0 }],
    'content.xml': strToU8(contentOf(paper)),
    'styles.xml': strToU8(`${HEAD}<office:document-styles ${NAMESPACES} ${VERSION}>${STYLES}</office:document-styles>`),
    'meta.xml': strToU8(metaOf(paper)),
    'META-INF/manifest.xml': strToU8(MANIFEST),
  });
}
