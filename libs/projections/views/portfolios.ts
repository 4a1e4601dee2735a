import { sql } from 'kysely';
import { fields, string, whole } from '#schema';
import { onePage, page } from '../query/page.js';
import { visibleTo } from '../query/visible-to.js';
import { describedQuery } from '../query/reader.js';

export interface PortfoliosFilter {
  readonly municipality: string;
}

const portfolioItem = fields({ portfolio: string, dossiers: whole });

/** The portfolios that the dossiers of a municipality name: what its own are called is its own matter. */
export const listPortfolios = describedQuery(page(portfolioItem), {
  reads: ['dossiers', 'councils'],
  run: (reader, { actor }, { municipality }: PortfoliosFilter) =>
    onePage(
      reader.all(
        reader.build
          .selectFrom('dossiers')
          .where(visibleTo(actor))
          .where('municipality', '=', municipality)
          .where('portfolio', 'is not', null)
          .groupBy('portfolio')
          .orderBy('portfolio')
          .select([sql<string>`portfolio`.as('portfolio'), sql<number>`count(*)`.as('dossiers')]),
      ),
    ),
});
