import { hasPrefix } from './prefixes.js';
import { BATCH, checkBatch } from './batch.js';
import { checkEvents, doneBefore } from './duplicates.js';
import {
  START,
  StoreError,
  type AppendResult,
  type EventStore,
  type Expected,
  type NewEvent,
  type Position,
  type ReadAll,
  type StoredEvent,
  type Waiting,
} from './port.js';
import { numberOf, positionOf } from './position.js';
import { follow, Wakeup } from './tail.js';
import { checkInTime } from './waiting.js';

/** What others would read: JSON, and no object that somebody still holds. */
const copied = ({ id, type, data, meta }: NewEvent): NewEvent => {
  const text = JSON.stringify({ data: data ?? null, meta });
  return { id, type, ...(JSON.parse(text) as Pick<NewEvent, 'data' | 'meta'>) };
};

/** The model that other adapters are compared with, and a store for tests; gone with the process. */
export class InMemoryEventStore implements EventStore {
  #log: StoredEvent[] = [];
  #streams = new Map<string, StoredEvent[]>();
  #byId = new Map<string, StoredEvent>();
  #wakeup = new Wakeup();
  #closed = false;

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is a rejection
  async append(
    stream: string,
    expected: Expected,
    events: readonly NewEvent[],
    waiting?: Waiting,
  ): Promise<AppendResult> {
    this.#open();
    checkInTime(waiting);
    checkEvents(stream, events);
    const copies = events.map(copied);
    const done = doneBefore(
      stream,
      copies,
      copies.map(({ id }) => this.#byId.get(id)),
    );
    if (done) return done;
    const there = this.#streams.get(stream) ?? [];
    const actual = there.length > 0 ? there.length - 1 : undefined;
    if (expected !== 'any' && expected !== (actual ?? 'none')) return { ok: false, conflict: { expected, actual } };
    const stored = copies.map((event, i) => ({
      ...event,
      stream,
      revision: there.length + i,
      position: positionOf(this.#log.length + i + 1),
    }));
    if (there.length === 0) this.#streams.set(stream, there);
    there.push(...stored);
    this.#log.push(...stored);
    stored.forEach((event) => this.#byId.set(event.id, event));
    this.#wakeup.wake();
    const last = stored.at(-1) as StoredEvent;
    return { ok: true, revision: last.revision, position: last.position, duplicate: false };
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async readStream(stream: string, from = 0, waiting?: Waiting): Promise<readonly StoredEvent[]> {
    this.#open();
    checkInTime(waiting);
    return (this.#streams.get(stream) ?? []).slice(from);
  }

  async *readAll({ after = START, until, prefix, batch = BATCH }: ReadAll = {}) {
    const last = until === undefined ? this.#log.length : numberOf(until);
    const found = this.#log.slice(numberOf(after), last).filter((e) => hasPrefix(e.stream, prefix));
    yield* this.#batches(found.length, checkBatch(batch), (from, to) => found.slice(from, to));
  }

  async *readByStream({ until, prefix }: Omit<ReadAll, 'after'> = {}) {
    const last = until === undefined ? this.#log.length : numberOf(until);
    const streams = [...this.#streams].filter(([name]) => hasPrefix(name, prefix));
    const found = streams
      .map(([, events]) => events.filter((e) => numberOf(e.position) <= last))
      .filter((events) => events.length > 0);
    yield* this.#batches(found.length, 1, (i) => found[i] as StoredEvent[]);
  }

  subscribe(options: Parameters<EventStore['subscribe']>[0]): AsyncIterable<readonly StoredEvent[]> {
    return follow(this, options, this.#wakeup);
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async head(): Promise<Position> {
    this.#open();
    return this.#log.at(-1)?.position ?? START;
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#wakeup.wake();
    return Promise.resolve();
  }

  async *#batches(length: number, size: number, slice: (from: number, to: number) => readonly StoredEvent[]) {
    this.#open();
    for (let i = 0; i < length; i += size) {
      yield slice(i, i + size);
      // As with a store that reads from a disk, others have their turn in between.
      await new Promise(setImmediate);
      this.#open();
    }
  }

  #open(): void {
    if (this.#closed) throw new StoreError('store-closed', 'the store is closed');
  }
}
