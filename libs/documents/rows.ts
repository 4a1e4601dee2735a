import type { Warnings } from './warnings.js';
import type { Line, Writing } from './writing.js';

/**
 * Tables as lines: a row is one, with its cells beside each other. One of one column is only there for how it looks, so
 * what is in it is written as if it were not.
 */
export class Rows {
  /** Of the outer table: the cells of each row, each with its paragraphs. */
  #cells: { readonly line: Line; readonly text: string }[][] = [];
  #deep = 0;
  #isFirst = true;

  constructor(
    private readonly writing: Writing,
    private readonly warnings: Warnings,
  ) {}

  open(name: string): void {
    if (name === 'tbl') this.#deep++;
    if (this.#deep !== 1) return;
    if (name === 'tbl') this.#isFirst = true;
    if (name === 'tr') this.#cells = [];
    if (name === 'tc') this.#cells.push([]);
  }

  close(name: string): void {
    if (this.#deep === 1 && name === 'tr') this.#write();
    if (name !== 'tbl') return;
    if (this.#deep === 1) this.warnings.add('tables');
    this.#deep--;
  }

  add(line: Line, text: string): void {
    const cell = this.#deep > 0 ? this.#cells.at(-1) : undefined;
    if (cell) cell.push({ line, text });
    else this.writing.add(line, text);
  }

  #write(): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 1) {
      for (const { line, text } of cells[0] ?? []) this.writing.add(line, text);
      return;
    }
    const said = cells.map((cell) =>
      cell
        .map(({ text }) => text.trim())
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    if (said.every((text) => text === '')) return;
    this.writing.add(this.#isFirst ? 'paragraph' : 'item', said.join(' | '));
    this.#isFirst = false;
  }
}
