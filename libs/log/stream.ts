import type { Link, NewEvent, StoredEvent } from '#event-store';
import { seal } from '#event-store';
import type { TrajectoryEvent } from '#trajectory';

export const STREAM = 'trajectory-';
export const streamOf = (trajectory: string) => `${STREAM}${trajectory}`;
export const trajectoryIn = (stream: string) => stream.slice(STREAM.length);

export interface Recorded {
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** Which command brought it, and a digest of what that said: see Idempotency-Key. */
  readonly command: string;
  readonly body: string;
}

/** An event of the domain as the store keeps it: its content, and beside it who, when and the chain. */
export function toStore(
  trajectory: string,
  last: Link | undefined,
  events: readonly { readonly id: string; readonly event: TrajectoryEvent; readonly by: Recorded }[],
): NewEvent[] {
  const unsealed = events.map(({ id, event: { type, data, occurredOn, day }, by }) => ({
    id,
    type,
    // As it will be read: without fields that are undefined.
    data: JSON.parse(JSON.stringify(data)) as unknown,
    meta: { ...by, occurredOn, day },
  }));
  return seal(streamOf(trajectory), last, unsealed);
}

/** The event of the domain that a stored one holds. */
export function fromStore({ type, data, meta }: Pick<StoredEvent, 'type' | 'data' | 'meta'>): TrajectoryEvent {
  return { type, data, occurredOn: meta['occurredOn'], day: meta['day'] } as TrajectoryEvent;
}
