import { broughtInAt } from '#log';
import { byMoment } from '#trajectory';
import type { ToldDossier } from './read.js';

/** Everything that happened, in the order in which it happened; who recorded it only for the municipality itself. */
export function timelineOf({ seen, sight }: ToldDossier) {
  return seen
    .map((event) => ({ event, at: { on: event.occurredOn, day: event.day, seq: event.stored.revision } }))
    .sort(byMoment)
    .map(({ event: { type, occurredOn, day, data, stored } }) => ({
      revision: stored.revision,
      type,
      date: occurredOn,
      day,
      recordedAt: String(stored.meta['recordedAt']),
      ...(broughtInAt(stored) !== undefined && { broughtIn: true as const }),
      ...(sight === 'internal' && { actor: String(stored.meta['actor']) }),
      data: withoutContact(data, sight),
    }));
}

function withoutContact(data: object, sight: ToldDossier['sight']): object {
  if (sight !== 'public' || !('contact' in data)) return data;
  const { contact: _, ...shown } = data;
  return shown;
}

export type TimelineEntry = ReturnType<typeof timelineOf>[number];
