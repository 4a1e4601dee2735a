import type { KindName } from '#kinds';
import { fields, list, string, type Of, type Schema } from '#schema';
import { telling } from '#text';
import { findCouncils } from './kept-councils.js';
import { wordsOf, type Find, type FindFilter } from './query/find.js';
import { describedQuery } from './query/reader.js';
import { findTrajectories } from './views/search.js';

/** By kind of story what is found of it, and in which list of the answer that stands: exhaustive by its type. */
const FINDS = {
  trajectory: { as: 'items', ...findTrajectories },
  council: { as: 'councils', ...findCouncils },
} as const satisfies Readonly<Record<KindName, Find & { readonly as: string }>>;

type Finds = typeof FINDS;
type Found = { readonly [K in KindName as Finds[K]['as']]: readonly Of<Finds[K]['item']>[] } & {
  readonly next?: string;
};

const lists = Object.fromEntries(Object.values(FINDS).map(({ as, item }) => [as, list<unknown>(item)]));
const found = fields({ ...lists, 'next?': string }) as Schema<Found>;

export interface SearchFilter extends FindFilter {
  /** Words; all but small ones such as "de" and "van" have to be there, the last one may be unfinished. */
  readonly q: string;
}

/** Looks for words in what somebody may read, whatever it tells of. */
export const searchStories = describedQuery(found, {
  reads: Object.values(FINDS).flatMap(({ reads }) => reads),
  run: (reader, asking, { q, ...filter }: SearchFilter) => {
    const words = telling(wordsOf(q));
    const each = Object.values(FINDS).map(({ as, find }) => [
      as,
      words.length === 0 ? [] : find(reader, asking, words, filter),
    ]);
    return Object.fromEntries(each) as Found;
  },
});
