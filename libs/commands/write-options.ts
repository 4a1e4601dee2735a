import type { Grant } from '#access';
import type { EventStore } from '#event-store';
import type { Holding } from './holding.js';

export interface WriteOptions {
  readonly store: EventStore;
  readonly now: () => Date;
  /** 128 random bits as text, others each time: for the digests of what is recorded. */
  readonly salt?: () => string;
  /** How many events may have gone into the folded stories that are kept in memory. */
  readonly cache?: number;
  /**
   * How long a command may take from when it comes in, waiting for its turn and for the store included, in
   * milliseconds.
   */
  readonly patience?: number;
  /** What people may act as, for whom a story may name; without it whoever is named is kept as given. */
  readonly people?: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Grant[]>>;
  /** Without it whatever is named is taken to be there. */
  readonly holding?: Holding;
}
