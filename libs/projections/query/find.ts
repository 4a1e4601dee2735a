import type { Schema } from '#schema';
import { PLACE } from '../runner/view.js';
import { placed } from './insides.js';
import { bare, halvesOf, INSIDE, pairsAt } from './matcher.js';
import { phrase } from './phrase.js';
import type { Query, QueryContext, Reader } from './reader.js';

export interface FindFilter {
  readonly municipality?: string | undefined;
  /** In this one alone, and then in all of its places. */
  readonly dossier?: string | undefined;
  readonly limit?: number | undefined;
}

/** What words find of the stories of one kind: of those that somebody may read, best match first. */
export interface Find<Item = unknown> {
  readonly item: Schema<Item>;
  readonly reads: Query<never, unknown>['reads'];
  /** `words` are at least one. */
  readonly find: (
    reader: Reader,
    asking: QueryContext,
    words: readonly string[],
    filter: FindFilter,
  ) => readonly Item[];
}

export const wordsOf = (q: string): readonly string[] => q.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

const either = (municipalities: readonly string[], as: (municipality: string) => string): string =>
  [...new Set(municipalities)].map(as).join(' OR ');

/** What a reader types is never syntax: every word is a phrase, and each of them has to be there in one of its ways. */
const allOf = (ways: readonly (readonly string[])[]): string =>
  ways.map((one) => `(${one.join(' OR ')})`).join(' AND ');
const begun = (text: string): string => `${phrase(text)} *`;

const inColumns = (columns: readonly string[], municipalities: readonly string[] | undefined, said: string): string => {
  const place = municipalities ? `{${PLACE}} : (${either(municipalities, phrase)}) AND ` : '';
  return `${place}({${columns.join(' ')}} : (${said}))`;
};

/** All of these words in these columns of an index, for FTS5; the last one may go on. */
export const matching = (
  words: readonly string[],
  columns: readonly string[],
  municipalities: readonly string[] | undefined,
): string =>
  inColumns(
    columns,
    municipalities,
    allOf(words.map((word, i) => [i === words.length - 1 ? begun(word) : phrase(word)])),
  );

/** Of more words than this nobody asks how else they may be written. */
const MOST_WRITTEN = 8;

/** The same, of words that may be written as two, or together with their neighbour; undefined when none can. */
export function matchingWritten(
  words: readonly string[],
  columns: readonly string[],
  municipalities: readonly string[] | undefined,
): string | undefined {
  if (words.length > MOST_WRITTEN) return undefined;
  const ways = words.map((word, i) => [...pairsAt(words, i), ...halvesOf(word).map((two) => two.join(' '))]);
  if (ways.every(({ length }) => length === 0)) return undefined;
  return inColumns(columns, municipalities, allOf(ways.map((other, i) => [words[i] ?? '', ...other].map(begun))));
}

/** The same for an index of what stands inside words; a word that is too short for that stands there as it is. */
export function matchingInside(asked: readonly string[], municipalities: readonly string[] | undefined): string {
  const words = asked.map(bare);
  const place = municipalities ? `(${either(municipalities, (one) => phrase(placed(one)))}) AND ` : '';
  const ways = words.map((word, i) => [
    word.length >= INSIDE ? begun(word) : phrase(word),
    ...pairsAt(words, i).map(begun),
  ]);
  return `${place}${allOf(ways)}`;
}
