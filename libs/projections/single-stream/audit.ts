import { broughtInAt } from '#log';
import { date, described, fields, list, moment, oneOf, string, whole, yes } from '#schema';
import { EVENT_TYPES, isCorrection } from '#trajectory';
import { CORRECTIONS } from '#vocabulary';
import { limitOf, type Paging } from '../query/page.js';
import type { VisibleTrajectory } from './read.js';

/** Its cursor is the number of the last line that was told. */
export interface AuditFilter extends Paging {
  /** Only what somebody recorded. */
  readonly person?: string | undefined;
}

const line = fields({
  revision: { ...whole, description: 'Its number in the timeline.' },
  recordedAt: moment,
  actor: { ...string, description: 'Id of who recorded it; `clock` for what a term did by itself.' },
  type: oneOf(EVENT_TYPES),
  date: { ...date, description: 'When it happened, as it was said then.' },
  'broughtIn?': { ...yes, description: 'Copied from paper.' },
  'of?': { ...whole, description: 'Of a correction or an erasure: the number of what it is about.' },
  'corrections?': {
    ...list(fields({ revision: whole, how: oneOf(CORRECTIONS) })),
    description: 'What was said of it later.',
  },
});

/** Who recorded what in a dossier and when, the last first: no content, so nothing of it stands in two places. */
export const auditView = described(
  fields({ id: string, municipality: string, items: list(line), 'next?': string }),
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
        return {
          revision: place(stored.revision),
          recordedAt: String(stored.meta['recordedAt']),
          actor: String(stored.meta['actor']),
          ...{ type, date: occurredOn },
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
