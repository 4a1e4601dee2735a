import { scopeOf, type Actor } from '#access';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

const some = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length > 0 ? sql<SqlBool>`(${sql.join(conditions, sql` OR `)})` : sql<SqlBool>`FALSE`;

/** The dossiers that somebody's own council takes part in, as a condition on the table `dossiers`. */
export const takingPart = (actor: Actor): RawBuilder<SqlBool> =>
  some(
    scopeOf(actor).councils.map(
      ({ municipality, council }) => sql`(dossiers.municipality = ${municipality} AND EXISTS (
        SELECT 1 FROM councils AS own WHERE own.dossier = dossiers.dossier AND own.council = ${council}))`,
    ),
  );

/**
 * The dossiers that somebody may know of, as a condition on the table `dossiers`: those that are for
 * everybody, those of the own municipality, and those that the own council takes part in.
 */
export function seen(actor: Actor): RawBuilder<SqlBool> {
  const { inside, councils } = scopeOf(actor);
  return some([
    sql`dossiers.public = 1`,
    ...(inside.length > 0 ? [sql`dossiers.municipality IN (${sql.join(inside)})`] : []),
    ...(councils.length > 0 ? [takingPart(actor)] : []),
  ]);
}
