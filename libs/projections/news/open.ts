import type { NewsKind } from '#vocabulary';
import { sql } from 'kysely';
import { nameOf } from '../query/conditions.js';
import type { Query } from '../query/reader.js';
import { itemOf, type NewsTold } from './list.js';
import { within } from './told-to.js';

/** What anybody may know of, with the councils that it is about and its public address. */
export type OpenNews = ReturnType<typeof openOf>;
const openOf = (row: NewsTold & { readonly councils: string }) => {
  const { read: _, place: _place, ...item } = itemOf(row);
  const councils = (JSON.parse(row.councils) as { readonly id: string }[]).map(({ id }) => id);
  const at = row.advice ?? row.about;
  return { ...item, councils, place: `/openbaar/dossiers/${row.dossier}${at === null ? '' : `#${at}`}` };
};

export interface OpenFilter {
  readonly items?: readonly string[] | undefined;
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly council?: string | undefined;
  readonly kinds?: readonly NewsKind[] | undefined;
  readonly limit?: number | undefined;
}

/** What anybody may know of that happened, the newest first. */
export const openNews: Query<OpenFilter, readonly OpenNews[]> = {
  reads: ['news', 'dossiers', 'councils'],
  run: (reader, _, { items, municipality, dossier, council, kinds, limit = 200 }) => {
    const is = (column: string, value: string | undefined) =>
      value === undefined ? sql`TRUE` : sql`${sql.ref(column)} = ${value}`;
    const some = items ? sql`news.item IN ${within(items)}` : sql`TRUE`;
    const any = kinds ? sql`news.kind IN ${within(kinds)}` : sql`TRUE`;
    const takesPart =
      council === undefined
        ? sql`TRUE`
        : sql`EXISTS (SELECT 1 FROM councils WHERE councils.dossier = news.dossier AND councils.council = ${council})`;
    return reader
      .all(
        sql<
          NewsTold & { councils: string }
        >`SELECT news.*, news.at AS moment, 0 AS isRead, dossiers.title, dossiers.councils,
          ${nameOf('news.authority')} AS authorityName FROM news INNER JOIN dossiers ON dossiers.dossier = news.dossier
          WHERE news.open = 1 AND dossiers.public = 1 AND news.at IS NOT NULL AND ${some} AND ${any} AND ${takesPart}
            AND ${is('news.municipality', municipality)} AND ${is('news.dossier', dossier)}
          ORDER BY news.at DESC, news.item DESC LIMIT ${limit}`,
      )
      .map(openOf);
  },
};

/** What a dossier of a municipality is called, of those that are for everybody. */
export const openTitle: Query<{ readonly municipality: string; readonly dossier: string }, string | undefined> = {
  reads: ['dossiers'],
  run: (reader, _, { municipality, dossier }) =>
    reader.first(
      reader.build
        .selectFrom('dossiers')
        .select('title')
        .where('dossier', '=', dossier)
        .where('municipality', '=', municipality)
        .where('public', '=', 1),
    )?.title,
};
