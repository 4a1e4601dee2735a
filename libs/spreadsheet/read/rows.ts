import { streamCsvRows } from 'hucre/csv';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { NotASheet, SHEET } from '../bounds.js';
import { filledDown, type Merge } from './merged.js';
import { odsSheetsIn } from './ods.js';
import { dividedBy, textOf } from './text.js';
import { namesIn, textIn } from './zip.js';

export type Cell = string | number | boolean | Date | null;

export interface Row {
  /** As the program shows it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a file: a file of Excel or LibreOffice may have several. */
export interface Sheet {
  /** What the program calls it; undefined of CSV, which has no more than one. */
  readonly name?: string;
  /** The first rows that have anything in them, by which it is seen what the sheet is about. @throws NotASheet */
  readonly top: (count: number) => Promise<readonly Row[]>;
  /**
   * Every row that has anything in it: values as they are stored, a formula as what it came to when the sheet was saved.
   * @throws NotASheet
   */
  readonly rows: () => Promise<readonly Row[]>;
}

type Source = AsyncIterable<Row> | Iterable<Row>;

const begins = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
const isEmpty = (cell: Cell | undefined) => (cell ?? '') === '';

/** Which kind of sheet it is, by what is in it: what it is called says nothing. */
async function storedIn(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (begins(bytes, 0x50, 0x4b)) {
    const names = new Set(namesIn(bytes));
    if (names.has('[Content_Types].xml')) return xlsxSheets(bytes);
    if (names.has('content.xml')) {
      return odsSheetsIn(textIn(bytes, 'content.xml')).map(({ name, rows, merges }) =>
        sheetOf(
          name,
          () => rows,
          () => merges,
        ),
      );
    }
    throw new NotASheet('dit is geen werkblad van Excel (.xlsx) of LibreOffice (.ods)');
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new NotASheet('dit is een oud of beveiligd Excel-bestand: sla het zonder wachtwoord op als .xlsx');
  }
  const text = textOf(bytes);
  return [sheetOf(undefined, () => csvRows(text))];
}

// Of a book with hundreds of sheets nobody knows which is meant, and each is unpacked to be looked at.
const MOST_SHEETS = 20;

async function xlsxSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const shown: { readonly index: number; readonly name: string }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }, index) => {
      if (!hidden && !veryHidden) shown.push({ index, name });
      return false;
    },
  });
  return shown.slice(0, MOST_SHEETS).map(({ index, name }) =>
    sheetOf(
      name,
      () => numbered(streamXlsxRows(bytes, { sheet: index })),
      // A stream of rows does not tell which cells are shown as one; of one cell alone no more is kept.
      async () => (await readXlsx(bytes, { sheets: [index], range: 'A1:A1' })).sheets[0]?.merges ?? [],
    ),
  );
}

async function* numbered(rows: AsyncIterable<{ readonly index: number; readonly values: readonly Cell[] }>) {
  for await (const { index, values } of rows) yield { number: index + 1, cells: values };
}

const sheetOf = (
  name: string | undefined,
  source: () => Source,
  merges: () => Promise<readonly Merge[]> | readonly Merge[] = () => [],
): Sheet => ({
  ...(name !== undefined && { name }),
  top: (count) => whole(() => rowsOf(source(), count)),
  rows: () => whole(async () => filledDown(await rowsOf(source()), await merges())),
});

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
  while (width > 0 && isEmpty(cells[width - 1])) width--;
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

/** Rows that have anything in them, each looked at before the next is read. @throws NotASheet */
async function rowsOf(source: Source, most = Infinity): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let characters = 0;
  for await (const { number, cells: stored } of source) {
    if (rows.length >= most) break;
    if (stored.every(isEmpty)) continue;
    if (most < Infinity) {
      rows.push({ number, cells: stored });
      continue;
    }
    const cells = written(stored);
    if (rows.length > SHEET.rows) throw new NotASheet(LINES);
    characters += charactersIn(cells, number);
    if (characters > SHEET.text) throw new NotASheet(`het werkblad heeft meer dan ${SHEET.text} tekens`);
    rows.push({ number, cells });
  }
  return rows;
}

async function whole<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotASheet) throw error;
    // Whatever unpacking or reading XML throws: the file is what it was given.
    throw new NotASheet('het werkblad is beschadigd en kan niet worden gelezen', { cause: error });
  }
}

/**
 * The sheets of a file that are shown. Nothing is reckoned and nothing outside the file is read.
 * @throws NotASheet
 */
export function sheetsIn(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return whole(async () => {
    if (bytes.byteLength > SHEET.bytes)
      throw new NotASheet(`het bestand is groter dan ${SHEET.bytes / 1024 / 1024} MB`);
    if (bytes.byteLength === 0) throw new NotASheet('het bestand is leeg');
    return storedIn(bytes);
  });
}
