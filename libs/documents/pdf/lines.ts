/** Letters that stand together on a page; measured in points, from its lower left corner. */
export interface Letters {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page, or of a column of it. */
export interface PdfLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly size: number;
  /** The widest that stands in its column. */
  readonly right: number;
  /** How many marks of a note were left out of it. */
  readonly marks: number;
  /** It is where a note begins at the foot of a page. */
  readonly isNote: boolean;
}

/** What stands between two columns at the least. */
const GUTTER = 9;
const STEP = 2;
/** Of the height of letters, what they may be higher or lower and still stand on one line. */
const SAME_LINE = 0.45;
const SPACE = 0.15;
/** The number of a note is smaller than the letters beside it. */
const isMark = ({ text, size }: Letters, usual: number) => size < 0.8 * usual && /^\s*\d{1,3}\s*$/.test(text);

/** Letters by line, from above, each line from the left. */
function rowsOf(all: readonly Letters[]): Letters[][] {
  const rows: Letters[][] = [];
  for (const one of [...all].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const above = row?.[0];
    if (row && above && above.y - one.y <= SAME_LINE * Math.max(above.size, one.size)) row.push(one);
    else rows.push([one]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

function lineOf(row: readonly Letters[], right: number): PdfLine {
  const size = Math.max(...row.map((one) => one.size));
  const marks = row.filter((one) => isMark(one, size));
  const letters = row.filter((one) => !marks.includes(one));
  let text = '';
  let end = letters[0]?.x ?? 0;
  for (const one of letters) {
    if (text !== '' && one.x - end > SPACE * one.size && !/\s$/.test(text) && !/^\s/.test(one.text)) text += ' ';
    text += one.text;
    end = Math.max(end, one.x + one.width);
  }
  const [first] = row;
  const at = { from: first?.x ?? 0, to: end, y: letters[0]?.y ?? 0 };
  return {
    ...at,
    text: text.trim(),
    size,
    right,
    marks: marks.length,
    isNote: first !== undefined && marks.includes(first),
  };
}

/** Where the white between two columns is: few lines cross it, and there are many on either side. */
function gutterOf(rows: readonly (readonly Letters[])[]): number | undefined {
  const all = rows.flat();
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x, width }) => x + width))];
  const width = right - left;
  if (rows.length < 8 || width < 150) return undefined;
  const crossing = (x: number) =>
    rows.filter((row) => row.some((one) => one.x < x + GUTTER / 2 && one.x + one.width > x - GUTTER / 2)).length;
  let best: { readonly x: number; readonly crossed: number } | undefined;
  for (let x = left + 0.3 * width; x <= left + 0.7 * width; x += STEP) {
    const crossed = crossing(x);
    if (!best || crossed < best.crossed) best = { x, crossed };
  }
  if (!best || best.crossed > 0.3 * rows.length) return undefined;
  const { x } = best;
  const beside = rows.filter((row) => row.some((one) => one.x + one.width <= x) && row.some((one) => one.x >= x));
  return beside.length >= Math.max(4, 0.4 * rows.length) ? x : undefined;
}

/** The lines of a page in the order in which they are read, and whether that had to be found out from its columns. */
export function linesOf(all: readonly Letters[]): { readonly lines: readonly PdfLine[]; readonly columns: boolean } {
  const rows = rowsOf(all);
  const gutter = gutterOf(rows);
  if (gutter === undefined) {
    const right = Math.max(...all.map(({ x, width }) => x + width));
    return { lines: rows.map((row) => lineOf(row, right)), columns: false };
  }
  const lines: PdfLine[] = [];
  let [first, second]: [Letters[][], Letters[][]] = [[], []];
  const flush = () => {
    for (const column of [first, second]) {
      const right = Math.max(...column.flat().map(({ x, width }) => x + width));
      lines.push(...column.map((row) => lineOf(row, right)));
    }
    [first, second] = [[], []];
  };
  for (const row of rows) {
    // What goes over both columns divides what stands above it from what stands below.
    if (row.some(({ x, width }) => x < gutter && x + width > gutter)) {
      flush();
      lines.push(lineOf(row, Math.max(...row.map(({ x, width }) => x + width))));
      continue;
    }
    const [before, behind] = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)];
    if (before.length > 0) first.push(before);
    if (behind.length > 0) second.push(behind);
  }
  flush();
  return { lines, columns: true };
}
