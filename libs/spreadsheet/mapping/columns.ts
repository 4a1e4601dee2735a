import type { Cell, Row } from '../read/rows.js';
import { FIELD_NAMES, fieldCalled, read, type Field } from './fields.js';
import type { SheetMapping } from './mapping.js';

/** A column by what it is called, and what it says of a point. */
export interface Column {
  /** As the program names it: A, B, … AA. */
  readonly letter: string;
  readonly name: string;
  readonly field?: Field;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** In which row the columns are named. */
  readonly header: number;
}

/** How many of the columns say something that is known. */
export const knownIn = ({ columns }: Table): number => columns.filter(({ field }) => field !== undefined).length;

export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letterOf(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

export const shownCell = (cell: Cell | undefined): string => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  // As a Dutch program shows it, and writes it in CSV.
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  return cell === null || cell === undefined ? '' : String(cell).trim();
};

/** Which field each column has: by hand first, and then by its name, each field once. */
function fieldsOf(names: readonly string[], mapping: SheetMapping): readonly (Field | undefined)[] {
  const byHand = new Map<string, Field>();
  const none = new Set<Field>();
  for (const field of FIELD_NAMES) {
    const name = mapping.columns?.[field];
    if (name === undefined) continue;
    if (name === '') none.add(field);
    else byHand.set(read(name), field);
  }
  const taken = new Set<Field>();
  const take = (field: Field | undefined) => {
    if (field === undefined || taken.has(field) || none.has(field)) return undefined;
    taken.add(field);
    return field;
  };
  const chosen = names.map((name) => take(byHand.get(read(name))));
  return names.map((name, i) => chosen[i] ?? (byHand.has(read(name)) ? undefined : take(fieldCalled(name))));
}

const named = (row: Row, mapping: SheetMapping) =>
  fieldsOf(row.cells.map(shownCell), mapping).filter((field) => field !== undefined).length;

// What stands above a table: its title, and who made it when.
export const MOST_ABOVE = 20;

/** The table in a sheet: the first row that names most of what can be known is its head. */
export function tableOf(rows: readonly Row[], mapping: SheetMapping): Table | undefined {
  const [best] = rows
    .slice(0, MOST_ABOVE)
    .map((row, at) => ({
      at,
      names: named(row, mapping),
      filled: row.cells.filter((cell) => shownCell(cell) !== '').length,
    }))
    .sort((a, b) => b.names - a.names || Number(b.filled > 1) - Number(a.filled > 1) || a.at - b.at);
  const head = best && rows[best.at];
  if (!best || !head) return undefined;
  const names = head.cells.map(shownCell);
  const fields = fieldsOf(names, mapping);
  const columns = names.map((name, i): Column => {
    const field = fields[i];
    return { letter: letterOf(i), name, ...(field !== undefined && { field }) };
  });
  return { columns, rows: rows.slice(best.at + 1), header: head.number };
}
