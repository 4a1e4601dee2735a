import { START, type EventStore, type Position, type StoredEvent } from './port.js';

/** Wakes whoever waits for something new: at once in this process, by looking again for other processes. */
export class Wakeup {
  #waiting = new Set<() => void>();
  #times = 0;

  /** How often it was woken: what is woken while we look is not slept through. */
  get times(): number {
    return this.#times;
  }

  wake(): void {
    this.#times++;
    for (const resolve of this.#waiting) resolve();
  }

  /** Until it is woken for the next time after `times`, aborted, or `ms` have passed. */
  wait(times: number, ms: number | undefined, signal: AbortSignal): Promise<void> {
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
      if (signal.aborted || this.#times > times) done();
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
    const { times } = wakeup;
    const until = await store.head();
    if (until > after) {
      for await (const events of store.readAll({ after, until, prefix, batch })) {
        if (signal.aborted) return;
        yield events;
      }
      after = until;
    } else await wakeup.wait(times, pollMs, signal);
  }
}
