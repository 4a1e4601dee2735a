import { sql } from 'kysely';
import { locksRows, type Db, type Tables } from '../store/tables.js';
import { NotWritten, type Revision } from '../store/write-outcome.js';
import type { DraftOutcome } from './drafts.js';

/** For how long a draft that is being sent takes no saves: longer than recording an advice may take. */
const SENDING_MS = 60_000;

type Row = Tables['advice_draft'];
type Refused = Extract<DraftOutcome, { readonly ok: false }>;

/** Thrown within a transaction, so that nothing of it is kept. */
export class NotDrafted extends Error {
  override name = 'NotDrafted';
  constructor(readonly refused: Refused) {
    super(refused.why);
  }
}
export const unknown = () => new NotDrafted({ ok: false, why: 'unknown' });

export const isBeingSent = ({ sending_since: since }: Pick<Row, 'sending_since'>, now: Date): boolean =>
  since !== null && now.getTime() - Date.parse(since) < SENDING_MS;

/** What a change does to the draft as a whole, besides what it does to a part of it. */
interface Change {
  /** What is said, and not only what is said about it. */
  readonly content?: boolean;
  /** Who has to be there still: somebody who is being erased leaves nothing behind. */
  readonly people?: readonly (string | undefined)[];
}

/** Locks one draft for a change; they wait for each other. */
export async function locked(within: Db, id: string): Promise<Row> {
  const row = await within
    .selectFrom('advice_draft')
    .selectAll()
    .where('id', '=', id)
    .$if(locksRows(within), (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw unknown();
  return row;
}

async function areThere(within: Db, people: Change['people'] = []): Promise<void> {
  for (const person of new Set(people)) {
    if (person === undefined) continue;
    const there = await within
      .selectFrom('person')
      .select('id')
      .where('id', '=', person)
      .$if(locksRows(within), (query) => query.forKeyShare())
      .executeTakeFirst();
    if (!there) throw unknown();
  }
}

export async function attempted(work: () => Promise<DraftOutcome>): Promise<DraftOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotDrafted) return error.refused;
    if (error instanceof NotWritten) return error.written;
    throw error;
  }
}

/** Changes a draft that was not sent, one change after another; answers the revision of what was changed. */
export const changed = (
  db: Db,
  id: string,
  now: Date,
  { content = false, people }: Change,
  work: (within: Db, draft: Row) => Promise<Revision>,
): Promise<DraftOutcome> =>
  attempted(() =>
    db.transaction().execute(async (within) => {
      const draft = await locked(within, id);
      if (draft.sent_at !== null) throw new NotDrafted({ ok: false, why: 'sent' });
      if (content && isBeingSent(draft, now)) throw new NotDrafted({ ok: false, why: 'being-sent' });
      await areThere(within, people);
      const revision = await work(within, draft);
      await within
        .updateTable('advice_draft')
        .set({ changes: sql`changes + 1`, changed_at: now.toISOString() })
        .$if(content, (query) => query.set({ revision: sql`revision + 1` }))
        .where('id', '=', id)
        .execute();
      return { ok: true, revision };
    }),
  );
