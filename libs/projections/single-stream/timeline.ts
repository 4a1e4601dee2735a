import { broughtInAt } from '#log';
import { anything, date, day, described, fields, list, moment, oneOf, string, whole, yes, type Of } from '#schema';
import { byMoment, EVENT_TYPES } from '#trajectory';
import type { Recorded, VisibleTrajectory } from './read.js';

const entry = fields({
  revision: whole,
  type: oneOf(EVENT_TYPES),
  date,
  day: { ...day, description: 'The day that the date is reckoned as.' },
  recordedAt: moment,
  'broughtIn?': {
    ...yes,
    description: 'Copied from paper: it was done elsewhere, and not by the one who recorded it.',
  },
  'actor?': { ...string, description: 'Who recorded it; inside the municipality only.' },
  data: { ...anything, description: 'The fields of the fact, and the due date that it set.' },
});
export type TimelineEntry = Of<typeof entry>;

/** Everything that happened, in the order in which it happened; who recorded it only for the municipality itself. */
export const timelineView = described(list(entry), ({ seen, sight, placeOf }: VisibleTrajectory) =>
  seen
    .map((event) => ({ event, at: { on: event.occurredOn, day: event.day, seq: event.stored.revision } }))
    .sort(byMoment)
    .map(({ event: { type, occurredOn, day, data, stored } }) => ({
      revision: placeOf(stored.revision) ?? stored.revision,
      type,
      date: occurredOn,
      day,
      recordedAt: String(stored.meta['recordedAt']),
      ...(broughtInAt(stored) !== undefined && { broughtIn: true as const }),
      ...(sight === 'internal' && { actor: String(stored.meta['actor']) }),
      // It says which event a text was erased from: in the same count.
      data: type === 'TextErased' && sight !== 'internal' ? { ...data, revision: placeOf(erasedFrom(stored)) } : data,
    })),
);

const erasedFrom = ({ data }: Recorded['stored']) => (data as { revision: number }).revision;
