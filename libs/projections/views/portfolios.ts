import { sql } from 'kysely';
import { seen } from '../query/seen.js';
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
        .where(seen(actor))
        .where('municipality', '=', municipality)
        .where('portfolio', 'is not', null)
        .groupBy('portfolio')
        .orderBy('portfolio')
        .select([sql<string>`portfolio`.as('portfolio'), sql<number>`count(*)`.as('dossiers')]),
    ),
  }),
};
