import type { Rule } from '#access';
import { broughtInAt } from '#log';
import { date, described, fields, list, moment, oneOf, string, whole, yes } from '#schema';
import { EVENT_TYPES, isCorrection, isFactType, policy, type Trajectory, type TrajectoryEvent } from '#trajectory';
import { CORRECTIONS, ROLES, type Role } from '#vocabulary';
import { limitOf, type Paging } from '../query/page.js';
import type { VisibleTrajectory } from './read.js';

/** Its cursor is the number of the last line that was told. */
export interface AuditFilter extends Paging {
  /** Only what somebody recorded. */
  readonly person?: string | undefined;
}

/** One line of it. */
export const auditLine = fields({
  revision: { ...whole, description: 'Its number in the timeline.' },
  recordedAt: moment,
  actor: { ...string, description: 'Id of who recorded it; `clock` for what a term did by itself.' },
  type: oneOf(EVENT_TYPES),
  'by?': { ...list(oneOf(ROLES)), description: 'Who may record it: of these, one did, or somebody who stood in.' },
  date: { ...date, description: 'When it happened, as it was said then.' },
  'broughtIn?': { ...yes, description: 'Copied from paper.' },
  'of?': { ...whole, description: 'Of a correction or an erasure: the number of what it is about.' },
  'corrections?': {
    ...list(fields({ revision: whole, how: oneOf(CORRECTIONS) })),
    description: 'What was said of it later.',
  },
});

// What a fact is asked of its rule has the shape of that fact.
type AnyRule = Rule<object, Trajectory>;

/** Who may record such a fact: whoever acts for the authority in whose name it is, or each role of its rule. */
function recordedBy({ type, data }: TrajectoryEvent, state: Trajectory): readonly Role[] {
  if (!isFactType(type)) return [];
  const rule: AnyRule = policy[type];
  const acting = rule.roles.filter((role) => (rule.actsFor?.(data, state, role) ?? role) === role);
  return acting.length > 0 ? acting : rule.roles;
}

/** Who recorded what in a dossier and when, the last first: no content, so nothing of it stands in two places. */
export const auditView = described(
  fields({ id: string, municipality: string, items: list(auditLine), 'next?': string }),
  ({ id, seen, placeOf, state }: VisibleTrajectory, { person, ...paging }: AuditFilter) => {
    const place = (revision: number) => placeOf(revision) ?? revision;
    const corrections = Map.groupBy(
      seen.flatMap((event) => (isCorrection(event) ? [event] : [])),
      ({ data }) => data.of,
    );
    const all = seen
      .map((event, seq) => {
        const { type, occurredOn, stored } = event;
        const about = isCorrection(event) ? seen[event.data.of]?.stored.revision : undefined;
        const of = event.type === 'TextErased' ? event.data.revision : about;
        const later = corrections.get(seq) ?? [];
        const by = recordedBy(event, state);
        return {
          revision: place(stored.revision),
          recordedAt: String(stored.meta['recordedAt']),
          actor: String(stored.meta['actor']),
          ...{ type, date: occurredOn },
          ...(by.length > 0 && { by }),
          ...(broughtInAt(stored) !== undefined && { broughtIn: true as const }),
          ...(of !== undefined && { of: place(of) }),
          ...(later.length > 0 && {
            corrections: later.map((by) => ({
              revision: place(by.stored.revision),
              how: by.type === 'FactRetracted' ? ('retracted' as const) : ('corrected' as const),
            })),
          }),
        };
      })
      .filter(({ actor }) => person === undefined || actor === person)
      .reverse();
    const { cursor } = paging;
    const after = cursor === undefined ? all : all.filter(({ revision }) => revision < Number(cursor));
    const items = after.slice(0, limitOf(paging));
    const last = items.at(-1);
    return {
      ...{ id, municipality: state.opened.municipality, items },
      ...(after.length > items.length && last && { next: String(last.revision) }),
    };
  },
);
