/** A part of a text that stands under a heading of its own: "Artikel 7. Eigen bijdrage". */
export interface Article {
  /** Unlike that of any other article of the text: for an address. Undefined of what comes before the first. */
  readonly id?: string;
  readonly heading?: string;
  /** All of it, with its heading. */
  readonly text: string;
}

// A line that is longer is a sentence that begins with the name of an article.
const HEADING = /^[ \t]*art(?:ikel|\.)[ \t]+(\d+[a-z]?(?:[.:]\d+[a-z]?)*)(?![\p{L}\p{N}])[^\n]{0,120}$/gimu;

/** A text in its articles: put behind each other they are the text. */
export function articlesIn(text: string): readonly Article[] {
  const found: Article[] = [];
  const times = new Map<string, number>();
  let begun: Omit<Article, 'text'> = {};
  let from = 0;
  const end = (to: number) => {
    if (to > from) found.push({ ...begun, text: text.slice(from, to) });
    from = to;
  };
  for (const { 0: heading, 1: number = '', index } of text.matchAll(HEADING)) {
    end(index);
    // An explanation at the end goes through the articles once more.
    const nth = (times.get(number) ?? 0) + 1;
    times.set(number, nth);
    const id = `artikel-${number.toLowerCase().replace(/[.:]/g, '-')}`;
    begun = { id: nth === 1 ? id : `${id}-nog-${nth}`, heading: heading.trim() };
  }
  end(text.length);
  return found;
}
