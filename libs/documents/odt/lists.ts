import { counted, type Counting } from '../counted.js';
import { walkXml } from '../xml.js';

interface Level {
  readonly bullet: boolean;
  /** Empty for a list that does not count. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels stand in the number. */
  readonly shown: number;
  /** With %1% for the number of the first level, and so on; what LibreOffice says since version 7.1. */
  pattern?: string;
}

export type ListStyle = readonly (Level | undefined)[];

const COUNTINGS = new Set<string>(['1', 'a', 'A', 'i', 'I']);
const isCounting = (format: string): format is Counting => COUNTINGS.has(format);

/** The outline of headings is a list too. */
export const OUTLINE = ' outline';

/** Which lists there are, by the name of their style: ODF 1.3, part 3, 16.30 to 16.34. */
export function listStylesIn(xml: string, styles: Map<string, (Level | undefined)[]>): void {
  let now: (Level | undefined)[] | undefined;
  walkXml(xml, {
    open: (name, given) => {
      if (name === 'text:list-style') styles.set(given['style:name'] ?? '', (now = []));
      else if (name === 'text:outline-style') styles.set(OUTLINE, (now = []));
      else if (now && /^text:(?:list|outline)-level-style/.test(name)) {
        const at = Number(given['text:level'] ?? 1) - 1;
        const pattern = given['loext:num-list-format'];
        now[at] = {
          bullet: name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image',
          format: given['style:num-format'] ?? '',
          prefix: given['style:num-prefix'] ?? '',
          suffix: given['style:num-suffix'] ?? '',
          start: Number(given['text:start-value'] ?? 1),
          shown: Number(given['text:display-levels'] ?? 1),
          ...(pattern !== undefined && { pattern }),
        };
      }
    },
    close: (name) => {
      if (name === 'text:list-style' || name === 'text:outline-style') now = undefined;
    },
  });
}

/** Where a list is at, at each of its levels. */
export class Counts {
  readonly #at: (number | undefined)[] = [];

  /** What stands before the next item; undefined when nothing does. */
  next(style: ListStyle, level: number, from?: number): string | undefined {
    const own = style[level];
    const before = this.#at[level];
    this.#at[level] = from ?? (before === undefined ? (own?.start ?? 1) : before + 1);
    this.#at.length = level + 1;
    if (!own) return undefined;
    if (own.bullet) return '-';
    if (!isCounting(own.format)) return `${own.prefix}${own.suffix}`.trim() || undefined;
    return this.#said(style, level, own).trim() || undefined;
  }

  #said(style: ListStyle, level: number, { pattern, prefix, suffix, shown }: Level): string {
    const numberAt = (which: number) => {
      const { format = '', start = 1 } = style[which] ?? {};
      return isCounting(format) ? counted(this.#at[which] ?? start, format) : '';
    };
    if (pattern !== undefined) return pattern.replace(/%(\d+)%/g, (_, which: string) => numberAt(Number(which) - 1));
    const first = Math.max(0, level + 1 - shown);
    const numbers = Array.from({ length: level + 1 - first }, (_, i) => numberAt(first + i));
    return `${prefix}${numbers.filter((said) => said !== '').join('.')}${suffix}`;
  }
}
