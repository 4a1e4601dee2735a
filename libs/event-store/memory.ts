import { checkEvents, doneBefore } from './duplicates.js';
import {
  START,
  type AppendResult,
  type EventStore,
  type Expected,
  type NewEvent,
  type ReadAll,
  type StoredEvent,
} from './port.js';
import { follow, Wakeup } from './tail.js';

const pad = (n: number) => String(n).padStart(16, '0');

/** The model that other adapters are compared with, and a store for tests; gone with the process. */
export class InMemoryEventStore implements EventStore {
  #log: StoredEvent[] = [];
  #streams = new Map<string, StoredEvent[]>();
  #byId = new Map<string, StoredEvent>();
  #wakeup = new Wakeup();

  async append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<AppendResult> {
    checkEvents(events);
    const done = doneBefore(
      stream,
      events,
      events.map(({ id }) => this.#byId.get(id)),
    );
    if (done) return done;
    const there = this.#streams.get(stream) ?? [];
    const actual = there.length > 0 ? there.length - 1 : undefined;
    if (expected !== 'any' && expected !== (actual ?? 'none')) return { ok: false, conflict: { expected, actual } };
    const copies = structuredClone(events);
    const stored = copies.map((event, i) => ({
      ...event,
      stream,
      revision: there.length + i,
      position: pad(this.#log.length + i + 1),
    }));
    this.#streams.set(stream, [...there, ...stored]);
    this.#log.push(...stored);
    stored.forEach((event) => this.#byId.set(event.id, event));
    this.#wakeup.wake();
    const last = stored.at(-1) as StoredEvent;
    return Promise.resolve({ ok: true, revision: last.revision, position: last.position, duplicate: false });
  }

  readStream(stream: string, from = 0): Promise<readonly StoredEvent[]> {
    return Promise.resolve((this.#streams.get(stream) ?? []).slice(from));
  }

  async *readAll({ after = START, until, prefix = '', batch = 500 }: ReadAll = {}) {
    const found = this.#log.filter(
      (e) => e.position > after && (until === undefined || e.position <= until) && e.stream.startsWith(prefix),
    );
    for (let i = 0; i < found.length; i += batch) yield await Promise.resolve(found.slice(i, i + batch));
  }

  async *readByStream({ until, prefix = '' }: Omit<ReadAll, 'after'> = {}) {
    for (const [name, events] of [...this.#streams].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const found = events.filter((e) => until === undefined || e.position <= until);
      if (name.startsWith(prefix) && found.length > 0) yield await Promise.resolve(found);
    }
  }

  subscribe(options: Parameters<EventStore['subscribe']>[0]): AsyncIterable<readonly StoredEvent[]> {
    return follow(this, options, this.#wakeup);
  }

  head() {
    return Promise.resolve(this.#log.at(-1)?.position ?? START);
  }

  close() {
    return Promise.resolve();
  }
}
