import type { EventStore, Waiting } from '#event-store';
import type { StoryEvent } from '#facts';
import { LRUCache } from 'lru-cache';

interface Kept<T> {
  readonly value: T;
  /** The revision of the event that was not looked at yet. */
  readonly next: number;
}

/**
 * A little of each story, folded from its events and caught up whenever it is asked for: the store is asked for
 * what came since, so that one that is known costs as much as one that is not there. The ones asked for
 * longest ago are forgotten, and read again then.
 */
export class FoldCache<T, Event extends StoryEvent> {
  readonly #store: Pick<EventStore, 'readStream'>;
  readonly #fold: (before: T | undefined, events: readonly Event[]) => T | undefined;
  readonly #kept: LRUCache<string, Kept<T>>;

  constructor(
    store: Pick<EventStore, 'readStream'>,
    fold: (before: T | undefined, events: readonly Event[]) => T | undefined,
    most = 20_000,
  ) {
    this.#store = store;
    this.#fold = fold;
    // By a size of one each: a cache that is told how many there can be makes room for all of them when it is made.
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
  }

  /** Undefined when there is no such story. */
  async of(stream: string, waiting?: Waiting): Promise<T | undefined> {
    const before = this.#kept.get(stream);
    const events = await this.#store.readStream(stream, before?.next ?? 0, waiting);
    const value = this.#fold(before?.value, events as readonly object[] as readonly Event[]);
    if (value === undefined) return undefined;
    this.#kept.set(stream, { value, next: (before?.next ?? 0) + events.length });
    return value;
  }

  /** What was known of it when it was last asked for, without asking the store: undefined says nothing. */
  before(stream: string): T | undefined {
    return this.#kept.get(stream)?.value;
  }
}
