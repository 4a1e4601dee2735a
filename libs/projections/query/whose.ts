import type { Actor } from '#access';
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

/**
 * The dossiers that an alderman is accountable for, as a condition on `dossiers` and on the municipality as the table of
 * a list has it, by which that is in order. The own are those that name the asker, and those that name nobody: these fall to no one else. It takes
 * no id, so that nobody can ask in which dossier somebody else is named.
 */
export function fallingTo({ id, grants }: Actor, whose: Whose, table: string): RawBuilder<SqlBool> {
  const codes = [...new Set(grants.filter(({ role }) => role === 'alderman').map(({ municipality }) => municipality))];
  if (codes.length === 0) return sql<SqlBool>`FALSE`;
  const here = sql`${sql.ref(`${table}.municipality`)} IN (${sql.join(codes)})`;
  const holder = sql.ref('dossiers.portfolioHolder');
  return whose === 'college' ? sql<SqlBool>`${here}` : sql<SqlBool>`(${here} AND coalesce(${holder}, ${id}) = ${id})`;
}
