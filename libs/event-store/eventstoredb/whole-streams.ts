import type { StoredEvent } from '../port.js';

export interface Backwards {
  /** From its end to its beginning: the first that is seen of a stream is its last one. */
  readonly log: AsyncIterable<readonly StoredEvent[]>;
  /** Fills while it is read: streams of which the server does not show everything that stands in the log. */
  readonly cut: ReadonlySet<string>;
}

type Ask = (stream: string) => Promise<readonly StoredEvent[]>;

/** So many events of streams that are not whole yet are held: some tens of megabytes. */
const MOST_HELD = 20_000;
const AT_ONCE = 16;

/**
 * Stream after stream, in batches of about `batch` events. A question to the server for each stream costs more
 * than its events do in the log, so they are gathered from that in one go, backwards, where it shows at once how
 * long each is. Only those are asked for that were written over so long a time that not all of it could be held.
 */
export async function* wholeStreams(
  backwards: Backwards,
  ask: Ask,
  batch: number,
  mostHeld = MOST_HELD,
): AsyncGenerator<readonly StoredEvent[]> {
  const late = new Map<string, number>();
  let held: StoredEvent[] = [];
  for (const streams of [gathered(backwards, late, mostHeld), asked(late, ask)]) {
    for await (const whole of streams) {
      held.push(...whole);
      if (held.length < batch) continue;
      yield held;
      held = [];
    }
  }
  if (held.length > 0) yield held;
}

/** What becomes whole while the log is read; the last revisions of what does not are put into `late`. */
async function* gathered({ log, cut }: Backwards, late: Map<string, number>, mostHeld: number) {
  const begun = new Map<string, StoredEvent[]>();
  let count = 0;
  const letGo = (stream: string, events: readonly StoredEvent[]) => {
    begun.delete(stream);
    count -= events.length;
    late.set(stream, events[0]?.revision ?? -1);
  };
  for await (const events of log) {
    for (const event of events) {
      const { stream, revision } = event;
      if (late.has(stream)) continue;
      const after = begun.get(stream) ?? [];
      const follows = after.length === 0 || after.at(-1)?.revision === revision + 1;
      after.push(event);
      begun.set(stream, after);
      count++;
      if (!follows || cut.has(stream)) letGo(stream, after);
      else if (revision === 0) {
        begun.delete(stream);
        count -= after.length;
        yield after.reverse();
      }
    }
    for (const [oldest, held] of begun) {
      if (count <= mostHeld) break;
      letGo(oldest, held);
    }
  }
  for (const [stream, events] of begun) letGo(stream, events);
}

/** The others, some at once. */
async function* asked(last: ReadonlyMap<string, number>, ask: Ask) {
  const names = last.keys();
  const reading: Promise<readonly StoredEvent[]>[] = [];
  try {
    for (;;) {
      for (const name of names.take(AT_ONCE - reading.length)) {
        const whole = ask(name).then((events) => events.filter((e) => e.revision <= (last.get(name) ?? -1)));
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
