import { walkXml } from '../xml.js';
import type { InList } from './numbering.js';

interface Style {
  name: string;
  basedOn?: string;
  list?: string;
  level?: number;
  outline?: number;
}

// A style that is based on itself, by way of others, has no more to say.
const DEEPEST = 20;

/** What the styles of a document say of their paragraphs: ECMA-376, part 1, 17.7. */
export class Styles {
  readonly #all = new Map<string, Style>();

  constructor(xml: string | undefined) {
    let now: Style | undefined;
    if (xml === undefined) return;
    walkXml(xml, {
      open: (name, { 'w:val': value = '', ...given }) => {
        if (name === 'w:style') this.#all.set(given['w:styleId'] ?? '', (now = { name: '' }));
        else if (!now) return;
        else if (name === 'w:name') now.name = value.toLowerCase();
        else if (name === 'w:basedOn') now.basedOn = value;
        else if (name === 'w:numId') now.list = value;
        else if (name === 'w:ilvl') now.level = Number(value);
        else if (name === 'w:outlineLvl') now.outline = Number(value);
      },
      close: (name) => {
        if (name === 'w:style') now = undefined;
      },
    });
  }

  #found<T>(id: string, of: (style: Style) => T | undefined): T | undefined {
    let style = this.#all.get(id);
    for (let deep = 0; style && deep < DEEPEST; deep++) {
      const said = of(style);
      if (said !== undefined) return said;
      style = style.basedOn === undefined ? undefined : this.#all.get(style.basedOn);
    }
    return undefined;
  }

  list(id: string): { readonly list: string; readonly level: InList['level'] | undefined } | undefined {
    const list = this.#found(id, (style) => style.list);
    return list === undefined ? undefined : { list, level: this.#found(id, (style) => style.level) };
  }

  isHeading(id: string): boolean {
    const outline = this.#found(id, (style) => style.outline);
    return outline === undefined ? /^(?:title|heading \d)$/.test(this.#all.get(id)?.name ?? '') : outline < 9;
  }

  /** Of a line in a table of contents. */
  isOfContents(id: string): boolean {
    return /^toc (?:\d|heading)$/.test(this.#all.get(id)?.name ?? '');
  }
}
