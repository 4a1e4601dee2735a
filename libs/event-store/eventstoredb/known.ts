import type { StoredEvent } from '../port.js';

export interface Stream {
  /** Undefined when there is no such stream. */
  last: number | undefined;
  /** Where the event of this id stands. */
  readonly revisions: Map<string, number>;
}

// An id takes about a hundred bytes with what stands around it.
const MOST_IDS = 100_000;
const MOST_STREAMS = 20_000;

/**
 * What this process knows of streams from reading and appending: their last revision and all of their ids.
 * It may lag behind, and never be ahead: whoever appends on a last revision that is known here, and is not
 * refused, knows all ids of the stream.
 */
export class Known {
  // In the order of use, so that what is used least goes first.
  readonly #streams = new Map<string, Stream>();
  readonly #owner = new Map<string, string>();

  of(name: string): Stream | undefined {
    const stream = this.#streams.get(name);
    if (!stream) return undefined;
    this.#streams.delete(name);
    this.#streams.set(name, stream);
    return stream;
  }

  /** In which other stream an id stands, as far as is known here. */
  elsewhere(id: string, name: string): boolean {
    const owner = this.#owner.get(id);
    return owner !== undefined && owner !== name;
  }

  /** What was read or appended from a revision on, up to the end of the stream at that moment. */
  learn(name: string, from: number, events: readonly Pick<StoredEvent, 'id' | 'revision'>[]): void {
    const stream = this.of(name) ?? { last: undefined, revisions: new Map<string, number>() };
    // With a gap in between not all ids would be known.
    if (from > (stream.last ?? -1) + 1) return;
    for (const { id, revision } of events) {
      stream.revisions.set(id, revision);
      stream.last = Math.max(stream.last ?? -1, revision);
      this.#owner.set(id, name);
    }
    this.#streams.set(name, stream);
    for (const [oldest, { revisions }] of this.#streams) {
      if (oldest === name || (this.#owner.size <= MOST_IDS && this.#streams.size <= MOST_STREAMS)) break;
      for (const id of revisions.keys()) this.#owner.delete(id);
      this.#streams.delete(oldest);
    }
  }
}
