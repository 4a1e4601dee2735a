import { NotASheet, SHEET } from '../bounds.js';
import type { Row } from './rows.js';

/** Cells that are shown as one, from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
}

// In a file that is whole no two of them share a cell.
const MOST_FILLED = SHEET.rows * SHEET.columns;

/**
 * What is shown beside several rows is said of each of them: the subject of ten recommendations stands in one cell, and
 * the file has it in the first row alone. Not to the right: a title across a table is no column. A row in which nothing
 * else is written is none.
 * @throws NotASheet
 */
export function filledDown(rows: readonly Row[], merges: readonly Merge[]): readonly Row[] {
  if (merges.length === 0) return rows;
  const filled = rows.map(({ number, cells }) => ({ number, cells: [...cells] }));
  const placeOf = new Map(filled.map(({ number }, i) => [number, i]));
  let looked = 0;
  for (const { startRow, startCol, endRow } of merges) {
    const first = placeOf.get(startRow + 1);
    const says = first === undefined ? undefined : filled[first]?.cells[startCol];
    if (first === undefined || (says ?? '') === '' || startCol >= SHEET.columns) continue;
    for (let i = first + 1; i < filled.length; i++) {
      const row = filled[i];
      if (row === undefined || row.number > endRow + 1) break;
      if (++looked > MOST_FILLED) throw new NotASheet('het werkblad heeft te veel samengevoegde cellen');
      while (row.cells.length <= startCol) row.cells.push(null);
      if ((row.cells[startCol] ?? '') === '') row.cells[startCol] = says ?? null;
    }
  }
  return filled;
}
