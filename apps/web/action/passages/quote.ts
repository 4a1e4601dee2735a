import { findIn, passagesOf, sentencesIn, wholeOf, type Passage } from '#text';
import type { TrajectoryAnswer } from '../../api/answers.ts';

/** Words of a version, as a point carries them. */
export interface Quote {
  readonly version: number;
  readonly text: string;
  readonly heading?: string;
}

/** A version to choose from. */
export interface Readable {
  readonly version: number;
  readonly passages: readonly Passage[];
  readonly find: ReturnType<typeof findIn>;
}

type Draft = Pick<TrajectoryAnswer['drafts'][number], 'version' | 'text'>;
export const readable = ({ version, text = '' }: Draft): Readable => ({
  version,
  passages: passagesOf(text),
  find: findIn(text),
});

/** The numbers of the versions of which the text is known, the last first. */
export const versionsIn = (drafts: readonly Draft[]): readonly number[] =>
  [...new Set(drafts.flatMap(({ version, text }) => (text === undefined ? [] : [version])))].sort((a, b) => b - a);

/** What stands under one heading, by the places of its passages; before the first heading there is none. */
export interface Under {
  readonly heading?: number;
  readonly parts: readonly number[];
}

const isHead = ({ kind }: Passage) => kind === 'article' || kind === 'division';

export function underHeadings({ passages }: Readable): readonly Under[] {
  const found: { heading?: number; parts: number[] }[] = [];
  for (const [i, one] of passages.entries()) {
    const last = found.at(-1);
    if (last && !isHead(one)) last.parts.push(i);
    else found.push(isHead(one) ? { heading: i, parts: [] } : { parts: [i] });
  }
  return found;
}

export const sentencesOf = ({ text }: Passage): readonly string[] =>
  sentencesIn(text.trim()).flatMap((sentence) => (sentence.trim() === '' ? [] : [sentence.trim()]));

// As many characters as a fact takes.
const MOST = 20_000;

const textOf = ({ passages }: Readable, of: readonly number[]) =>
  of
    .map((i) => passages[i]?.text)
    .join('')
    .trim();

/**
 * What is recorded of words that somebody chose in a passage; without words of all of it. Where the same words stand
 * elsewhere too, with the heading that they stand under. Undefined where that does not tell them apart, either.
 */
export function quoteOf(read: Readable, i: number, words?: string): Quote | undefined {
  const { passages, version, find } = read;
  const passage = passages[i];
  if (!passage) return undefined;
  const all = textOf(read, wholeOf(passages, i));
  // Of an article that is too long its heading stands for it.
  const text = words ?? (all.length > MOST ? passage.text.trim() : all);
  const headings: (string | undefined)[] = [undefined];
  for (let up = passage.parent; up !== undefined; up = passages[up]?.parent) {
    const one = passages[up] as Passage;
    if (isHead(one)) headings.push(one.text.trim());
  }
  return headings
    .map((heading) => ({ version, text, ...(heading !== undefined && { heading }) }))
    .find((quote) => {
      const found = find(quote);
      return typeof found !== 'string' && found.includes(i);
    });
}
