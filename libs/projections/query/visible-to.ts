import { scopeOf, type Actor, type Sight } from '#access';
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

/** The dossiers of which somebody sees all, as a condition on the table `dossiers`. */
const insideOf = (actor: Actor): RawBuilder<SqlBool> => {
  const { inside } = scopeOf(actor);
  return inside.length > 0 ? sql<SqlBool>`dossiers.municipality IN (${sql.join(inside)})` : sql<SqlBool>`FALSE`;
};

/** A part of the dossiers that somebody may know of: those of which they see so much. */
export interface Part {
  readonly sight: Sight;
  /** On the table `dossiers`. */
  readonly where: RawBuilder<SqlBool>;
}

/** The dossiers that somebody may know of, in parts by how much they see of them: none is in two of them. */
export function partsOf(actor: Actor): readonly Part[] {
  const { inside, councils } = scopeOf(actor);
  const not = (condition: RawBuilder<SqlBool>) => sql<SqlBool>`NOT (${condition})`;
  const outside = [
    ...(inside.length > 0 ? [not(insideOf(actor))] : []),
    ...(councils.length > 0 ? [not(takingPart(actor))] : []),
  ];
  const and = (...conditions: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`;
  return [
    ...(inside.length > 0 ? [{ sight: 'internal' as const, where: insideOf(actor) }] : []),
    ...(councils.length > 0
      ? [
          {
            sight: 'participant' as const,
            where: inside.length > 0 ? and(takingPart(actor), not(insideOf(actor))) : takingPart(actor),
          },
        ]
      : []),
    { sight: 'public', where: and(sql<SqlBool>`dossiers.public = 1`, ...outside) },
  ];
}

/**
 * The dossiers that somebody may know of, as a condition on the table `dossiers`: those that are for
 * everybody, those of the own municipality, and those that the own council takes part in.
 */
export function visibleTo(actor: Actor): RawBuilder<SqlBool> {
  const { inside, councils } = scopeOf(actor);
  return some([
    sql`dossiers.public = 1`,
    ...(inside.length > 0 ? [insideOf(actor)] : []),
    ...(councils.length > 0 ? [takingPart(actor)] : []),
  ]);
}
