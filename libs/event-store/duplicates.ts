import { EventIdReused, type AppendResult, type NewEvent, type StoredEvent } from './port.js';
import { canonical } from './sealed.js';

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
  const known = there.find((event) => event !== undefined);
  if (!known) return undefined;
  events.forEach((event, i) => {
    const stored = there[i];
    const inPlace = stored && stored.stream === stream && stored.revision === (there[0]?.revision ?? 0) + i;
    if (!inPlace || !same(event, stored)) throw new EventIdReused((stored ?? known).id);
  });
  const last = there.at(-1) as StoredEvent;
  return { ok: true, revision: last.revision, position: last.position, duplicate: true };
}

// Half of a surrogate pair cannot be written as UTF-8: it would come back as another name.
const isName = (value: unknown) => typeof value === 'string' && value !== '' && value.isWellFormed();

/** Refuses what no store can keep: no events, a name that is not one, an id that stands twice. */
export function checkEvents(stream: string, events: readonly NewEvent[]): void {
  if (!isName(stream)) throw new TypeError('a stream needs a name of well-formed text');
  if (events.length === 0) throw new TypeError('an append has at least one event');
  const ids = new Set<string>();
  for (const { id, type } of events) {
    if (!isName(id) || !isName(type)) throw new TypeError('an event needs an id and a type of well-formed text');
    if (ids.has(id)) throw new EventIdReused(id);
    ids.add(id);
  }
}
