import { DirectoryUnavailable } from '#directory';
import { StoreError } from '#event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** What is closed, by what it is to a reader of the log. */
export type Part = readonly [name: string, close: () => unknown];

const PATIENCE_MS = 10_000;
// So that there is time left for the others, when what one waits for is away.
const MOST_FOR_ONE_MS = 4_000;

const isAway = (error: unknown) =>
  error instanceof DirectoryUnavailable || (error instanceof StoreError && error.code === 'store-unreachable');

async function closedOrAway(close: () => unknown): Promise<boolean> {
  try {
    await close();
    return true;
  } catch (error) {
    if (isAway(error)) return false;
    throw error;
  }
}

/**
 * Closes one part after another. What cannot be closed in time is let go of, by its name: whatever was acknowledged is
 * durable, and whose answer is cut off can ask again.
 */
export async function closeAll(
  parts: readonly Part[],
  { patience = PATIENCE_MS, mostForOne = MOST_FOR_ONE_MS } = {},
): Promise<readonly string[]> {
  const end = performance.now() + patience;
  const left: string[] = [];
  for (const [name, close] of parts) {
    const most = Math.max(0, Math.min(mostForOne, end - performance.now()));
    const closed = closedOrAway(close);
    if (!(await Promise.race([closed, sleep(most, false, { ref: false })]))) {
      left.push(name);
      // What it still says when it ends after all, nobody waits for.
      closed.catch(() => undefined);
    }
  }
  return left;
}

/** Stops once, on the first signal: what was begun is finished, and what was opened is closed. */
export function stopOnSignal(log: Logger, parts: readonly Part[]): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    closeAll(parts).then(
      (left) => {
        if (left.length > 0) log.warn({ left }, 'stopped without waiting any longer for what could not be closed');
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'could not stop as it should');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
