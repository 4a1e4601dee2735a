import { sql } from 'kysely';
import { visibleTo } from '../query/visible-to.js';
import type { Query } from '../query/reader.js';

export interface PortfoliosFilter {
  readonly municipality: string;
}

export interface PortfolioItem {
  readonly portfolio: string;
  readonly dossiers: number;
}

/** The portfolios that the dossiers of a municipality name: what its own are called is its own matter. */
export const listPortfolios: Query<PortfoliosFilter, { readonly items: readonly PortfolioItem[] }> = {
  reads: ['dossiers', 'councils'],
  run: (reader, { actor }, { municipality }) => ({
    items: reader.all(
      reader.build
        .selectFrom('dossiers')
        .where(visibleTo(actor))
        .where('municipality', '=', municipality)
        .where('portfolio', 'is not', null)
        .groupBy('portfolio')
        .orderBy('portfolio')
        .select([sql<string>`portfolio`.as('portfolio'), sql<number>`count(*)`.as('dossiers')]),
    ),
  }),
};
