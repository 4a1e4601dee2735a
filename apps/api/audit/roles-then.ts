import { today } from '#calendar';
import { holdsOn, type Directory, type JournalLine, type MemberRole, type StandInContent } from '#directory';
import type { Role } from '#vocabulary';

/** As what somebody recorded something. */
export interface As {
  readonly roles?: readonly Role[];
  /** Whose role it was, of somebody who stood in. */
  readonly standsInFor?: string;
}

/** A line of a dossier, as far as it is asked after. */
interface Recorded {
  readonly actor: string;
  readonly recordedAt: string;
  readonly by?: readonly Role[];
}

const MOST = 1_000;
const OF_ROLES = ['memberAdded', 'rolesChanged', 'rolesEnded', 'machineAdded', 'machineEnded'] as const;
const OF_STAND_INS = ['standInAdded', 'standInEnded'] as const;

const rolesIn = (part: JournalLine['old']): readonly MemberRole[] | undefined =>
  part?.['roles'] as readonly MemberRole[] | undefined;

/** What somebody was at a moment, of the lines about them, the latest first, and of what they are. */
function heldAt(lines: readonly JournalLine[], now: readonly MemberRole[], at: string): readonly MemberRole[] {
  const before = lines.find((line) => line.at <= at);
  if (before) return rolesIn(before.new) ?? (before.what === 'machineAdded' ? now : []);
  // From before there was a journal: until the first change it was as that change found it.
  const first = lines.at(-1);
  return first ? (rolesIn(first.old) ?? []) : now;
}

const FIELDS = ['person', 'standIn', 'role', 'council', 'from', 'until'] as const;

/** What was lent to somebody at a moment, of the lines about that, the latest first: the same can be lent again once it ended. */
function lentAt(lines: readonly JournalLine[], standIn: string, at: string): readonly StandInContent[] {
  const last = new Map<string, { readonly what: JournalLine['what']; readonly lent: StandInContent }>();
  for (const { at: then, what, about = '', old, new: now } of lines) {
    const lent = { ...(now ?? old), person: about } as unknown as StandInContent;
    const which = JSON.stringify(FIELDS.map((field) => lent[field]));
    if (then <= at && !last.has(which)) last.set(which, { what, lent });
  }
  return [...last.values()].flatMap(({ what, lent }) =>
    what === 'standInAdded' && lent.standIn === standIn ? [lent] : [],
  );
}

/**
 * Says of what was recorded in dossiers of a municipality as what somebody did: of all that they were there then, which
 * may record it; where none may any more, all of it. Of what the clock did or a file told, nothing.
 */
export async function rolesThen(
  { journal, administration, machines }: Directory,
  municipality: string,
  recorded: readonly Recorded[],
): Promise<(one: Recorded) => As> {
  const actors = [...new Set(recorded.map(({ actor }) => actor))];
  const [members, programs, standIns, ...lines] = await Promise.all([
    administration.members(municipality),
    machines.of(municipality),
    journal.lines({ municipality, what: OF_STAND_INS, limit: MOST }),
    ...actors.map((about) => journal.lines({ municipality, about, what: OF_ROLES, limit: MOST })),
  ]);
  const linesOf = new Map(actors.map((actor, i) => [actor, lines[i] ?? []]));
  const now = new Map<string, readonly MemberRole[]>([
    ...members.map(({ id, roles }) => [id, roles] as const),
    ...programs.map(({ id, role }) => [id, [role]] as const),
  ]);
  return ({ actor, recordedAt, by: may = [] }) => {
    const on = today(new Date(recordedAt));
    const fit = <Of extends Pick<MemberRole, 'role' | 'from' | 'until'>>(all: readonly Of[]) =>
      all.filter((one) => holdsOn(one, on) && may.includes(one.role));
    const all = heldAt(linesOf.get(actor) ?? [], now.get(actor) ?? [], recordedAt);
    const own = fit(all);
    const [lent] = own.length > 0 ? [] : fit(lentAt(standIns, actor, recordedAt));
    if (lent) return { roles: [lent.role], standsInFor: lent.person };
    const roles = [...new Set((own.length > 0 ? own : all).map(({ role }) => role))];
    return roles.length === 0 ? {} : { roles };
  };
}
