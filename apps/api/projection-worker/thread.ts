import { openDirectory } from '#directory';
import { Views, type ViewsOptions } from '#projections';
import { parentPort, workerData } from 'node:worker_threads';
import { logger } from '../http/log.js';
import { openStore } from '../start/open-store.js';
import { toldOf } from '../retry/error-fields.js';
import { Tried } from '../retry/retry-log.js';
import { CheckedLog } from './log-checker.js';
import { keep } from './follow.js';
import type { Keeping } from './projection-worker.js';

/** With the error where the log shows its message and where it was. */
const readable = (trouble: Parameters<NonNullable<ViewsOptions['onTrouble']>>[0]) => {
  if ('damaged' in trouble) return toldOf(trouble.damaged);
  const { error, ...where } = trouble;
  return { ...where, ...toldOf(error) };
};

// The thread that keeps the views: see docs/decisions/0009-views-thread.md.
const { log: at, views: file, logLevel, signed } = workerData as Keeping;
const log = logger(logLevel);
const tried = new Tried(log, 'the views do not follow the log');
const store = await openStore(at);
const views = new Views({
  store,
  file,
  onProgress: ({ events, total }) => log.info({ events, total }, 'building views'),
  onTrouble: (trouble) => log.error(readable(trouble), 'trouble with the views'),
  onMoved: () => {
    // The log was read for it.
    tried.done();
    parentPort?.postMessage('moved');
  },
});
const checked =
  signed &&
  new CheckedLog({
    store,
    open: () => openDirectory({ ...signed.directory, now: () => new Date() }),
    key: signed.key,
    log,
    onStanding: (standing) => parentPort?.postMessage(standing),
  });
async function end(): Promise<void> {
  await Promise.all([views.close(), checked?.end()]);
  await store.close();
}
parentPort?.once('message', () => void end());
checked?.run();
await keep(views, tried);
