import type { Schema } from '#schema';
import { phrase } from './phrase.js';
import type { Query, QueryContext, Reader } from './reader.js';

export interface FindFilter {
  readonly municipality?: string | undefined;
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

/**
 * All of these words in these columns of an index, for FTS5. What a reader types is never syntax: every word is a
 * phrase, and the last one may go on. The index has a column `municipality`.
 */
export function matching(
  words: readonly string[],
  columns: readonly string[],
  municipalities: readonly string[] | undefined,
): string {
  const place = municipalities
    ? `{municipality} : (${[...new Set(municipalities)].map(phrase).join(' OR ')}) AND `
    : '';
  const said = words.map((word, i) => `${phrase(word)}${i === words.length - 1 ? ' *' : ''}`).join(' AND ');
  return `${place}({${columns.join(' ')}} : (${said}))`;
}
