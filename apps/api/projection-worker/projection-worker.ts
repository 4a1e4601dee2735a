import type { KeyPlace } from '#checkpoints';
import type { Views } from '#projections';
import type { Logger } from 'pino';
import { Worker } from 'node:worker_threads';
import type { LogAddress } from '../start/open-store.js';
import type { LogStanding } from './log-status.js';
import { Tried } from '../retry/retry-log.js';
import { Looking } from './refresh.js';

/** What the thread has to know: where everything is that it keeps, signs and checks. */
export interface Keeping {
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
const KEEPER = new URL('thread.js', import.meta.url);

/** A thread that keeps the views, and is started again when it fails; the views of this thread look how far it is. */
export class KeptViews {
  readonly #keeping: Keeping;
  readonly #tried: Tried;
  readonly #thread: URL;
  readonly #looking: Looking;
  readonly #onStanding: (standing: LogStanding) => void;
  #worker: Worker | undefined;
  #ended: Promise<void> | undefined;
  #again: NodeJS.Timeout | undefined;
  #ending = false;

  constructor(
    views: Pick<Views, 'look'>,
    keeping: Keeping,
    log: Logger,
    thread = KEEPER,
    onStanding: (standing: LogStanding) => void = () => undefined,
  ) {
    this.#onStanding = onStanding;
    this.#looking = new Looking(views, log);
    this.#keeping = keeping;
    this.#tried = new Tried(log, 'the thread that keeps the views failed');
    this.#thread = thread;
  }

  start(): void {
    const worker = new Worker(this.#thread, { workerData: this.#keeping });
    const { promise, resolve } = Promise.withResolvers<void>();
    [this.#worker, this.#ended] = [worker, promise];
    worker.on('message', (told: 'moved' | LogStanding) => {
      if (told !== 'moved') return this.#onStanding(told);
      this.#tried.done();
      this.#looking.look();
    });
    worker.on('error', (error) => this.#tried.failed(error));
    worker.on('exit', () => {
      if (!this.#ending) this.#again = setTimeout(() => this.start(), AGAIN_MS);
      resolve();
    });
    this.#looking.look();
  }

  async end(): Promise<void> {
    this.#ending = true;
    clearTimeout(this.#again);
    this.#worker?.postMessage('end');
    await this.#ended;
    await this.#looking.done;
  }
}
