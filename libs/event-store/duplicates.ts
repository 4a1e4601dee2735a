import { canonical } from './chain.js';
import { EventIdReused, type AppendResult, type NewEvent, type StoredEvent } from './port.js';

const same = (a: NewEvent, b: NewEvent) =>
  a.type === b.type && canonical([a.data, a.meta]) === canonical([b.data, b.meta]);

/**
 * What an append means when some of its ids are there already: all of them, in this order, on this
 * stream, with this content → done before. Otherwise an id is used for something else.
 */
export function doneBefore(
  stream: string,
  events: readonly NewEvent[],
  there: readonly (StoredEvent | undefined)[],
): (AppendResult & { ok: true }) | undefined {
  if (there.every((event) => event === undefined)) return undefined;
  events.forEach((event, i) => {
    const stored = there[i];
    const inPlace = stored && stored.stream === stream && stored.revision === (there[0]?.revision ?? 0) + i;
    if (!inPlace || !same(event, stored)) throw new EventIdReused(event.id);
  });
  const last = there.at(-1) as StoredEvent;
  return { ok: true, revision: last.revision, position: last.position, duplicate: true };
}

/** Also refuses an empty append and an id that stands twice in one. */
export function checkEvents(events: readonly NewEvent[]): void {
  if (events.length === 0) throw new TypeError('an append has at least one event');
  const ids = new Set<string>();
  for (const { id } of events) {
    if (ids.has(id)) throw new EventIdReused(id);
    ids.add(id);
  }
}
