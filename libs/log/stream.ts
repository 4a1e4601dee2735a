import type { Link, NewEvent, StoredEvent } from '#event-store';
import { saltAt, seal, StoreError } from '#event-store';
import { CURRENT_DEFINITION, EVENT_TYPES, type TrajectoryEvent } from '#trajectory';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { idOf, keptBody } from './identity.js';

export const STREAM = 'trajectory-';
export const streamOf = (trajectory: string) => `${STREAM}${trajectory}`;
export const trajectoryIn = (stream: string) => stream.slice(STREAM.length);

/** Who lets a request lapse. */
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
  /** At least 128 random bits, of this command alone: what each event keeps is derived from it, and it is kept nowhere. */
  readonly salt: string;
  /** That these things were done elsewhere, and copied from paper by who recorded them (docs/decisions/0014). */
  readonly broughtIn?: true;
}

/** When what this event tells was copied from paper (ISO 8601, UTC); undefined of what was recorded as it happened. */
export const broughtInAt = ({ meta }: Pick<StoredEvent, 'meta'>): string | undefined =>
  meta['broughtIn'] === true ? String(meta['recordedAt']) : undefined;

/**
 * The events of one command as the store keeps them: their content, and beside it who, when and the
 * chain. A lapse has the same id whichever command came upon it: a request lapses once on a due date.
 */
export function toStore(
  trajectory: string,
  last: Link | undefined,
  events: readonly TrajectoryEvent[],
  { salt: secret, body, broughtIn, ...by }: Recorded,
  /** The place of the first of them in the command. */
  first = 0,
): NewEvent[] {
  const unsealed = events.map((event, offset) => {
    const i = first + offset;
    const { type, data, occurredOn, day } = event;
    const salt = saltAt(secret, String(i));
    const meta = { ...by, body: keptBody(body, salt), salt, occurredOn, day };
    if (event.type !== 'AdviceTermLapsed') {
      return { id: idOf(by.command, i), type, data, meta: { ...meta, ...(broughtIn && { broughtIn }) } };
    }
    const id = idOf(trajectory, CLOCK, event.data.request, event.data.dueOn);
    return { id, type, data, meta: { ...meta, actor: CLOCK } };
  });
  return seal(streamOf(trajectory), last, unsealed);
}

/** How many events are sealed before others have their turn: some ten milliseconds of them. */
const AT_A_TIME = 250;

/** The same as {@link toStore}, of however many: others have their turn in between. */
export async function toStoreInTurns(
  trajectory: string,
  before: Link | undefined,
  events: readonly TrajectoryEvent[],
  by: Recorded,
): Promise<NewEvent[]> {
  const sealed: NewEvent[] = [];
  let last = before;
  for (let i = 0; i < events.length; i += AT_A_TIME) {
    if (i > 0) await nextTurn();
    const part = toStore(trajectory, last, events.slice(i, i + AT_A_TIME), by, i);
    sealed.push(...part);
    last = { revision: (before?.revision ?? -1) + sealed.length, hash: String(part.at(-1)?.meta['hash']) };
  }
  return sealed;
}

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

const isKnown = (event: TrajectoryEvent): boolean => {
  if (event.type === 'TrajectoryOpened') return event.data.definition <= CURRENT_DEFINITION;
  if (event.type === 'TrajectoryMigrated') return event.data.toDefinition <= CURRENT_DEFINITION;
  return KNOWN.has(event.type);
};

/**
 * The event of the domain that a stored one holds.
 * @throws StoreError `store-newer` for what only a newer version knows: beside that one, in an upgrade.
 */
export function fromStore({ type, data, meta }: Pick<StoredEvent, 'type' | 'data' | 'meta'>): TrajectoryEvent {
  const event = { type, data, occurredOn: meta['occurredOn'], day: meta['day'] } as TrajectoryEvent;
  if (isKnown(event)) return event;
  throw new StoreError('store-newer', `there is an event of a newer version: ${type}`);
}
