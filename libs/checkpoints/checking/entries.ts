import type { CheckpointStore } from '#directory';
import { HASH_BYTES } from '../tree/hashes.js';

/** The hashes of the events as they were kept, one after the other. */
export class StoredEntries {
  readonly #kept: CheckpointStore | undefined;
  #from = 0;
  #block: Uint8Array = new Uint8Array();

  constructor(kept: CheckpointStore | undefined) {
    this.#kept = kept;
  }

  /** That of the event at this place, from 0; undefined when none is kept. Places are asked in their order. */
  async at(place: number): Promise<Uint8Array | undefined> {
    const there = (place - this.#from) * HASH_BYTES;
    if (there < this.#block.length) return this.#block.subarray(there, there + HASH_BYTES);
    if (!this.#kept) return undefined;
    [this.#from, this.#block] = [place, await this.#kept.entries(place)];
    return this.#block.length === 0 ? undefined : this.#block.subarray(0, HASH_BYTES);
  }
}
