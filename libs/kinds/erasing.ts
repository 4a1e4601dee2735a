import {
  ERASURE,
  ERASED_TEXT,
  leftOf,
  signedText,
  textsOf,
  withoutTextsAt,
  type Link,
  type Log,
  type MovedEvent,
  type NewEvent,
} from '#event-store';
import type { Day } from '#calendar';
import { shapeOf } from '#facts';
import { idOf, type Recorded } from '#log';
import { storyIn } from './kinds.js';

/** A text in the log that somebody wrote: where it stands, and what it says. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/**
 * The texts of an event that can be erased: what a person wrote freely. An id, a date or a word out of a list is
 * not one: the event would not be one without it.
 */
export function erasableIn(event: MovedEvent): readonly Text[] {
  const { kind, log } = ourStory(event.stream);
  const told = log.fromStore(event);
  const owner = Object.hasOwn(kind.facts, told.type) ? kind.facts[told.type] : undefined;
  const given = owner && kind.givenOf(told);
  const standsWithout = (place: string): boolean => {
    if (told.type === ERASURE) return place === 'because';
    if (given === undefined || owner === undefined) return false;
    const { data } = withoutTextsAt({ id: '', type: told.type, data: given, meta: {} }, [place]);
    return shapeOf(owner, data, told.type).ok;
  };
  return [...textsOf(given ?? told.data)]
    .map(([place, text]) => ({ place, text }))
    .filter(({ place, text }) => text !== ERASED_TEXT && standsWithout(place));
}

function ourStory(stream: string) {
  const story = storyIn(stream);
  if (!story) throw new TypeError(`${stream} is not ours`);
  return story;
}

/** Which texts of which event go. */
export interface ToErase {
  readonly stream: string;
  readonly revision: number;
  readonly places: readonly string[];
}

export interface Erasing {
  readonly because: string;
  /** The administrator who had it done. */
  readonly by: string;
  readonly today: Day;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly salt: string;
  readonly sign: (text: string) => string;
}

/** The event that records it, as the next of its stream: which texts, why and by whom, and never what. */
function recordOf(
  { stream, revision, places }: ToErase,
  left: MovedEvent,
  last: MovedEvent,
  { because, by: actor, today, recordedAt, salt, sign }: Erasing,
): MovedEvent {
  const erasure = { stream, revision, places, left: leftOf(left) };
  const data = { revision, places: [...places], because, left: erasure.left, signature: sign(signedText(erasure)) };
  const command = idOf(stream, ERASURE, last.revision);
  const by: Recorded = { actor, recordedAt, command, body: command, salt };
  const link: Link = { revision: last.revision, hash: String(last.meta['hash']) };
  const { log, id } = ourStory(stream);
  const [record] = log.toStore(id, link, [{ type: ERASURE, data, occurredOn: today, day: today }], by);
  return { ...(record as NewEvent), stream, revision: last.revision + 1 };
}

/**
 * A whole log without these texts, as often as it is asked for: the same events with the same hashes, nothing by
 * which the texts could be found, and at the end the record of it. `stored` is the stream that they stand in.
 */
export function erased(log: Log, stored: readonly MovedEvent[], what: ToErase, how: Erasing): Log {
  const [target, last] = [stored[what.revision], stored.at(-1)];
  if (!target || !last) throw new TypeError('there is nothing to erase from');
  const left = withoutTextsAt(target, what.places);
  const record = recordOf(what, left, last, how);
  const command = target.meta['command'];
  return async function* () {
    for await (const event of log()) {
      const same = event.stream === what.stream;
      if (same && event.revision === what.revision) yield left;
      // What came by the same command keeps a digest of all that it said: that goes too, where the chain holds without
      // it.
      else if (same && event.meta['command'] === command && 'salt' in event.meta) yield withoutTextsAt(event, []);
      else yield event;
    }
    yield record;
  };
}
