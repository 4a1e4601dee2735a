import { openDirectory } from '#directory';
import { FILLING_THREAD, Views, type ViewsOptions } from '#projections';
import { parentPort, workerData } from 'node:worker_threads';
import { logger } from '../http/log.js';
import { openStore } from '../start/open-store.js';
import { errorFields } from '../retry/error-fields.js';
import { RetryLog } from '../retry/retry-log.js';
import { LogChecker } from './log-checker.js';
import { followLog } from './follow.js';
import type { ProjectionWorkerData } from './projection-worker.js';

/** With the error where the log shows its message and where it was. */
const readable = (trouble: Parameters<NonNullable<ViewsOptions['onTrouble']>>[0]) => {
  if ('damaged' in trouble) return errorFields(trouble.damaged);
  const { error, ...where } = trouble;
  return { ...where, ...errorFields(error) };
};

/** From how many events on a building leaves so much memory behind that the thread is better begun anew. */
const MANY = 50_000;

// The thread that keeps the views: see docs/decisions/0009-views-thread.md.
const { log: at, views: file, logLevel, signed } = workerData as ProjectionWorkerData;
const log = logger(logLevel);
const retries = new RetryLog(log, 'the views do not follow the log');
const store = await openStore(at);
const views = new Views({
  store,
  file,
  thread: FILLING_THREAD,
  onProgress: ({ events, total }) => log.info({ events, total }, 'building views'),
  onTrouble: (trouble) => log.error(readable(trouble), 'trouble with the views'),
  onBuilt: (events) => {
    if (events >= MANY) parentPort?.postMessage('built');
  },
  onMoved: () => {
    // The log was read for it.
    retries.done();
    parentPort?.postMessage('moved');
  },
});
const checked =
  signed &&
  new LogChecker({
    store,
    open: () => openDirectory({ ...signed.directory, now: () => new Date() }),
    key: signed.key,
    log,
    onStatus: (status) => parentPort?.postMessage(status),
  });
async function end(): Promise<void> {
  await Promise.all([views.close(), checked?.end()]);
  await store.close();
}
parentPort?.once('message', () => void end());
checked?.run();
await followLog(views, retries);
