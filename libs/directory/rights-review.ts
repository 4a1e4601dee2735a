import type { Day } from '#calendar';
import { note, type By } from './people/journal.js';
import { endIn, members, type Member } from './people/members.js';
import { endMachine, machinesIn, type Machine } from './signing-in/machines.js';
import { isOver } from './store/membership.js';
import type { Db } from './store/tables.js';
import { inTurn, NotWritten, type Revision, type WriteOutcome } from './store/write-outcome.js';

type Decided = 'keep' | 'end';

/** What was decided of one person, as whoever decided saw them. */
export interface RightsDecision {
  readonly person: string;
  readonly revision: Revision;
  readonly decision: Decided;
}
/** The same of a program: what it may do is settled for good when it is added. */
export interface MachineDecision {
  readonly machine: string;
  readonly decision: Decided;
}
export interface RightsDecisions {
  readonly people: readonly RightsDecision[];
  readonly machines: readonly MachineDecision[];
}

/** Who has a right in a municipality, or will have: whom a review is about. */
export const withRights = (all: readonly Member[], on: Day): readonly Member[] =>
  all.filter(({ roles }) => roles.some((role) => !isOver(role, on)));

/** The programs of which it is about. */
export const machinesWithRights = (all: readonly Machine[], on: Day): readonly Machine[] =>
  all.filter(({ role }) => !isOver(role, on));

/**
 * Signs off who may what, of everybody and every program at once: those that are ended are, and one line of the journal
 * says who was kept and who not. Stale, and nothing done, when it is not about all of them as they are now.
 */
export const reviewRights = (
  db: Db,
  by: By,
  code: string,
  { people, machines }: RightsDecisions,
  on: Day,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const now = withRights(await members(within, code), on);
    const programs = machinesWithRights(await machinesIn(within, code), on);
    const decided = new Map(people.map((one) => [one.person, one]));
    const ofPrograms = new Map(machines.map((one) => [one.machine, one]));
    const isWhole =
      decided.size === now.length &&
      now.every(({ id, revision }) => decided.get(id)?.revision === revision) &&
      ofPrograms.size === programs.length &&
      programs.every(({ id }) => ofPrograms.has(id));
    if (!isWhole) throw new NotWritten({ ok: false, why: 'stale', actual: now.length + programs.length });
    const ends = [...decided.values(), ...ofPrograms.values()].filter(({ decision }) => decision === 'end');
    const ended: string[] = [];
    for (const one of ends) {
      if ('person' in one) await endIn(within, by, code, one.person, on);
      else await endMachine(within, by, code, one.machine);
      ended.push('person' in one ? one.person : one.machine);
    }
    const kept = [...now, ...programs].flatMap(({ id }) => (ended.includes(id) ? [] : [id]));
    await note(within, by, { what: 'rightsReviewed', municipality: code, new: { kept, ended } });
    return kept.length;
  });
