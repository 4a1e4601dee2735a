import { note, type By } from '../people/journal.js';
import type { Db } from '../store/tables.js';
import { checkStale, inTurn, type Revision, type WriteOutcome } from '../store/write-outcome.js';

/** What a browser is told that a logo is. */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** The logo of a municipality: what may be in it is judged by the writer. */
export interface KeptLogo {
  /** Undefined when it has none. */
  readonly image: { readonly type: LogoType; readonly bytes: Uint8Array } | undefined;
  /** 0 when it never kept one. */
  readonly revision: Revision;
}

export async function logo(db: Db, municipality: string): Promise<KeptLogo> {
  const row = await db
    .selectFrom('municipality_logo')
    .selectAll()
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  const type = LOGO_TYPES.find((one) => one === row?.type);
  const image = row && type && row.bytes !== '' ? { type, bytes: Buffer.from(row.bytes, 'base64') } : undefined;
  return { image, revision: row?.revision ?? 0 };
}

/** Which of its logos a municipality has now; undefined when it has none. */
export async function logoVersion(db: Db, municipality: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('municipality_logo')
    .select('revision')
    .where('municipality', '=', municipality)
    .where('bytes', '<>', '')
    .executeTakeFirst();
  return row?.revision;
}

/** Without an image it has none any more; its revision goes on. */
export const keepLogo = (
  db: Db,
  by: By,
  municipality: string,
  image: KeptLogo['image'],
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, municipality, async (within) => {
    const { revision: actual } = await logo(within, municipality);
    checkStale(expected, actual);
    const kept = {
      revision: actual + 1,
      type: image?.type ?? '',
      bytes: Buffer.from(image?.bytes ?? []).toString('base64'),
    };
    await within
      .insertInto('municipality_logo')
      .values({ municipality, ...kept })
      .onConflict((c) => c.column('municipality').doUpdateSet(kept))
      .execute();
    await note(within, by, { what: image ? 'logoChanged' : 'logoRemoved', municipality });
    return kept.revision;
  });
