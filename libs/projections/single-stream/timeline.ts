import { broughtInAt } from '#log';
import { byMoment } from '#trajectory';
import type { Recorded, VisibleTrajectory } from './read.js';

/** Everything that happened, in the order in which it happened; who recorded it only for the municipality itself. */
export function timelineView({ seen, sight, placeOf }: VisibleTrajectory) {
  return seen
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
    }));
}

const erasedFrom = ({ data }: Recorded['stored']) => (data as { revision: number }).revision;

export type TimelineEntry = ReturnType<typeof timelineView>[number];
