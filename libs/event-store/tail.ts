import { START, type EventStore, type Position, type StoredEvent } from './port.js';

/** Wakes whoever waits for something new: at once in this process, by polling for other processes. */
export class Wakeup {
  #waiting = new Set<() => void>();

  wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Until woken, aborted, or `ms` have passed. */
  wait(ms: number | undefined, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = ms === undefined ? undefined : setTimeout(done, ms).unref();
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
      if (signal.aborted) done();
    });
  }
}

/** Reads to the end, again and again: what a subscription is when a log can be read from a position. */
export async function* follow(
  store: Pick<EventStore, 'readAll' | 'head'>,
  options: Parameters<EventStore['subscribe']>[0],
  wakeup: Wakeup,
  pollMs?: number,
): AsyncIterable<readonly StoredEvent[]> {
  const { signal, prefix, batch } = options;
  let after: Position = options.after ?? START;
  while (!signal.aborted) {
    // Asked for before reading, so that what comes while we read is not slept through.
    const woken = wakeup.wait(pollMs, signal);
    const until = await store.head();
    if (until > after) {
      for await (const events of store.readAll({ after, until, prefix, batch })) {
        if (signal.aborted) return;
        after = events.at(-1)?.position ?? after;
        yield events;
      }
      after = until;
      wakeup.wake();
    }
    await woken;
  }
}
