import { seal, type Link, type Verified } from '../chain.js';
import type { StoredEvent } from '../port.js';

/** An event without its position, which is of one store only: as it is moved from one store to another. */
export type MovedEvent = Omit<StoredEvent, 'position'>;

/** Follows the chains of many streams at once, event by event; it holds the last link of each. */
export class Chains {
  readonly #last = new Map<string, Link>();

  /** Whether this event is the next one of its stream, as it was sealed. */
  next({ stream, revision, id, type, data, meta }: MovedEvent): Verified {
    const last = this.#last.get(stream);
    const expected = (last?.revision ?? -1) + 1;
    if (revision !== expected) return { ok: false, stream, revision: expected, why: 'gap' };
    const [sealed] = seal(stream, last, [{ id, type, data, meta }]);
    const hash = String(sealed?.meta['hash']);
    if (hash !== meta['hash']) return { ok: false, stream, revision, why: 'changed' };
    this.#last.set(stream, { revision, hash });
    return { ok: true };
  }

  /** The last link of each stream, in the order in which the streams began. */
  get ends(): ReadonlyMap<string, Link> {
    return this.#last;
  }
}
