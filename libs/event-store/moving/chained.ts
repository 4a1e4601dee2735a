import { linked, type Link, type Verified } from '../chain.js';
import type { StoredEvent } from '../port.js';

/** An event without its position, which is of one store only: as it is moved from one store to another. */
export type MovedEvent = Omit<StoredEvent, 'position'>;

/** Follows the chains of many streams at once, event by event; it holds the last link of each. */
export class Chains {
  readonly #last = new Map<string, Link>();

  /** Whether this event is the next one of its stream, as it was sealed. */
  next(event: MovedEvent): Verified {
    const next = linked(this.#last.get(event.stream), event);
    if (!next.ok) return next;
    this.#last.set(event.stream, next.link);
    return { ok: true };
  }

  /** The last link of each stream, in the order in which the streams began. */
  get ends(): ReadonlyMap<string, Link> {
    return this.#last;
  }
}
