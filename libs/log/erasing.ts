import {
  ERASURE,
  ERASED_TEXT,
  leftOf,
  signedText,
  textsOf,
  withoutTextsAt,
  type Link,
  type MovedEvent,
  type NewEvent,
} from '#event-store';
import type { Day } from '#calendar';
import { givenOf, isFactType, shape } from '#trajectory';
import { idOf } from './identity.js';
import { fromStore, toStore, trajectoryIn, type Recorded } from './stream.js';

/** A text in the log that somebody wrote: where it stands, and what it says. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/**
 * The texts of an event that can be erased: what a person wrote freely. An id, a date or a word out of a list is
 * none: the event would not be one without it.
 */
export function erasableIn(event: MovedEvent): readonly Text[] {
  const told = fromStore(event);
  const given = isFactType(told.type) ? givenOf(told) : undefined;
  const standsWithout = (place: string): boolean => {
    if (told.type === ERASURE) return place === 'because';
    if (given === undefined || !isFactType(told.type)) return false;
    const { data } = withoutTextsAt({ id: '', type: told.type, data: given, meta: {} }, [place]);
    return shape(told.type, data).ok;
  };
  return [...textsOf(given ?? told.data)]
    .map(([place, text]) => ({ place, text }))
    .filter(({ place, text }) => text !== ERASED_TEXT && standsWithout(place));
}

/** Which texts of which event go. */
export interface ToErase {
  readonly stream: string;
  readonly revision: number;
  readonly places: readonly string[];
}

/** A whole log without these texts: the same events with the same hashes, and nothing by which the texts could be found. */
export async function* withoutTexts(
  log: AsyncIterable<MovedEvent>,
  { stream, revision, places }: ToErase,
  command: unknown,
): AsyncIterable<MovedEvent> {
  for await (const event of log) {
    const same = event.stream === stream;
    if (same && event.revision === revision) yield withoutTextsAt(event, places);
    // What came by the same command keeps a digest of all that it said: that goes too, where the chain holds without it.
    else if (same && event.meta['command'] === command && 'salt' in event.meta) yield withoutTextsAt(event, []);
    else yield event;
  }
}

export interface Erasing {
  readonly because: string;
  readonly by: string;
  readonly today: Day;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly salt: string;
  readonly sign: (text: string) => string;
}

/** The event that records an erasure, as the next of its stream: which texts, why and by whom, and never what. */
export function erasureOf(
  { stream, revision, places }: ToErase,
  left: NewEvent,
  last: Link,
  { because, by: actor, today, recordedAt, salt, sign }: Erasing,
): readonly NewEvent[] {
  const erasure = { stream, revision, places, left: leftOf(left) };
  const data = { revision, places: [...places], because, left: erasure.left, signature: sign(signedText(erasure)) };
  const command = idOf(stream, ERASURE, last.revision);
  const by: Recorded = { actor, recordedAt, command, body: command, salt };
  return toStore(trajectoryIn(stream), last, [{ type: ERASURE, data, occurredOn: today, day: today }], by);
}
