import { passagesOf } from './passages.js';

/** A part of a text under a heading of its own: "Artikel 7. Eigen bijdrage", "Hoofdstuk 2". */
export interface Article {
  /** Unlike that of any other of the text: for an address. Undefined of what comes before the first. */
  readonly id?: string;
  readonly heading?: string;
  /** All of it, with its heading. */
  readonly text: string;
}

/** A text in what stands under each heading: put behind each other they are the text. */
export function articlesIn(text: string): readonly Article[] {
  const found: { id?: string; heading?: string; text: string }[] = [];
  for (const { id, kind, text: said } of passagesOf(text)) {
    const heads = kind === 'article' || kind === 'division';
    const last = found.at(-1);
    if (last && !heads) last.text += said;
    else found.push({ ...(heads && { id, heading: said.trim() }), text: said });
  }
  return found;
}
