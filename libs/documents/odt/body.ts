import type { Tracked } from '../extract.js';
import type { Warnings } from '../warnings.js';
import type { Line, Writing } from '../writing.js';
import { Rows } from '../rows.js';
import { walkXml, type Attributes } from '../xml.js';
import type { Change } from './changes.js';
import { Counts, OUTLINE, type ListStyle } from './lists.js';
import type { OdtStyles } from './styles.js';

/** What is kept beside the text, and what is left out of it. */
const WITHOUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'text:table-of-content',
  'text:number',
]);
const ROWS: Readonly<Record<string, string>> = {
  'table:table': 'tbl',
  'table:table-row': 'tr',
  'table:table-cell': 'tc',
};

interface List {
  readonly style: string | undefined;
  readonly counts: Counts;
  /** The number that the next paragraph gets: each item has one. */
  awaits: boolean;
  from?: number;
}

interface Paragraph {
  text: string;
  readonly line: Line;
  readonly style: string | undefined;
  readonly outline: number | undefined;
}

/** The paragraphs of a document of LibreOffice, as its tracked changes leave them. */
export class OdtBody {
  readonly #lists: List[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Rows;
  readonly #hidden: boolean[] = [];
  /** By style and by id: where a list goes on that goes on. */
  readonly #counts = new Map<string, Counts>();
  readonly #outline = new Counts();
  /** What was added here and is not taken over. */
  readonly #leftOut = new Set<string>();
  #carried: Paragraph | undefined;

  constructor(
    private readonly tracked: Tracked,
    private readonly changes: ReadonlyMap<string, Change>,
    private readonly styles: OdtStyles,
    private readonly listStyles: ReadonlyMap<string, ListStyle>,
    private readonly writing: Writing,
    private readonly warnings: Warnings,
  ) {
    this.#rows = new Rows(writing, warnings);
  }

  read(xml: string): void {
    this.#count(xml);
    walkXml(
      xml,
      { open: this.#begin, close: this.#end, text: (text) => this.#write(text.replace(/\s+/g, ' ')) },
      WITHOUT,
    );
    if (this.#carried) this.writing.add(this.#carried.line, this.#carried.text);
  }

  /** What is left out, is counted all the same. */
  #count(xml: string): void {
    this.warnings.add(this.tracked === 'accept' ? 'changes-accepted' : 'changes-rejected', this.changes.size);
    const open = (name: string) => {
      if (name === 'office:annotation') this.warnings.add('comments');
      if (name === 'text:note') this.warnings.add('notes');
      if (name === 'text:table-of-content') this.warnings.add('contents');
      if (name === 'draw:image' || name === 'draw:object') this.warnings.add('pictures');
    };
    walkXml(xml, { open, close: () => undefined });
  }

  readonly #begin = (name: string, given: Attributes): void => {
    const row = ROWS[name];
    if (row !== undefined) this.#rows.open(row);
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#paragraphs.push(this.#started(name, given));
        return;
      case 'text:span':
        this.#hidden.push(this.styles.isHidden(given['text:style-name']));
        return;
      case 'text:s':
        this.#write(' '.repeat(Math.min(100, Number(given['text:c'] ?? 1))));
        return;
      case 'text:tab':
        this.#write(' ');
        return;
      case 'text:line-break':
        this.#write('\n');
        return;
      case 'text:list':
        this.#lists.push(this.#listOf(given));
        return;
      case 'text:list-item': {
        const list = this.#lists.at(-1);
        if (!list) return;
        list.awaits = true;
        delete list.from;
        if (given['text:start-value'] !== undefined) list.from = Number(given['text:start-value']);
        return;
      }
      case 'text:list-header':
        if (this.#lists.length > 0) this.#lists.at(-1)!.awaits = false;
        return;
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
        this.#changed(name, given['text:change-id'] ?? '');
        return;
      default:
    }
  };

  readonly #end = (name: string): void => {
    const row = ROWS[name];
    if (name === 'text:p' || name === 'text:h') this.#ended();
    else if (name === 'text:span') this.#hidden.pop();
    else if (name === 'text:list') this.#lists.pop();
    else if (row !== undefined) this.#rows.close(row);
  };

  #started(name: string, given: Attributes): Paragraph {
    const style = given['text:style-name'];
    const isHeading = name === 'text:h';
    // A heading outside of a list is numbered by the outline, unless its style says that it is in none.
    const level = given['text:outline-level'];
    const outline = isHeading && this.#lists.length === 0 && level !== undefined ? Number(level) - 1 : undefined;
    const isUncounted = given['text:is-list-header'] === 'true' || this.styles.listOf(style) === '';
    return {
      text: '',
      line: isHeading ? 'heading' : 'paragraph',
      style,
      outline: isUncounted ? undefined : outline,
    };
  }

  #listOf(given: Attributes): List {
    const outer = this.#lists.at(-1);
    const style = given['text:style-name'] ?? outer?.style;
    // The levels of one list count in it.
    const before = given['text:continue-list'] ?? (given['text:continue-numbering'] === 'true' ? style : undefined);
    const counts = outer?.counts ?? (before === undefined ? undefined : this.#counts.get(before)) ?? new Counts();
    for (const key of [given['xml:id'], outer ? undefined : style])
      if (key !== undefined) this.#counts.set(key, counts);
    return { style, counts, awaits: false };
  }

  #changed(name: string, id: string): void {
    const change = this.changes.get(id);
    if (!change || this.tracked === 'accept') return;
    if (change.kind === 'added') {
      if (name === 'text:change-start') this.#leftOut.add(id);
      if (name === 'text:change-end') this.#leftOut.delete(id);
      return;
    }
    // What was taken out began and ended within a paragraph: its ends are those of what stands around it.
    const [first = '', ...more] = change.paragraphs;
    this.#write(first);
    for (const text of more) {
      const now = this.#paragraphs.at(-1);
      if (!now) return;
      this.#rows.add(now.line, now.text);
      now.text = text;
    }
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#leftOut.size > 0) return;
    if (this.#hidden.includes(true) || this.styles.isHidden(paragraph.style)) {
      if (text.trim() !== '') this.warnings.add('hidden-text');
      return;
    }
    paragraph.text += text;
  }

  #ended(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const carried = this.#carried;
    this.#carried = undefined;
    const whole = { ...(carried ?? paragraph), text: (carried?.text ?? '') + paragraph.text };
    if (this.#leftOut.size > 0) {
      // Its end was added and is not taken over, so it goes on in the next.
      this.#carried = whole;
      return;
    }
    const number = this.#numberOf(whole);
    if (whole.text.trim() === '') return;
    const line = whole.line === 'paragraph' && number !== undefined ? 'item' : whole.line;
    this.#rows.add(line, number === undefined ? whole.text : `${number} ${whole.text.trimStart()}`);
  }

  #numberOf({ outline, style }: Paragraph): string | undefined {
    const list = this.#lists.at(-1);
    if (!list) {
      const named = this.styles.listOf(style);
      if (outline === undefined) return undefined;
      const levels = this.listStyles.get(named ?? OUTLINE) ?? [];
      return this.#outline.next(levels, outline);
    }
    if (!list.awaits) return undefined;
    list.awaits = false;
    const levels = this.listStyles.get(list.style ?? this.styles.listOf(style) ?? '') ?? [];
    return list.counts.next(levels, this.#lists.length - 1, list.from);
  }
}
