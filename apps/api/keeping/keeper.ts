import { Views } from '#projections';
import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { logger } from '../http/log.js';
import { openStore } from '../start/open-store.js';
import type { Keeping } from './kept-views.js';

const AGAIN_MS = 1_000;

/** Keeps the views up to the log until they are closed. What the store cannot do now, it may do later. */
async function keep(views: Views, log: Logger): Promise<void> {
  for (;;) {
    try {
      return await views.run();
    } catch (error) {
      log.error({ err: error }, 'the views do not follow the log; trying again');
      await sleep(AGAIN_MS);
    }
  }
}

// The thread that keeps the views: see docs/decisions/0009-views-thread.md.
const { log: at, views: file, logLevel } = workerData as Keeping;
const log = logger(logLevel);
const store = await openStore(at);
const views = new Views({
  store,
  file,
  onProgress: ({ events, total }) => log.info({ events, total }, 'building views'),
  onTrouble: (trouble) => log.error(trouble, 'trouble with the views'),
  onMoved: () => parentPort?.postMessage('moved'),
});
parentPort?.once('message', () => {
  void views.close().then(() => store.close());
});
await keep(views, log);
