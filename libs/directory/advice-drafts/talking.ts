import { randomUUID } from 'node:crypto';
import type { Db } from '../store/tables.js';
import { checkStale, NotWritten } from '../store/write-outcome.js';
import { MOST_COMMENTS, type AdviceDrafts } from './drafts.js';
import { itemOfComment } from './reading.js';
import { changed, unknown } from './writing.js';

type Talking = Pick<
  AdviceDrafts,
  'comment' | 'settle' | 'removeComment' | 'assent' | 'dissent' | 'agree' | 'reopen' | 'present'
>;

/** For how long somebody is somewhere after they were last heard of. */
const PRESENT_MS = 30_000;
/** Being at one place still is written down once in so long. */
const STILL_MS = 12_000;

/** What is said of a draft, and where people are in it. */
export const talkingOf = (db: Db, now: () => Date): Talking => ({
  comment: async (id, { text, by, part = '', asked, toldFrom }) => {
    const comment = randomUUID();
    const written = await changed(
      db,
      id,
      now(),
      { people: [by, asked] },
      async (within, { trajectory, municipality }) => {
        const { count } = await within
          .selectFrom('advice_draft_comment')
          .select((of) => of.fn.countAll<number | string>().as('count'))
          .where('draft', '=', id)
          .executeTakeFirstOrThrow();
        if (Number(count) >= MOST_COMMENTS) throw new NotWritten({ ok: false, why: 'too-many' });
        await within
          .insertInto('advice_draft_comment')
          .values({
            ...{ draft: id, id: comment, part, text, by_person: by, at: now().toISOString() },
            ...{ asked: asked ?? null, settled: 0 },
          })
          .execute();
        if (asked !== undefined && toldFrom !== undefined) {
          const waiting = { person: asked, municipality, dossier: trajectory, due_at: toldFrom };
          await within
            .insertInto('news_waiting')
            .values({ ...waiting, item: itemOfComment(trajectory, comment) })
            .execute();
        }
        return 1;
      },
    );
    return { id: comment, written };
  },
  settle: (id, comment, settled) =>
    changed(db, id, now(), {}, async (within) => {
      const { numUpdatedRows } = await within
        .updateTable('advice_draft_comment')
        .set({ settled: settled ? 1 : 0 })
        .where('draft', '=', id)
        .where('id', '=', comment)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw unknown();
      return 1;
    }),
  removeComment: (id, comment, by) =>
    changed(db, id, now(), {}, async (within) => {
      const { numDeletedRows } = await within
        .deleteFrom('advice_draft_comment')
        .where('draft', '=', id)
        .where('id', '=', comment)
        .where('by_person', '=', by)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw unknown();
      return 1;
    }),
  assent: (id, { person, council }, expected) =>
    changed(db, id, now(), { people: [person] }, async (within, { revision }) => {
      checkStale(expected, revision);
      const row = { council, revision, at: now().toISOString() };
      await within
        .insertInto('advice_draft_assent')
        .values({ draft: id, person, ...row })
        .onConflict((on) => on.columns(['draft', 'person']).doUpdateSet(row))
        .execute();
      return revision;
    }),
  dissent: (id, person) =>
    changed(db, id, now(), {}, async (within, { revision }) => {
      await within.deleteFrom('advice_draft_assent').where('draft', '=', id).where('person', '=', person).execute();
      return revision;
    }),
  agree: (id, { council, meeting, on, by }, expected) =>
    changed(db, id, now(), { people: [by] }, async (within, { revision }) => {
      checkStale(expected, revision);
      const row = { meeting, on_day: on, revision, by_person: by, at: now().toISOString() };
      await within
        .insertInto('advice_draft_agreement')
        .values({ draft: id, council, ...row })
        .onConflict((other) => other.columns(['draft', 'council']).doUpdateSet(row))
        .execute();
      return revision;
    }),
  reopen: (id, council) =>
    changed(db, id, now(), {}, async (within, { revision }) => {
      await within
        .deleteFrom('advice_draft_agreement')
        .where('draft', '=', id)
        .where('council', '=', council)
        .execute();
      return revision;
    }),
  present: async (id, person, part = '') => {
    const draft = await db.selectFrom('advice_draft').select('changes').where('id', '=', id).executeTakeFirst();
    if (!draft) return undefined;
    const at = now();
    const since = new Date(at.getTime() - PRESENT_MS).toISOString();
    const rows = await db
      .selectFrom('advice_draft_presence')
      .select(['person', 'part', 'at'])
      .where('draft', '=', id)
      .where('at', '>', since)
      .orderBy('person')
      .execute();
    const mine = rows.find((row) => row.person === person);
    if (mine?.part !== part || at.getTime() - Date.parse(mine.at) > STILL_MS) {
      const row = { part, at: at.toISOString() };
      // Whoever is erased at this moment is nowhere.
      await db
        .insertInto('advice_draft_presence')
        .columns(['draft', 'person', 'part', 'at'])
        .expression((of) =>
          of
            .selectFrom(['person', 'advice_draft'])
            .select((each) => [
              'advice_draft.id as draft',
              'person.id as person',
              each.val(row.part).as('part'),
              each.val(row.at).as('at'),
            ])
            .where('person.id', '=', person)
            .where('advice_draft.id', '=', id),
        )
        .onConflict((on) => on.columns(['draft', 'person']).doUpdateSet(row))
        .execute();
    }
    const others = rows.filter((row) => row.person !== person);
    return {
      changes: draft.changes,
      present: others.map((row) => ({ person: row.person, part: row.part || undefined })),
    };
  },
});
