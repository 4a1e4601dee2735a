import { walkXml } from '../xml.js';
import { counted, type Counting } from '../counted.js';
import type { Styles } from './styles.js';

const COUNTINGS: Readonly<Record<string, Counting>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

interface Level {
  format: string;
  /** With %1 for the number of the first level, and so on. */
  text: string;
  start: number;
  /** Of a level that does not begin anew behind a higher one. */
  goesOn: boolean;
  legal: boolean;
  style?: string;
}

interface Abstract {
  readonly levels: Level[];
  /** That it looks as a style of lists says. */
  like?: string;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
}

/** Where a paragraph stands in a list. */
export interface InList {
  readonly list: string;
  readonly level: number;
}

const MOST_LEVELS = 9;
const level = (): Level => ({ format: 'decimal', text: '', start: 1, goesOn: false, legal: false });

/** What ECMA-376, part 1, 17.9 calls numbering: which lists there are, and where each of them is at. */
export class Numbering {
  readonly #abstracts = new Map<string, Abstract>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #styles: Styles;

  constructor(xml: string | undefined, styles: Styles) {
    this.#styles = styles;
    if (xml !== undefined) this.#read(xml);
  }

  #read(xml: string): void {
    let abstract: Abstract | undefined;
    let now: Level | undefined;
    let list: List | undefined;
    let at = 0;
    walkXml(xml, {
      open: (name, { 'w:val': value = '', ...given }) => {
        if (name === 'w:abstractNum') {
          this.#abstracts.set(given['w:abstractNumId'] ?? '', (abstract = { levels: [] }));
        } else if (name === 'w:num')
          this.#lists.set(given['w:numId'] ?? '', (list = { abstract: '', starts: new Map() }));
        else if (name === 'w:lvl' || name === 'w:lvlOverride') {
          at = Number(given['w:ilvl'] ?? 0);
          // A list that says a level anew only says how it looks: where it begins is what counts.
          if (name === 'w:lvl' && abstract && at < MOST_LEVELS) abstract.levels[at] = now = level();
        } else if (name === 'w:abstractNumId' && list) list.abstract = value;
        else if (name === 'w:startOverride' && list) list.starts.set(at, Number(value));
        else if (name === 'w:numStyleLink' && abstract) abstract.like = value;
        else if (now && name === 'w:start') now.start = Number(value);
        else if (now && name === 'w:numFmt') now.format = value;
        else if (now && name === 'w:lvlText') now.text = value;
        else if (now && name === 'w:lvlRestart') now.goesOn = value === '0';
        else if (now && name === 'w:isLgl') now.legal = value !== '0' && value !== 'false';
        else if (now && name === 'w:pStyle') now.style = value;
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = undefined;
        if (name === 'w:lvl') now = undefined;
        if (name === 'w:num') list = undefined;
      },
    });
  }

  #abstractOf(list: string, deep = 0): { readonly id: string; readonly levels: readonly Level[] } | undefined {
    const id = this.#lists.get(list)?.abstract;
    const found = id === undefined ? undefined : this.#abstracts.get(id);
    if (id === undefined || !found) return undefined;
    const like = found.like === undefined ? undefined : this.#styles.list(found.like)?.list;
    return like !== undefined && deep < MOST_LEVELS ? this.#abstractOf(like, deep + 1) : { id, levels: found.levels };
  }

  /** At which level of its list a style stands, when it is the list that says so. */
  levelOf(list: string, style: string): number {
    return Math.max(0, this.#abstractOf(list)?.levels.findIndex((one) => one?.style === style) ?? 0);
  }

  /** What stands before the next paragraph of a list; undefined when nothing does. */
  next({ list, level: at }: InList): string | undefined {
    const found = this.#abstractOf(list);
    const own = found?.levels[at];
    if (!found || !own) return undefined;
    const counts = this.#counts.get(found.id) ?? [];
    this.#counts.set(found.id, counts);
    const start = this.#lists.get(list)?.starts.get(at);
    const begins = start !== undefined && !this.#begun.has(`${list} ${at}`);
    this.#begun.add(`${list} ${at}`);
    const before = counts[at];
    counts[at] = begins ? start : before === undefined ? own.start : before + 1;
    for (let below = at + 1; below < counts.length; below++) {
      if (found.levels[below]?.goesOn !== true) counts[below] = undefined;
    }
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return own.text.replace(/%\d/g, '').trim() || undefined;
    const said = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const which = Number(digit) - 1;
      const { format = 'decimal', start: from = 1 } = found.levels[which] ?? {};
      return counted(counts[which] ?? from, own.legal ? '1' : (COUNTINGS[format] ?? '1'));
    });
    return said.trim() || undefined;
  }
}
