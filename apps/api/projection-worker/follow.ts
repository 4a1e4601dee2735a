import type { Views } from '#projections';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tried } from '../retry/retry-log.js';

const AGAIN_MS = 1_000;

/** Keeps the views up to the log until they are closed. What the store cannot do now, it may do later. */
export async function keep(views: Pick<Views, 'run'>, tried: Tried, againMs = AGAIN_MS): Promise<void> {
  for (;;) {
    try {
      return await views.run();
    } catch (error) {
      tried.failed(error);
      await sleep(againMs);
    }
  }
}
