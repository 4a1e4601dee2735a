import { ANY_SIGNATURE, Chain, type Link, type Verified } from '../chain.js';
import type { ErasedTexts, IsSigned } from '../erasures.js';
import type { StoredEvent } from '../port.js';

/** An event without its position, which is of one store only: as it is moved from one store to another. */
export type MovedEvent = Omit<StoredEvent, 'position'>;

/** Follows the chains of many streams at once, event by event; it holds the last link of each. */
export class Chains {
  readonly #chains = new Map<string, Chain>();
  readonly #isSigned: IsSigned;

  constructor(isSigned: IsSigned = ANY_SIGNATURE) {
    this.#isSigned = isSigned;
  }

  /** Whether this event is the next one of its stream, as it was sealed. */
  next(event: MovedEvent): Verified {
    const chain = this.#chains.get(event.stream) ?? new Chain(this.#isSigned);
    this.#chains.set(event.stream, chain);
    return chain.next(event);
  }

  /** After the last event: whether what is gone from a stream is on record in it. */
  end(): Verified {
    for (const [stream, chain] of this.#chains) {
      const end = chain.end(stream);
      if (!end.ok) return end;
    }
    return { ok: true };
  }

  /** What was erased from all of them, as it is on record. */
  get erased(): readonly ErasedTexts[] {
    return [...this.#chains.values()].flatMap(({ erased }) => erased);
  }

  /** The last link of each stream, in the order in which the streams began. */
  get ends(): ReadonlyMap<string, Link> {
    return new Map([...this.#chains].flatMap(([stream, { last }]) => (last ? [[stream, last]] : [])));
  }
}
