import { speaks } from '#access';
import { today, type Day } from '#calendar';
import { randomUUID } from 'node:crypto';
import { canBe, heldOn, machineIds, ofCouncils } from '../people/people.js';
import type { Db } from '../store/tables.js';
import { isStale } from '../store/write-outcome.js';
import { MOST_DRAFTS, type AdviceDrafts, type NewDraft } from './drafts.js';
import { partsOf } from './parts.js';
import * as reading from './reading.js';
import { talkingOf } from './talking.js';
import { isBeingSent, locked, NotDrafted } from './writing.js';

const DAY_MS = 86_400_000;
/** For how many days one stays that was sent, that nobody touched, and of a council for which nobody acts. */
const DAYS = { sent: 90, untouched: 730, nobodys: 30 } as const;

/** Takes out what has been kept for as long as it is. */
async function clear(db: Db, now: Date): Promise<boolean> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const { numDeletedRows } = await db
    .deleteFrom('advice_draft')
    .where((is) => {
      const actsFor = is
        .selectFrom(ofCouncils(db).as('membership'))
        .select('membership.person')
        .whereRef('membership.municipality', '=', 'advice_draft.municipality')
        .whereRef('membership.council', '=', 'advice_draft.council')
        .where(heldOn(today(now)));
      return is.or([
        is('sent_at', '<', before(DAYS.sent)),
        is('changed_at', '<', before(DAYS.untouched)),
        is.and([is('changed_at', '<', before(DAYS.nobodys)), is.not(is.exists(actsFor))]),
      ]);
    })
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Each of them once for each council: somebody can be a member and stand in for another, who speaks for it, too. */
async function membersOf(db: Db, municipality: string, councils: readonly string[], on: Day) {
  if (councils.length === 0) return [];
  const acting = db
    .selectFrom(ofCouncils(db).as('membership'))
    .where('membership.municipality', '=', municipality)
    .where('membership.council', 'in', [...councils])
    .where(heldOn(on));
  const self = acting
    .innerJoin('person', 'person.id', 'membership.person')
    .select(['person.id', 'person.name', 'membership.council', 'membership.function'])
    .where('person.id', 'not in', machineIds(db));
  const lent = acting
    .innerJoin('stand_in', (join) =>
      join
        .onRef('stand_in.person', '=', 'membership.person')
        .onRef('stand_in.role', '=', 'membership.role')
        // Lent where it is kept, also where that shares the council.
        .onRef('stand_in.municipality', '=', 'membership.home')
        .onRef('stand_in.council', '=', 'membership.council'),
    )
    .innerJoin('person', 'person.id', 'stand_in.stand_in')
    .select(['person.id', 'person.name', 'membership.council', 'membership.function'])
    .where('stand_in.from_day', '<=', on)
    .where('stand_in.until_day', '>=', on);
  const found = await self.union(lent).orderBy('name').orderBy('id').execute();
  const apart = Map.groupBy(found, ({ id, council }) => JSON.stringify([id, council]));
  return [...apart.values()].flatMap((rows) => {
    const speaking = rows.some((row) => speaks({ role: 'council', ...(row.function && { function: row.function }) }));
    return rows.slice(0, 1).map(({ id, name, council }) => ({ id, name, council, speaks: speaking }));
  });
}

export async function begun(
  db: Db,
  given: NewDraft,
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean } | undefined> {
  const { trajectory, municipality, council, kind = 'advice', request = '', advice = '', version } = given;
  const mine = () => db.selectFrom('advice_draft').where('trajectory', '=', trajectory).where('council', '=', council);
  const open = () =>
    mine()
      .select('id')
      .where('kind', '=', kind)
      .where('request', '=', request)
      .where('given', '=', advice)
      .where('sent_at', 'is', null)
      .executeTakeFirst();
  const there = await open();
  if (there) return { id: there.id, isNew: false };
  const { count } = await mine()
    .select((of) => of.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_DRAFTS) return undefined;
  const id = randomUUID();
  await db
    .insertInto('advice_draft')
    .values({
      ...{ id, trajectory, municipality, council, kind, request, given: advice },
      ...{ version: version ?? null, revision: 0, changes: 0 },
      ...{
        changed_at: now.toISOString(),
        advice: null,
        senders: '[]',
        sending_since: null,
        sent_at: null,
        sent_by: null,
      },
    })
    // Somebody else began it at this moment.
    .onConflict((on) => on.doNothing())
    .execute();
  const found = await open();
  return found && { id: found.id, isNew: found.id === id };
}

/** @see AdviceDrafts */
export const adviceDraftsOf = (db: Db, now: () => Date, forget: () => Promise<void>): AdviceDrafts => ({
  ...partsOf(db, now),
  ...talkingOf(db, now),
  of: (trajectory) => reading.headsOf(db, trajectory),
  find: async (id) => (canBe(id) ? reading.whole(db, id) : undefined),
  head: async (id) => (canBe(id) ? reading.head(db, id) : undefined),
  askedOf: async (person) => (canBe(person) ? reading.askedOf(db, person) : []),
  openOf: (councils, person) => reading.openOf(db, councils, person),
  membersOf: (municipality, councils) => membersOf(db, municipality, councils, today(now())),
  begin: async (draft) => {
    if (await clear(db, now())) await forget();
    return begun(db, draft, now());
  },
  sending: async (id) => {
    const row = await db
      .selectFrom('advice_draft')
      .select(['advice', 'senders'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { advice: row.advice ?? undefined, senders: JSON.parse(row.senders) as readonly string[] };
  },
  claim: async (id, by, advice, expected) => {
    try {
      return await db.transaction().execute(async (within) => {
        const draft = await locked(within, id);
        const { revision, senders } = draft;
        if (draft.sent_at !== null) return { ok: false, why: 'sent' };
        const before = JSON.parse(senders) as readonly string[];
        // Whoever was sending it may try again.
        if (isBeingSent(draft, now()) && before.at(-1) !== by) return { ok: false, why: 'being-sent' };
        if (isStale(expected, revision)) return { ok: false, why: 'stale', actual: revision };
        const all = JSON.stringify([...before.filter((one) => one !== by), by]);
        await within
          .updateTable('advice_draft')
          .set({ advice, senders: all, sending_since: now().toISOString() })
          .where('id', '=', id)
          .execute();
        return { ok: true };
      });
    } catch (error) {
      if (error instanceof NotDrafted) return error.refused;
      throw error;
    }
  },
  release: async (id) => {
    await db.updateTable('advice_draft').set({ sending_since: null }).where('id', '=', id).execute();
  },
  sent: async (id, advice, by) => {
    await db
      .updateTable('advice_draft')
      .set((row) => ({
        ...{ advice, senders: '[]', sending_since: null, sent_at: now().toISOString() },
        // Nobody, of who was erased meanwhile.
        sent_by: row.selectFrom('person').select('person.id').where('person.id', '=', by),
        changes: row('changes', '+', 1),
      }))
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .execute();
  },
  discard: async (id) => {
    const { numDeletedRows } = await db.deleteFrom('advice_draft').where('id', '=', id).executeTakeFirst();
    await forget();
    return numDeletedRows > 0n;
  },
});
