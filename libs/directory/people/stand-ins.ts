import type { Day } from '#calendar';
import { LENT } from '#access';
import { randomUUID } from 'node:crypto';
import { note, type By } from './journal.js';
import { holdsOn, type Membership } from '../store/membership.js';
import { everOf, machineIds, people, person as personOn } from './people.js';
import type { Db, Tables } from '../store/tables.js';
import { inTurn, NotWritten, type WriteOutcome } from '../store/write-outcome.js';

/** Which membership somebody else stands in for, and when: both days are days on which they do. */
export interface StandInContent extends Pick<Membership, 'role' | 'council'> {
  /** Id of whose membership it is. */
  readonly person: string;
  /** Id of the person who stands in. */
  readonly standIn: string;
  readonly from: Day;
  readonly until: Day;
}

export interface StandIn extends StandInContent {
  readonly id: string;
  readonly personName: string;
  readonly standInName: string;
}

/** How many somebody can arrange of what they are. */
export const MOST_STAND_INS = 20;

/** Those of a municipality that go on or are to come, by the first day; of one person those they are in. */
export async function standIns(db: Db, code: string, on: Day, of?: string): Promise<readonly StandIn[]> {
  const rows = await db
    .selectFrom('stand_in')
    .innerJoin('person as whose', 'whose.id', 'stand_in.person')
    .innerJoin('person as other', 'other.id', 'stand_in.stand_in')
    .selectAll('stand_in')
    .select(['whose.name as personName', 'other.name as standInName'])
    .where('municipality', '=', code)
    .where('until_day', '>=', on)
    .$if(of !== undefined, (query) =>
      query.where((is) => is.or([is('stand_in.person', '=', of ?? ''), is('stand_in.stand_in', '=', of ?? '')])),
    )
    .orderBy('from_day')
    .orderBy('stand_in.id')
    .execute();
  return rows.map(({ id, person, stand_in, role, council, from_day, until_day, personName, standInName }) => ({
    ...{ id, person, personName, standIn: stand_in, standInName, role },
    ...(council && { council }),
    ...{ from: from_day, until: until_day },
  }));
}

type Row = Tables['stand_in'];
type Same = Pick<Membership, 'role' | 'council'>;
const isSame = (a: Same, b: Same) => a.role === b.role && (a.council ?? '') === (b.council ?? '');

/**
 * Who can stand in for somebody: for a council others of that council, and else others who work for the municipality.
 * People of one municipality, by their names.
 */
export async function candidates(db: Db, code: string, whose: string, { role, council }: Same, on: Day) {
  const rows = await people(db)
    .where('person.id', 'in', (from) => from.selectFrom('membership').select('person').where('municipality', '=', code))
    .where('person.id', 'not in', machineIds(db))
    .execute();
  const fits = (each: Membership) =>
    each.municipality === code &&
    holdsOn(each, on) &&
    LENT.includes(each.role) &&
    (role === 'council' ? each.role === 'council' && each.council === council : each.role !== 'council');
  return everOf(rows)
    .filter(({ id, memberships }) => id !== whose && memberships.some(fits))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Lends a membership. `unknown` when it is not theirs, or nobody who can stand in for it has that id. */
export async function addStandIn(
  db: Db,
  by: By,
  code: string,
  content: StandInContent,
  on: Day,
): Promise<{ readonly id: string; readonly written: WriteOutcome }> {
  const id = randomUUID();
  const { person, standIn, role, council = '', from, until } = content;
  const written = await inTurn(db, code, async (within) => {
    const whose = await personOn(within, person, from > on ? from : on);
    const isTheirs = whose?.memberships.some(
      (one) => one.municipality === code && !one.sharedBy && !one.lentBy && isSame(one, content),
    );
    const all = await candidates(within, code, person, content, on);
    if (isTheirs !== true || !LENT.includes(role) || !all.some((one) => one.id === standIn))
      throw new NotWritten({ ok: false, why: 'unknown' });
    await within.deleteFrom('stand_in').where('person', '=', person).where('until_day', '<', on).execute();
    const theirs = await within.selectFrom('stand_in').select('id').where('person', '=', person).execute();
    if (theirs.length >= MOST_STAND_INS) throw new NotWritten({ ok: false, why: 'too-many' });
    const row = { id, person, stand_in: standIn, municipality: code, role, council };
    await within
      .insertInto('stand_in')
      .values({ ...row, from_day: from, until_day: until })
      .execute();
    await noted(within, by, code, 'standInAdded', content);
    return 1;
  });
  return { id, written };
}

/** Takes it out, and notes it. */
async function end(within: Db, by: By, code: string, row: Row): Promise<void> {
  await within.deleteFrom('stand_in').where('id', '=', row.id).execute();
  const { person, stand_in: standIn, role, council, from_day: from, until_day: until } = row;
  await noted(within, by, code, 'standInEnded', { person, standIn, role, council, from, until });
}

/** Ends it at once. `of`: only one in which this person is. */
export const endStandIn = (db: Db, by: By, code: string, id: string, of?: string): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const [row] = await within
      .selectFrom('stand_in')
      .selectAll()
      .where('municipality', '=', code)
      .where('id', '=', id)
      .$if(of !== undefined, (query) =>
        query.where((is) => is.or([is('person', '=', of ?? ''), is('stand_in', '=', of ?? '')])),
      )
      .execute();
    if (!row) throw new NotWritten({ ok: false, why: 'unknown' });
    await end(within, by, code, row);
    return 1;
  });

/** Ends what somebody lent of what they are no more, and what was lent to somebody who is nothing here any more. */
export async function endLost(within: Db, by: By, code: string, person: string): Promise<void> {
  const [found] = everOf(await people(within).where('person.id', '=', person).execute());
  const here = (found?.memberships ?? []).filter(({ municipality }) => municipality === code);
  const all = await within
    .selectFrom('stand_in')
    .selectAll()
    .where('municipality', '=', code)
    .where((is) => is.or([is('person', '=', person), is('stand_in', '=', person)]))
    .execute();
  for (const row of all) {
    const goesOn = row.person === person ? here.some((one) => isSame(one, row)) : here.length > 0;
    if (!goesOn) await end(within, by, code, row);
  }
}

const noted = (
  within: Db,
  by: By,
  municipality: string,
  what: 'standInAdded' | 'standInEnded',
  told: StandInContent,
) => {
  const { person: about, council, ...more } = told;
  const line = { ...more, ...(council && { council }) };
  return note(within, by, {
    ...{ what, municipality, about },
    ...(what === 'standInAdded' ? { new: line } : { old: line }),
  });
};
