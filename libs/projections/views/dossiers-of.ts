import { sql } from 'kysely';
import type { Query } from '../query/reader.js';

/** Which of these are ids of dossiers of a municipality: for whoever sees all of it. */
export const dossiersOf: Query<
  { readonly municipality: string; readonly dossiers: readonly string[] },
  readonly string[]
> = {
  reads: ['dossiers'],
  run: (reader, _, { municipality, dossiers }) =>
    reader
      .all(
        reader.build
          .selectFrom('dossiers')
          .select('dossier')
          .where('municipality', '=', municipality)
          // One value, however many they are.
          .where(sql<boolean>`dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)}))`),
      )
      .map(({ dossier }) => dossier),
};
