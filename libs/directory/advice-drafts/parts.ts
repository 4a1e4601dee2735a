import type { Db } from '../store/tables.js';
import { checkStale, NotWritten } from '../store/write-outcome.js';
import { MOST_CHARACTERS_DRAFTED, MOST_POINTS_DRAFTED, type AdviceDrafts } from './drafts.js';
import { changed, unknown } from './writing.js';

type Parts = Pick<AdviceDrafts, 'put' | 'remove' | 'hold'>;

/** Beyond the points: the fields that an advice has. */
const MOST_FIELDS = 50;

const found = (within: Db, draft: string, part: string) =>
  within
    .selectFrom('advice_draft_part')
    .selectAll()
    .where('draft', '=', draft)
    .where('part', '=', part)
    .executeTakeFirst();

/** How much there is in a draft without one part of it. */
async function besides(within: Db, draft: string, part: string) {
  const { count, characters, last } = await within
    .selectFrom('advice_draft_part')
    .select((of) => [
      of.fn.countAll<number | string>().as('count'),
      of.fn.sum<number | string | null>(of.fn('length', ['content'])).as('characters'),
      of.fn.max('place').as('last'),
    ])
    .where('draft', '=', draft)
    .where('part', '!=', part)
    .executeTakeFirstOrThrow();
  return { count: Number(count), characters: Number(characters ?? 0), last: Number(last ?? 0) };
}

export const partsOf = (db: Db, now: () => Date): Parts => ({
  put: (id, part, { content, place, by }, expected) =>
    changed(db, id, now(), { content: true, people: [by] }, async (within) => {
      const there = await found(within, id, part);
      checkStale(expected, there?.revision ?? 0);
      const { count, characters, last } = await besides(within, id, part);
      const kept = JSON.stringify(content);
      const tooMuch = characters + kept.length > MOST_CHARACTERS_DRAFTED || count >= MOST_POINTS_DRAFTED + MOST_FIELDS;
      if (tooMuch) throw new NotWritten({ ok: false, why: 'too-many' });
      const revision = (there?.revision ?? 0) + 1;
      const row = {
        ...{ content: kept, place: place ?? there?.place ?? last + 1, revision },
        ...{ changed_by: by, changed_at: now().toISOString() },
      };
      await within
        .insertInto('advice_draft_part')
        .values({ draft: id, part, holder: null, ...row })
        .onConflict((on) => on.columns(['draft', 'part']).doUpdateSet(row))
        .execute();
      return revision;
    }),
  remove: (id, part, expected) =>
    changed(db, id, now(), { content: true }, async (within) => {
      const there = await found(within, id, part);
      if (!there) throw unknown();
      checkStale(expected, there.revision);
      await within.deleteFrom('advice_draft_part').where('draft', '=', id).where('part', '=', part).execute();
      return there.revision;
    }),
  hold: (id, part, holder) =>
    changed(db, id, now(), { people: [holder] }, async (within) => {
      const there = await found(within, id, part);
      const held = { holder: holder ?? null };
      if (!there && (await besides(within, id, part)).count >= MOST_POINTS_DRAFTED + MOST_FIELDS)
        throw new NotWritten({ ok: false, why: 'too-many' });
      await within
        .insertInto('advice_draft_part')
        .values({
          ...{ draft: id, part, content: 'null', place: 0, revision: 0, changed_by: null },
          ...{ changed_at: now().toISOString(), ...held },
        })
        .onConflict((on) => on.columns(['draft', 'part']).doUpdateSet(held))
        .execute();
      return there?.revision ?? 0;
    }),
});
