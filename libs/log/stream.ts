import { today as dayOf, type Day } from '#calendar';
import type { Link, NewEvent, StoredEvent } from '#event-store';
import { saltAt, seal, StoreError } from '#event-store';
import type { StoryEvent } from '#facts';
import type { Kind } from '#kind';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { idOf, keptBody } from './idempotency.js';

/** With what the names of the streams of a kind begin. */
export const prefixOf = ({ name }: Pick<Kind, 'name'>): string => `${name}-`;

/** Who lets happen what happens by itself. */
export const CLOCK = 'clock';
/** Who brings in a dossier file on the command line. */
export const IMPORT = 'import';

export interface Recorded {
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** Which command brought it, and a digest of what that said: see Idempotency-Key. */
  readonly command: string;
  readonly body: string;
  /**
   * At least 128 random bits, of this command alone: what each event keeps is derived from it, and it is kept nowhere.
   */
  readonly salt: string;
  /** That these things were done elsewhere, and copied from paper by those who recorded them (docs/decisions/0014). */
  readonly broughtIn?: true;
}

/** When what this event tells was copied from paper (ISO 8601, UTC); undefined of what was recorded as it happened. */
export const broughtInAt = ({ meta }: Pick<StoredEvent, 'meta'>): string | undefined =>
  meta['broughtIn'] === true ? String(meta['recordedAt']) : undefined;

/**
 * What had been recorded by the end of a day, of events in the order of recording. What comes after one that was
 * recorded later is left out too, should a clock have gone back: a log is known up to somewhere.
 */
export function recordedBy<E extends { readonly stored: Pick<StoredEvent, 'meta'> }>(
  events: readonly E[],
  day: Day,
): readonly E[] {
  const later = events.findIndex(({ stored: { meta } }) => dayOf(new Date(String(meta['recordedAt']))) > day);
  return later === -1 ? events : events.slice(0, later);
}

/** How many events are sealed before others have their turn: some ten milliseconds of them. */
const AT_A_TIME = 250;

/** How the stories of one kind stand in the log. */
export interface InLog<Event extends StoryEvent> {
  /** With what the names of their streams begin. */
  readonly prefix: string;
  readonly streamOf: (id: string) => string;
  readonly idIn: (stream: string) => string;
  /**
   * The events of one command as the store keeps them: their content, and beside it who, when and the chain. What
   * happens by itself has the same id whichever command came upon it. `first` is the place of the first of them in
   * the command.
   */
  readonly toStore: (
    id: string,
    last: Link | undefined,
    events: readonly Event[],
    by: Recorded,
    first?: number,
  ) => NewEvent[];
  /** The same of however many: others have their turn in between. */
  readonly toStoreInTurns: (
    id: string,
    last: Link | undefined,
    events: readonly Event[],
    by: Recorded,
  ) => Promise<NewEvent[]>;
  /**
   * The event of the domain that a stored one holds.
   * @throws StoreError `store-newer` for what only a newer version knows: beside that one, in an upgrade.
   */
  readonly fromStore: (stored: Pick<StoredEvent, 'type' | 'data' | 'meta'>) => Event;
}

export function inLog<State, Subject, Event extends StoryEvent, Context>(
  kind: Kind<State, Subject, Event, Context>,
): InLog<Event> {
  const prefix = prefixOf(kind);
  const streamOf = (id: string) => `${prefix}${id}`;

  const toStore: InLog<Event>['toStore'] = (id, last, events, { salt: secret, body, broughtIn, ...by }, first = 0) => {
    const unsealed = events.map((event, offset) => {
      const i = first + offset;
      const { type, data, occurredOn, day, ref } = event;
      const salt = saltAt(secret, String(i));
      const meta = { ...by, body: keptBody(body, salt), salt, occurredOn, day, ...(ref !== undefined && { ref }) };
      const lapse = kind.lapseOf(event);
      if (!lapse) return { id: idOf(by.command, i), type, data, meta: { ...meta, ...(broughtIn && { broughtIn }) } };
      return { id: idOf(id, CLOCK, ...lapse), type, data, meta: { ...meta, actor: CLOCK } };
    });
    return seal(streamOf(id), last, unsealed);
  };

  return {
    prefix,
    streamOf,
    idIn: (stream) => stream.slice(prefix.length),
    toStore,
    toStoreInTurns: async (id, before, events, by) => {
      const sealed: NewEvent[] = [];
      let last = before;
      for (let i = 0; i < events.length; i += AT_A_TIME) {
        if (i > 0) await nextTurn();
        const part = toStore(id, last, events.slice(i, i + AT_A_TIME), by, i);
        sealed.push(...part);
        last = { revision: (before?.revision ?? -1) + sealed.length, hash: String(part.at(-1)?.meta['hash']) };
      }
      return sealed;
    },
    fromStore: ({ type, data, meta }) => {
      const { occurredOn, day, ref } = meta;
      const event = { type, data, occurredOn, day, ...(ref !== undefined && { ref }) } as unknown as Event;
      if (kind.knows(event)) return event;
      throw new StoreError('store-newer', `there is an event of a newer version: ${type}`);
    },
  };
}
