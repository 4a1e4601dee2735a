import type { Views } from '#projections';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RetryLog } from '../retry/retry-log.js';

const AGAIN_MS = 1_000;

/** Keeps the views up to the log until they are closed. What the store cannot do now, it may do later. */
export async function followLog(views: Pick<Views, 'run'>, retries: RetryLog, againMs = AGAIN_MS): Promise<void> {
  for (;;) {
    try {
      return await views.run();
    } catch (error) {
      retries.failed(error);
      await sleep(againMs);
    }
  }
}
