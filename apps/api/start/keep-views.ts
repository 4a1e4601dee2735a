import type { Views } from '#projections';
import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';

const AGAIN_MS = 1_000;

/** Keeps the views up to the log until they are closed. What the store cannot do now, it may do later. */
export async function keepViews(views: Pick<Views, 'run'>, log: Logger): Promise<void> {
  for (;;) {
    try {
      return await views.run();
    } catch (error) {
      log.error({ err: error }, 'the views do not follow the log; trying again');
      await sleep(AGAIN_MS);
    }
  }
}
