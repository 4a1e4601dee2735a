import type { LegalBasis } from '#vocabulary';
import type { Db } from '../store/tables.js';

/** A council as the directory kept it before it became a story of its own. */
export interface FormerCouncil {
  readonly municipality: string;
  readonly id: string;
  readonly name: string;
  readonly legalBases: readonly LegalBasis[];
}

/** All of them, to be brought over. Nothing is written here any more. */
export async function formerCouncils(db: Db): Promise<readonly FormerCouncil[]> {
  const rows = await db.selectFrom('council').selectAll().orderBy('municipality').orderBy('id').execute();
  return rows.map(({ municipality, id, name, legal_bases }) => ({
    ...{ municipality, id, name },
    legalBases: JSON.parse(legal_bases) as LegalBasis[],
  }));
}
