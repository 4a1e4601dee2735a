import type { EventStore, Waiting } from '#event-store';
import type { TrajectoryEvent } from '#trajectory';
import { streamOf } from './stream.js';

interface Kept<T> {
  readonly value: T;
  /** The revision of the event that was not looked at yet. */
  readonly next: number;
}

/**
 * A little of each trajectory, folded from its events and caught up whenever it is asked for: the store is asked for
 * what came since, so that one that is known costs as much as one that is not there. The ones asked for
 * longest ago are forgotten, and read again then.
 */
export class Remembered<T> {
  readonly #store: Pick<EventStore, 'readStream'>;
  readonly #fold: (before: T | undefined, events: readonly TrajectoryEvent[]) => T | undefined;
  readonly #most: number;
  readonly #kept = new Map<string, Kept<T>>();

  constructor(
    store: Pick<EventStore, 'readStream'>,
    fold: (before: T | undefined, events: readonly TrajectoryEvent[]) => T | undefined,
    most = 20_000,
  ) {
    this.#store = store;
    this.#fold = fold;
    this.#most = most;
  }

  /** Undefined when there is no such trajectory. */
  async of(trajectory: string, waiting?: Waiting): Promise<T | undefined> {
    const before = this.#kept.get(trajectory);
    const events = await this.#store.readStream(streamOf(trajectory), before?.next ?? 0, waiting);
    const value = this.#fold(before?.value, events as readonly object[] as readonly TrajectoryEvent[]);
    if (value === undefined) return undefined;
    this.#kept.delete(trajectory);
    this.#kept.set(trajectory, { value, next: (before?.next ?? 0) + events.length });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return value;
  }
}
