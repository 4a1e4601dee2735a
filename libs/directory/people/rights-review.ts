import type { Day } from '#calendar';
import { note, type By } from './journal.js';
import { endIn, members, type Member } from './members.js';
import { isOver } from '../store/membership.js';
import type { Db } from '../store/tables.js';
import { inTurn, NotWritten, type Revision, type WriteOutcome } from '../store/write-outcome.js';

/** What was decided of one person, as whoever decided saw them. */
export interface RightsDecision {
  readonly person: string;
  readonly revision: Revision;
  readonly decision: 'keep' | 'end';
}

/** Who has a right in a municipality, or will have: whom a review is about. */
export const withRights = (all: readonly Member[], on: Day): readonly Member[] =>
  all.filter(({ roles }) => roles.some((role) => !isOver(role, on)));

/**
 * Signs off who may what, of everybody at once: those who are ended are, and one line of the journal says who was kept
 * and who not. Stale, and nothing done, when it is not about everybody as they are now.
 */
export const reviewRights = (
  db: Db,
  by: By,
  code: string,
  decisions: readonly RightsDecision[],
  on: Day,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const now = withRights(await members(within, code), on);
    const decided = new Map(decisions.map((one) => [one.person, one]));
    const isSame = ({ id, revision }: Member) => decided.get(id)?.revision === revision;
    if (decided.size !== now.length || !now.every(isSame))
      throw new NotWritten({ ok: false, why: 'stale', actual: now.length });
    const ended = now.filter(({ id }) => decided.get(id)?.decision === 'end').map(({ id }) => id);
    for (const id of ended) await endIn(within, by, code, id, on);
    const kept = now.map(({ id }) => id).filter((id) => !ended.includes(id));
    await note(within, by, { what: 'rightsReviewed', municipality: code, new: { kept, ended } });
    return kept.length;
  });
