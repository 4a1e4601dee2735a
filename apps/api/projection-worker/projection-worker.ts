import type { KeyPlace } from '#checkpoints';
import type { Views } from '#projections';
import type { Logger } from 'pino';
import { Worker } from 'node:worker_threads';
import type { LogAddress } from '../start/open-store.js';
import type { LogStatus } from './log-status.js';
import { RetryLog } from '../retry/retry-log.js';
import { Refresher } from './refresh.js';

/** What the thread has to know: where everything is that it keeps, signs and checks. */
export interface ProjectionWorkerData {
  readonly log: LogAddress;
  readonly views: string;
  readonly logLevel: string;
  /** Where checkpoints are kept, and the key that signs them, if there is one; without it the log is not checked either. */
  readonly signed?: {
    readonly directory: { readonly file: string } | { readonly url: string };
    readonly key: KeyPlace | undefined;
  };
}

const AGAIN_MS = 1_000;
// Of what is made and soon forgotten V8 would keep four times as much before it looks what can go.
const LIMITS = { maxYoungGenerationSizeMb: 24 };
const THREAD = new URL('thread.js', import.meta.url);

/** A thread that keeps the views, and is started again when it fails; the views of this thread look how far it is. */
export class ProjectionWorker {
  readonly #data: ProjectionWorkerData;
  readonly #retries: RetryLog;
  readonly #thread: URL;
  readonly #refresher: Refresher;
  readonly #onStatus: (status: LogStatus) => void;
  #worker: Worker | undefined;
  #ended: Promise<void> | undefined;
  #again: NodeJS.Timeout | undefined;
  #ending = false;

  constructor(
    views: Pick<Views, 'look'>,
    data: ProjectionWorkerData,
    log: Logger,
    thread = THREAD,
    onStatus: (status: LogStatus) => void = () => undefined,
  ) {
    this.#onStatus = onStatus;
    this.#refresher = new Refresher(views, log);
    this.#data = data;
    this.#retries = new RetryLog(log, 'the thread that keeps the views failed');
    this.#thread = thread;
  }

  start(): void {
    const worker = new Worker(this.#thread, { workerData: this.#data, resourceLimits: LIMITS });
    const { promise, resolve } = Promise.withResolvers<void>();
    [this.#worker, this.#ended] = [worker, promise];
    let begunAnew = false;
    worker.on('message', (told: 'moved' | 'built' | LogStatus) => {
      if (told === 'built') {
        // What a long building needed is given back only by a thread that ends.
        begunAnew = true;
        return worker.postMessage('end');
      }
      if (told !== 'moved') return this.#onStatus(told);
      this.#retries.done();
      this.#refresher.refresh();
    });
    worker.on('error', (error) => this.#retries.failed(error));
    worker.on('exit', () => {
      if (!this.#ending) this.#again = setTimeout(() => this.start(), begunAnew ? 0 : AGAIN_MS);
      resolve();
    });
    this.#refresher.refresh();
  }

  async end(): Promise<void> {
    this.#ending = true;
    clearTimeout(this.#again);
    this.#worker?.postMessage('end');
    await this.#ended;
    await this.#refresher.done;
  }
}
