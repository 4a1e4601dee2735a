import { walkXml } from '../xml.js';

/** Of a style of a paragraph or of letters. */
interface Style {
  parent?: string;
  list?: string;
  isHidden: boolean;
}

const DEEPEST = 20;

/** What the styles of a document say that its text depends on. */
export class OdtStyles {
  readonly #all = new Map<string, Style>();
  /** Whether anything is written above or below each page. */
  saysAround = false;

  read(xml: string): void {
    let now: Style | undefined;
    let around = 0;
    walkXml(xml, {
      open: (name, given) => {
        if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) around++;
        if (name === 'style:style') {
          now = { isHidden: false };
          const { 'style:parent-style-name': parent, 'style:list-style-name': list } = given;
          if (parent !== undefined) now.parent = parent;
          if (list !== undefined) now.list = list;
          this.#all.set(given['style:name'] ?? '', now);
        }
        if (now && given['text:display'] === 'none') now.isHidden = true;
      },
      close: (name) => {
        if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) around--;
        if (name === 'style:style') now = undefined;
      },
      text: (text) => {
        if (around > 0 && text.trim() !== '') this.saysAround = true;
      },
    });
  }

  #found<T>(name: string | undefined, of: (style: Style) => T | undefined): T | undefined {
    let style = name === undefined ? undefined : this.#all.get(name);
    for (let deep = 0; style && deep < DEEPEST; deep++) {
      const said = of(style);
      if (said !== undefined) return said;
      style = style.parent === undefined ? undefined : this.#all.get(style.parent);
    }
    return undefined;
  }

  listOf(name: string | undefined): string | undefined {
    return this.#found(name, ({ list }) => list);
  }

  isHidden(name: string | undefined): boolean {
    return this.#found(name, ({ isHidden }) => isHidden || undefined) === true;
  }
}
