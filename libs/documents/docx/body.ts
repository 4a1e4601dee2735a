import type { Tracked } from '../extract.js';
import type { Warnings } from '../warnings.js';
import type { Writing } from '../writing.js';
import { Rows } from '../rows.js';
import { walkXml, type Attributes } from '../xml.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** How a paragraph was before it was set otherwise, and what a program shows that cannot draw. */
const WITHOUT = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'w:tblPr',
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:rt',
]);
const ADDED = new Set(['w:ins', 'w:moveTo']);
const TAKEN_OUT = new Set(['w:del', 'w:moveFrom']);
const TEXT = new Set(['w:t', 'w:delText']);

interface Paragraph {
  text: string;
  style: string;
  list?: string;
  level?: number;
  outline?: number;
  /** Its end was taken out, or not yet added: it goes on in the next. */
  joined: boolean;
}

const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off)$/.test(value);

/** The paragraphs of a document, as its tracked changes leave them: ECMA-376, part 1, 17.2 to 17.4 and 17.13. */
export class Body {
  readonly #open: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Rows;
  /** What goes on in the next paragraph. */
  #carried = '';
  /** How deep one is in what was added, and in what was taken out. */
  #added = 0;
  #takenOut = 0;
  #isHidden = false;
  #isText = false;
  /** By whom and when what was changed last, was changed: pieces of one change follow each other. */
  #change = '';

  constructor(
    private readonly tracked: Tracked,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly writing: Writing,
    private readonly warnings: Warnings,
  ) {
    this.#rows = new Rows(writing, warnings);
  }

  read(xml: string): void {
    walkXml(xml, { open: this.#begin, close: this.#end, text: this.#said }, WITHOUT);
    // The last paragraph of a document cannot go on; what was carried is not lost with it.
    if (this.#carried !== '') this.writing.add('paragraph', this.#carried);
  }

  get #paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1);
  }

  get #isIn(): boolean {
    return this.tracked === 'accept' ? this.#takenOut === 0 : this.#added === 0;
  }

  readonly #begin = (name: string, given: Attributes): void => {
    this.#open.push(name);
    const value = given['w:val'];
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: '', style: '', joined: false });
        return;
      case 'w:r':
        this.#isHidden = false;
        return;
      case 'w:t':
      case 'w:delText':
        this.#isText = true;
        return;
      case 'w:tab':
        // The same name says where a tab stops.
        if (this.#open.at(-2) === 'w:r') this.#write(' ');
        return;
      case 'w:br':
        if (given['w:type'] === undefined || given['w:type'] === 'textWrapping') this.#write('\n');
        return;
      case 'w:cr':
        this.#write('\n');
        return;
      case 'w:noBreakHyphen':
        this.#write('-');
        return;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#rows.open(name.slice(2));
        return;
      case 'w:commentReference':
        this.warnings.add('comments');
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.warnings.add('notes');
        return;
      case 'w:drawing':
      case 'w:pict':
        this.warnings.add('pictures');
        return;
      case 'w:vanish':
        this.#isHidden = this.#open.at(-3) === 'w:r' && isOn(value);
        return;
      default:
        if (ADDED.has(name) || TAKEN_OUT.has(name)) this.#changed(name, given);
        else this.#property(name, value);
    }
  };

  /** Of the paragraph that is open. */
  #property(name: string, value = ''): void {
    const paragraph = this.#paragraph;
    if (!paragraph || !this.#open.includes('w:pPr')) return;
    if (name === 'w:pStyle') paragraph.style = value;
    if (name === 'w:numId') paragraph.list = value;
    if (name === 'w:ilvl') paragraph.level = Number(value);
    if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  }

  #changed(name: string, given: Attributes): void {
    const isAdded = ADDED.has(name);
    const change = `${isAdded ? 'added' : 'out'} ${given['w:author'] ?? ''} ${given['w:date'] ?? ''}`;
    if (change !== this.#change) this.warnings.add(this.tracked === 'accept' ? 'changes-accepted' : 'changes-rejected');
    this.#change = change;
    const isOfMark = this.#open.at(-2) === 'w:rPr' && this.#open.at(-3) === 'w:pPr';
    if (isOfMark && this.#paragraph) this.#paragraph.joined ||= isAdded === (this.tracked === 'reject');
    else if (isAdded) this.#added++;
    else this.#takenOut++;
  }

  readonly #end = (name: string): void => {
    const within = this.#open.at(-2);
    this.#open.pop();
    if (TEXT.has(name)) this.#isText = false;
    else if (name === 'w:p') this.#ended();
    else if (name === 'w:tbl' || name === 'w:tr' || name === 'w:tc') this.#rows.close(name.slice(2));
    else if (within !== 'w:rPr' || this.#open.at(-2) !== 'w:pPr') {
      if (ADDED.has(name)) this.#added--;
      if (TAKEN_OUT.has(name)) this.#takenOut--;
    }
  };

  readonly #said = (text: string): void => {
    if (this.#isText) this.#write(text);
  };

  #write(text: string): void {
    if (this.#added === 0 && this.#takenOut === 0 && text.trim() !== '') this.#change = '';
    if (!this.#paragraph || !this.#isIn) return;
    if (this.#isHidden) {
      if (text.trim() !== '') this.warnings.add('hidden-text');
      return;
    }
    this.#paragraph.text += text;
  }

  #ended(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { style, joined, outline } = paragraph;
    const text = this.#carried + paragraph.text;
    this.#carried = joined ? text : '';
    if (joined) return;
    if (this.styles.isOfContents(style)) return this.warnings.add('contents');
    const number = this.#numberOf(paragraph);
    if (text.trim() === '') return;
    const isHeading = outline === undefined ? this.styles.isHeading(style) : outline < 9;
    const line = isHeading ? 'heading' : number === undefined ? 'paragraph' : 'item';
    this.#rows.add(line, number === undefined ? text : `${number} ${text.trimStart()}`);
  }

  #numberOf({ style, ...own }: Paragraph): string | undefined {
    const byStyle = this.styles.list(style);
    const list = own.list ?? byStyle?.list;
    // 0 is: not in a list, whatever its style says.
    if (list === undefined || list === '0') return undefined;
    const level = own.level ?? byStyle?.level ?? this.numbering.levelOf(list, style);
    return this.numbering.next({ list, level });
  }
}
