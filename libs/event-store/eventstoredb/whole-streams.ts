import { START, type Position, type StoredEvent } from '../port.js';

/** What the log is known to hold, up to where it was read. */
export interface Extent {
  /** The last revision of each stream; what was given is taken out. */
  readonly last: Map<string, number>;
  /** Those of which the server does not show everything that stands in the log. */
  readonly cut: ReadonlySet<string>;
  readonly until: Position;
}

export interface Reading {
  readonly log: (until: Position) => AsyncIterable<readonly StoredEvent[]>;
  readonly stream: (name: string) => Promise<readonly StoredEvent[]>;
}

/** So many events of streams that are not whole yet are held: some tens of megabytes. */
const MOST_HELD = 20_000;
const AT_ONCE = 16;

/**
 * Stream after stream, in batches of about `batch` events. A question to the server for each stream costs ten
 * times what its events do in the log, so they are gathered from that, and only those are asked for that were
 * written over so long a time that not all of them could be held.
 */
export async function* wholeStreams(
  extent: Extent,
  reading: Reading,
  batch: number,
  mostHeld = MOST_HELD,
): AsyncGenerator<readonly StoredEvent[]> {
  let held: StoredEvent[] = [];
  for await (const whole of gathered(extent, reading, mostHeld)) {
    held.push(...whole);
    if (held.length < batch) continue;
    yield held;
    held = [];
  }
  for await (const whole of asked(extent.last, reading)) {
    held.push(...whole);
    if (held.length < batch) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

/** What becomes whole while the log is read. */
async function* gathered({ last, cut, until }: Extent, { log }: Reading, mostHeld: number) {
  if (until === START) return;
  const begun = new Map<string, StoredEvent[]>();
  let count = 0;
  for await (const events of log(until)) {
    for (const event of events) {
      const { stream, revision } = event;
      const before = begun.get(stream) ?? [];
      // Of what was let go before, the first ones are missing.
      if (revision !== before.length || cut.has(stream)) continue;
      before.push(event);
      begun.set(stream, before);
      count++;
      if (revision !== last.get(stream)) continue;
      begun.delete(stream);
      last.delete(stream);
      count -= before.length;
      yield before;
    }
    for (const [oldest, { length }] of begun) {
      if (count <= mostHeld) break;
      begun.delete(oldest);
      count -= length;
    }
  }
}

/** The others, some at once. */
async function* asked(last: ReadonlyMap<string, number>, { stream: read }: Reading) {
  const names = last.keys();
  const reading: Promise<readonly StoredEvent[]>[] = [];
  try {
    for (;;) {
      for (const name of names.take(AT_ONCE - reading.length)) {
        const whole = read(name).then((events) => events.filter((e) => e.revision <= (last.get(name) ?? -1)));
        // One that fails before its turn is told in its turn.
        whole.catch(() => undefined);
        reading.push(whole);
      }
      const next = reading.shift();
      if (!next) break;
      yield await next;
    }
  } finally {
    await Promise.allSettled(reading);
  }
}
