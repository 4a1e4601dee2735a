import type { LegalBasis } from '#vocabulary';
import { isSameName } from './same-name.js';
import type { Db } from './tables.js';
import { inTurn, isStale, NotWritten, type Revision, type WriteOutcome } from './write-outcome.js';

/** A council that a municipality offers when a dossier is opened. */
export interface CouncilContent {
  readonly name: string;
  /** On which it advises: values of LEGAL_BASES. */
  readonly legalBases: readonly LegalBasis[];
}

export interface KeptCouncil extends CouncilContent {
  readonly id: string;
  readonly revision: Revision;
}

const ofCode = (db: Db, code: string) => db.selectFrom('council').selectAll().where('municipality', '=', code);

/** In the order of their names. */
export async function councils(db: Db, code: string): Promise<readonly KeptCouncil[]> {
  const rows = await ofCode(db, code).orderBy('name').orderBy('id').execute();
  return rows.map(({ id, name, legal_bases, revision }) => ({
    id,
    name,
    legalBases: JSON.parse(legal_bases) as LegalBasis[],
    revision,
  }));
}

async function actualOf(within: Db, code: string, id: string, expected: Revision | undefined): Promise<Revision> {
  const actual = (await ofCode(within, code).where('id', '=', id).executeTakeFirst())?.revision ?? 0;
  if (isStale(expected, actual)) throw new NotWritten({ ok: false, why: 'stale', actual });
  return actual;
}

/** Adds it, or replaces what it is. Two of one list never have the same name. */
export const putCouncil = (
  db: Db,
  code: string,
  id: string,
  { name, legalBases }: CouncilContent,
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const revision = (await actualOf(within, code, id, expected)) + 1;
    const others = await ofCode(within, code).where('id', '!=', id).execute();
    if (others.some((other) => isSameName(other.name, name))) throw new NotWritten({ ok: false, why: 'same-name' });
    const content = { name, legal_bases: JSON.stringify(legalBases), revision };
    await within
      .insertInto('council')
      .values({ municipality: code, id, ...content })
      .onConflict((c) => c.columns(['municipality', 'id']).doUpdateSet(content))
      .execute();
    return revision;
  });

/** Takes it off the list; what it did stays. */
export const removeCouncil = (
  db: Db,
  code: string,
  id: string,
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    await actualOf(within, code, id, expected);
    await within.deleteFrom('council').where('municipality', '=', code).where('id', '=', id).execute();
    return 0;
  });
