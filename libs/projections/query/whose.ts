import { isNarrowed, type Actor, type Grant } from '#access';
import type { Whose } from '#vocabulary';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** What a list of what an alderman is accountable for is narrowed by. */
export interface FallingFilter {
  readonly municipality?: string | undefined;
  readonly dossier?: string | undefined;
  readonly portfolio?: string | undefined;
  readonly whose?: Whose | undefined;
  readonly council?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const isOneOf = (column: string, values: readonly string[]) =>
  values.length === 0 ? sql<SqlBool>`FALSE` : sql<SqlBool>`${sql.ref(column)} IN (${sql.join(values)})`;

/** The stories that a grant is for, on a table that has their `dossier` and `portfolio`: see isFor in libs/access. */
export function withinGrant(grant: Grant, table: string): RawBuilder<SqlBool> {
  if (!isNarrowed(grant)) return sql<SqlBool>`TRUE`;
  const { role, portfolios = [], dossiers = [] } = grant;
  const [portfolio, dossier] = [`${table}.portfolio`, `${table}.dossier`];
  const toAll = role === 'alderman' ? sql<SqlBool>`${sql.ref(portfolio)} IS NULL` : sql<SqlBool>`FALSE`;
  return sql<SqlBool>`(${isOneOf(portfolio, portfolios)} OR ${isOneOf(dossier, dossiers)} OR ${toAll})`;
}

/**
 * What is an alderman's own, on a table that has the `portfolioHolder` and `portfolio` of dossiers: those that name the
 * asker, or somebody for whom they stand in; those of their portfolios; and those that fall to nobody else, since they
 * name no holder and are of no other portfolio than theirs.
 */
export function ownOf({ id }: Actor, { portfolios, lentBy }: Grant, table: string): RawBuilder<SqlBool> {
  const [holder, portfolio] = [`${table}.portfolioHolder`, `${table}.portfolio`];
  const theirs = isOneOf(holder, lentBy === undefined ? [id] : [id, lentBy]);
  if (!portfolios) return sql<SqlBool>`(${sql.ref(holder)} IS NULL OR ${theirs})`;
  const nobodys = sql<SqlBool>`(${sql.ref(holder)} IS NULL AND ${sql.ref(portfolio)} IS NULL)`;
  return sql<SqlBool>`(${theirs} OR ${isOneOf(portfolio, portfolios)} OR ${nobodys})`;
}

/**
 * The dossiers that an alderman is accountable for, as a condition on `dossiers` and on the municipality as the table of
 * a list has it, by which that is in order. It takes no id, so that nobody can ask in which dossier somebody else is
 * named.
 */
export function fallingTo(actor: Actor, whose: Whose, table: string): RawBuilder<SqlBool> {
  const as = actor.grants.filter(({ role }) => role === 'alderman');
  const codes = [...new Set(as.map(({ municipality }) => municipality))];
  if (codes.length === 0) return sql<SqlBool>`FALSE`;
  const municipality = sql.ref(`${table}.municipality`);
  const here = sql<SqlBool>`${municipality} IN (${sql.join(codes)})`;
  if (whose === 'college') return here;
  const own = as.map((grant) => sql`(${municipality} = ${grant.municipality} AND ${ownOf(actor, grant, 'dossiers')})`);
  return sql<SqlBool>`(${here} AND (${sql.join(own, sql` OR `)}))`;
}
