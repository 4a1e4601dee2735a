import { streamCsvRows } from 'hucre/csv';
import { streamOdsRows } from 'hucre/ods';
import { streamXlsxRows } from 'hucre/xlsx';
import { NotASheet, SHEET } from '../bounds.js';
import { dividedBy, textOf } from './text.js';
import { namesIn } from './zip.js';

export type Cell = string | number | boolean | Date | null;

export interface Row {
  /** As the program shows it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

type Source = AsyncIterable<Row> | Iterable<Row>;

const begins = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** Which kind of sheet it is, by what is in it: what it is called says nothing. */
function sourceOf(bytes: Uint8Array): Source {
  if (begins(bytes, 0x50, 0x4b)) {
    const names = new Set(namesIn(bytes));
    if (names.has('[Content_Types].xml')) return numbered(streamXlsxRows(bytes));
    if (names.has('content.xml')) return numbered(streamOdsRows(bytes, { sheets: [0] }));
    throw new NotASheet('dit is geen werkblad van Excel (.xlsx) of LibreOffice (.ods)');
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new NotASheet('dit is een oud of beveiligd Excel-bestand: sla het zonder wachtwoord op als .xlsx');
  }
  return csvRows(textOf(bytes));
}

async function* numbered(rows: AsyncIterable<{ readonly index: number; readonly values: readonly Cell[] }>) {
  for await (const { index, values } of rows) yield { number: index + 1, cells: values };
}

function* csvRows(whole: string): Generator<Row> {
  if (/[\0\u0001-\u0008\u000e-\u001a]/.test(whole.slice(0, 10_000)))
    throw new NotASheet('dit is geen werkblad en geen CSV');
  const { delimiter, text } = dividedBy(whole);
  let number = text === whole ? 0 : 1;
  for (const cells of streamCsvRows(text, { delimiter, skipEmptyRows: false })) yield { number: ++number, cells };
}

const LINES = `het werkblad heeft meer dan ${SHEET.rows} rijen: deel het op`;
const COLUMNS = `het werkblad heeft meer dan ${SHEET.columns} kolommen`;

/** A cell that is wider than where anything can stand is what was coloured, not what was written. */
function written(cells: readonly Cell[]): readonly Cell[] {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '') === '') width--;
  if (width > SHEET.columns) throw new NotASheet(COLUMNS);
  return cells.slice(0, width);
}

function charactersIn(cells: readonly Cell[], number: number): number {
  let characters = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    if (cell.length > SHEET.characters) {
      throw new NotASheet(`in rij ${number} staat een cel met meer dan ${SHEET.characters} tekens`);
    }
    characters += cell.length;
  }
  return characters;
}

/**
 * The rows of the first sheet that have anything in them: values as they are stored, a formula as what it came to when
 * the sheet was saved. Nothing is reckoned and nothing outside the file is read.
 * @throws NotASheet
 */
export async function rowsOf(bytes: Uint8Array): Promise<readonly Row[]> {
  if (bytes.byteLength > SHEET.bytes) throw new NotASheet(`het bestand is groter dan ${SHEET.bytes / 1024 / 1024} MB`);
  if (bytes.byteLength === 0) throw new NotASheet('het bestand is leeg');
  const rows: Row[] = [];
  let characters = 0;
  try {
    for await (const row of sourceOf(bytes)) {
      const cells = written(row.cells);
      if (cells.length === 0) continue;
      if (rows.length > SHEET.rows) throw new NotASheet(LINES);
      characters += charactersIn(cells, row.number);
      if (characters > SHEET.text) throw new NotASheet(`het werkblad heeft meer dan ${SHEET.text} tekens`);
      rows.push({ number: row.number, cells });
    }
  } catch (error) {
    if (error instanceof NotASheet) throw error;
    // Whatever unpacking or reading XML throws: the file is what it was given.
    throw new NotASheet('het werkblad is beschadigd en kan niet worden gelezen', { cause: error });
  }
  return rows;
}
