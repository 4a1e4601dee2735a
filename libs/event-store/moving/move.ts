import type { Verified } from '../chain.js';
import { StoreError, type EventStore, type Position, type StoredEvent, type Prefix } from '../port.js';
import { canonical } from '../sealed.js';
import { Chains, type MovedEvent } from './chained.js';

/** The events of a whole log in its order; each call begins anew. */
export type Log = () => AsyncIterable<MovedEvent>;

/**
 * Judges the events of a log one after another: why one cannot have happened, if so. One is asked for with each
 * part of the streams, so that it never holds more of them than go into memory.
 */
export type Judging<P> = () => (event: MovedEvent) => P | undefined;

// A log that is ours was judged when it was recorded.
const OURS: Judging<never> = () => () => undefined;

type Place = Pick<MovedEvent, 'stream' | 'revision'>;

export type Moved<P = never> =
  | { readonly ok: true; readonly added: number; readonly there: number }
  /** The chain of what is to be moved is broken: nothing was added. */
  | { readonly ok: false; readonly why: 'broken'; readonly at: Verified & { ok: false } }
  /** Two events of what is to be moved have one id: nothing was added. */
  | { readonly ok: false; readonly why: 'repeated'; readonly at: Place & { readonly id: string } }
  /** This cannot have happened: nothing was added. */
  | { readonly ok: false; readonly why: 'impossible'; readonly at: MovedEvent; readonly problem: P }
  /** The store holds something else at this place in the order: nothing was added. */
  | { readonly ok: false; readonly why: 'differs'; readonly at: Place }
  /** Somebody else writes to the store while it is filled. */
  | { readonly ok: false; readonly why: 'written'; readonly at: Place };

// An append of one stream is small enough for every store: EventStoreDB takes 1 MiB.
const MOST_EVENTS = 100;
const MOST_LETTERS = 200_000;

const same = (a: MovedEvent, b: MovedEvent) =>
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.id === b.id &&
  a.type === b.type &&
  canonical([a.data, a.meta]) === canonical([b.data, b.meta]);

/** Event by event what a store holds, up to a position. */
async function* eventsOf(store: EventStore, until: Position, prefix: Prefix): AsyncGenerator<StoredEvent, undefined> {
  for await (const batch of store.readAll({ until, prefix })) yield* batch;
  return undefined;
}

/**
 * The whole log that a store has in streams with this prefix, as it is now, to be moved: whatever is appended
 * meanwhile is not in it, and neither is what other programs keep in a store that they use too.
 */
export async function* exported(store: EventStore, prefix: Prefix): AsyncIterable<MovedEvent> {
  const until = await store.head();
  for await (const { stream, revision, id, type, data, meta } of eventsOf(store, until, prefix)) {
    yield { stream, revision, id, type, data, meta };
  }
}

/** Consecutive events of one stream, as far as they fit in one append. */
async function* appends(events: AsyncIterable<MovedEvent>): AsyncIterable<readonly MovedEvent[]> {
  let group: MovedEvent[] = [];
  let letters = 0;
  for await (const event of events) {
    const size = JSON.stringify(event).length;
    const full = group.length >= MOST_EVENTS || letters + size > MOST_LETTERS;
    if (group.length > 0 && (full || group[0]?.stream !== event.stream)) {
      yield group;
      [group, letters] = [[], 0];
    }
    group.push(event);
    letters += size;
  }
  if (group.length > 0) yield group;
}

/** The events that come after the first `count`. */
async function* after(count: number, events: AsyncIterable<MovedEvent>): AsyncIterable<MovedEvent> {
  let i = 0;
  for await (const event of events) if (i++ >= count) yield event;
}

/** Compares what a store holds with the beginning of a log: how many are the same, and what is not. */
async function compared(store: EventStore, log: Log, prefix: Prefix): Promise<{ there: number; differs?: MovedEvent }> {
  const held = eventsOf(store, await store.head(), prefix);
  let there = 0;
  try {
    for await (const event of log()) {
      const { done, value } = await held.next();
      if (done) break;
      if (!same(event, value)) return { there, differs: event };
      there++;
    }
  } finally {
    await held.return(undefined);
  }
  return { there };
}

/** The chains of a whole log, and how many letters it is as JSON. */
async function chained(log: Log): Promise<{ letters: number; broken?: Verified & { ok: false } }> {
  const chains = new Chains();
  let letters = 0;
  for await (const event of log()) {
    letters += JSON.stringify(event).length;
    const verified = chains.next(event);
    if (!verified.ok) return { letters, broken: verified };
  }
  const end = chains.end();
  return end.ok ? { letters } : { letters, broken: end };
}

// What is held of so many letters fits in the memory of a small machine: some 500 MB.
const MOST_JUDGED = 64_000_000;

/** In which of so many parts a name falls: the same one each time (FNV-1a). */
function partOf(name: string, parts: number): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) sum = Math.imul(sum ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return sum % parts;
}

/**
 * Judges each stream, and looks for ids that come again. Streams take turns in a log, so all that were begun are held:
 * of a log that is too long for that, part of the streams at a time, and the log is read as often as there are parts.
 */
async function judged<P>(
  log: Log,
  judging: Judging<P>,
  parts: number,
): Promise<(Moved<P> & { ok: false }) | undefined> {
  for (let part = 0; part < parts; part++) {
    const judge = judging();
    const ids = new Set<string>();
    for await (const event of log()) {
      const { stream, revision, id } = event;
      if (partOf(id, parts) === part) {
        if (ids.has(id)) return { ok: false, why: 'repeated', at: { stream, revision, id } };
        ids.add(id);
      }
      if (partOf(stream, parts) !== part) continue;
      const problem = judge(event);
      if (problem !== undefined) return { ok: false, why: 'impossible', at: event, problem };
    }
  }
  return undefined;
}

/**
 * Fills a store with a log: every event with its stream, revision, id and hash, in the same order. The
 * chains are checked and the streams are judged before anything is added, and what the store then holds is
 * read and compared.
 *
 * What was broken off is gone on with: a store that holds the beginning of this log gets the rest. One
 * append follows the other, so what is there is always a beginning. A store that holds something else
 * is refused; what it holds in streams without this prefix belongs to others, and is left alone.
 */
export async function fill<P = never>(
  store: EventStore,
  log: Log,
  prefix: Prefix,
  judging: Judging<P> = OURS,
  mostJudged = MOST_JUDGED,
): Promise<Moved<P>> {
  const { letters, broken } = await chained(log);
  if (broken) return { ok: false, why: 'broken', at: broken };
  const refused = await judged(log, judging, Math.max(1, Math.ceil(letters / mostJudged)));
  if (refused) return refused;
  const { there, differs } = await compared(store, log, prefix);
  if (differs) return { ok: false, why: 'differs', at: differs };

  let added = 0;
  for await (const group of appends(after(there, log()))) {
    const [{ stream, revision }] = group as readonly [MovedEvent, ...MovedEvent[]];
    const events = group.map(({ id, type, data, meta }) => ({ id, type, data, meta }));
    const result = await store.append(stream, revision === 0 ? 'none' : revision - 1, events);
    if (!result.ok) return { ok: false, why: 'written', at: { stream, revision } };
    added += group.length;
  }
  // It was said to be kept; now it is read.
  const kept = await compared(store, log, prefix);
  if (kept.differs) return { ok: false, why: 'written', at: kept.differs };
  if (kept.there !== there + added)
    throw new StoreError('store-damaged', `${there + added - kept.there} events are gone`);
  return { ok: true, added, there };
}
