import { Parser } from 'htmlparser2';
import { SHEET } from '../bounds.js';
import type { Merge } from './merged.js';
import type { Cell, Row } from './rows.js';

type Attributes = Readonly<Record<string, string>>;

/** A sheet of LibreOffice, with every row that has anything in it, up to one more than may be. */
export interface OdsSheet {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
}

// What a cell or a sheet holds beside its text: remarks, drawings, and what was there before.
const SKIPPED: ReadonlySet<string> = new Set([
  ...['office:annotation', 'draw:frame', 'draw:custom-shape', 'draw:g', 'table:shapes', 'table:tracked-changes'],
  ...['text:ruby-text', 'text:note'],
]);

const count = (text: string | undefined, most: number): number => {
  const n = Number(text ?? 1);
  return Number.isInteger(n) && n > 0 ? Math.min(n, most) : 1;
};

function valueOf(attributes: Attributes, text: string): Cell {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return Number(attributes['office:value']);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date':
      return attributes['office:date-value'] ?? null;
    default:
      return text === '' ? null : text;
  }
}

/** What is read of one document, part after part: no tree is made of it, and nothing is repeated further than it may be. */
class Reading {
  readonly sheets: OdsSheet[] = [];
  readonly #hidden = new Set<string>();
  #style = '';
  #sheet: OdsSheet | undefined;
  #at = 0;
  #row: { repeated: number; cells: Cell[] } | undefined;
  #cell: { attributes: Attributes; lines: string[] } | undefined;
  #isInLine = false;
  #skipped = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) this.#skipped++;
    else this.#opened(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else this.#closed(name);
  }

  text(text: string): void {
    const lines = this.#cell?.lines;
    if (this.#skipped > 0 || !this.#isInLine || !lines) return;
    // No further than what is refused.
    const line = lines.at(-1) ?? '';
    if (line.length <= SHEET.characters) lines[lines.length - 1] = line + text;
  }

  #opened(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.#style = attributes['style:name'] ?? '';
        return;
      case 'style:table-properties':
        if (attributes['table:display'] === 'false') this.#hidden.add(this.#style);
        return;
      case 'table:table':
        this.#begin(attributes);
        return;
      case 'table:table-row':
        this.#row = { repeated: count(attributes['table:number-rows-repeated'], Infinity), cells: [] };
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = { attributes, lines: [] };
        return;
      case 'text:p':
        this.#isInLine = true;
        this.#cell?.lines.push('');
        return;
      case 'text:s':
        this.text(' '.repeat(count(attributes['text:c'], SHEET.characters)));
        return;
      case 'text:tab':
        this.text('\t');
        return;
      case 'text:line-break':
        this.text('\n');
    }
  }

  #closed(name: string): void {
    switch (name) {
      case 'text:p':
        this.#isInLine = false;
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#endCell(name === 'table:covered-table-cell');
        return;
      case 'table:table-row':
        this.#endRow();
        return;
      case 'table:table':
        this.#sheet = undefined;
    }
  }

  #begin(attributes: Attributes): void {
    const name = attributes['table:name'] ?? '';
    this.#sheet = { name, rows: [], merges: [] };
    this.#at = 0;
    // What another file said when it was last looked at is no sheet of this one.
    const isShown = !this.#hidden.has(attributes['table:style-name'] ?? '') && !name.startsWith("'file:");
    if (isShown) this.sheets.push(this.#sheet);
  }

  #endCell(isCovered: boolean): void {
    const { attributes = {}, lines = [] } = this.#cell ?? {};
    this.#cell = undefined;
    if (!this.#row || !this.#sheet) return;
    const { cells } = this.#row;
    const rows = count(attributes['table:number-rows-spanned'], Infinity);
    if (rows > 1) this.#sheet.merges.push({ startRow: this.#at, startCol: cells.length, endRow: this.#at + rows - 1 });
    const value = isCovered ? null : valueOf(attributes, lines.join('\n'));
    const times = count(attributes['table:number-columns-repeated'], Infinity);
    // What is empty up to the end of the sheet is not written down, and what is written behind that is refused.
    const room = (value === null ? 2 : 3) * SHEET.columns - cells.length;
    for (let i = 0; i < Math.min(times, room); i++) cells.push(value);
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row || !this.#sheet) return;
    const { rows } = this.#sheet;
    const isWritten = row.cells.some((cell) => (cell ?? '') !== '');
    for (let i = 0; isWritten && i < row.repeated && rows.length <= SHEET.rows + 1; i++) {
      rows.push({ number: this.#at + i + 1, cells: row.cells });
    }
    this.#at += row.repeated;
  }
}

/** The sheets of a document of LibreOffice that are shown, from its content.xml. */
export function odsSheetsIn(xml: string): readonly OdsSheet[] {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(name, attributes),
      onclosetag: (name) => reading.close(name),
      ontext: (text) => reading.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return reading.sheets;
}
