import { locksRows, type Db } from './tables.js';

/** How often something was written; 0 for what is not there. */
export type Revision = number;

/** What became of a change: done, or why not. */
export type WriteOutcome =
  | { readonly ok: true; readonly revision: Revision }
  | { readonly ok: false; readonly why: 'stale'; readonly actual: Revision }
  /** Nobody would be left who can give it back. */
  | { readonly ok: false; readonly why: 'last-administrator' }
  /** There is no such person for the one who asks: none at all, or one that they do not administer. */
  | { readonly ok: false; readonly why: 'unknown' }
  /** The name is for whoever administers every municipality of this person, and never changed by adding them. */
  | { readonly ok: false; readonly why: 'not-theirs' }
  /** Another of the same kind is called so: people could not tell the two apart. */
  | { readonly ok: false; readonly why: 'same-name' }
  /** There are as many as one may have. */
  | { readonly ok: false; readonly why: 'too-many' }
  /** Its people are where it is kept: another municipality shares this council. */
  | { readonly ok: false; readonly why: 'shared-council' }
  /** Somebody of this municipality has a role in a council of its own that is called the same. */
  | { readonly ok: false; readonly why: 'own-people' };

/** Was it changed since it was looked at? Somebody who does not say what they saw takes it as it is. */
export const isStale = (expected: Revision | undefined, actual: Revision): boolean =>
  expected !== undefined && expected !== actual;

/** Thrown within a transaction, so that nothing of it is kept. */
export class NotWritten extends Error {
  override name = 'NotWritten';
  readonly written: WriteOutcome;
  constructor(written: WriteOutcome & { ok: false }) {
    super(written.why);
    this.written = written;
  }
}

/** Waits for those who change something of this municipality; they wait until this transaction ends. */
export async function takeTurn(within: Db, code: string): Promise<void> {
  await within
    .insertInto('municipality')
    .values({ code, revision: 0, settings: '{}' })
    .onConflict((c) => c.doNothing())
    .execute();
  await within
    .selectFrom('municipality')
    .select('revision')
    .where('code', '=', code)
    .$if(locksRows(within), (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}

/** Does all of it in one transaction, or nothing: what came of it. */
export async function inOne(db: Db, work: (within: Db) => Promise<Revision>): Promise<WriteOutcome> {
  try {
    return { ok: true, revision: await db.transaction().execute(work) };
  } catch (error) {
    if (error instanceof NotWritten) return error.written;
    throw error;
  }
}

/** Changes something of a municipality, one after another among all who do so at this moment. */
export const inTurn = (db: Db, code: string, work: (within: Db) => Promise<Revision>): Promise<WriteOutcome> =>
  inOne(db, async (within) => {
    await takeTurn(within, code);
    return work(within);
  });

/** @throws NotWritten when it was changed since it was looked at. */
export function checkStale(expected: Revision | undefined, actual: Revision): void {
  if (isStale(expected, actual)) throw new NotWritten({ ok: false, why: 'stale', actual });
}
