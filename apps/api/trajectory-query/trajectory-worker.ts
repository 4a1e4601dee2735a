import { WorkerQueue, type QueueRefusals } from '../worker/worker-queue.js';
import { Refusal } from '../http/refusal.js';
import type { LogAddress } from '../start/open-store.js';
import type { Rendered, Question } from './question.js';

/** Where everything is that the thread tells of. */
export interface TrajectoryWorkerData {
  readonly log: LogAddress;
  readonly directory: { readonly file: string } | { readonly url: string };
  readonly theme: string;
}

// The largest dossier within the bounds takes half a second, and some hundred MB.
const ALLOWED = { ms: 20_000, megabytes: 384, waiting: 32, idleMs: 30_000 };

const busy = () =>
  new Refusal('busy', 'er worden al veel grote dossiers gelezen; probeer het zo opnieuw', { retryAfter: 5 });
const NOT_TOLD: QueueRefusals = { busy, tooLong: busy, tooMuch: busy };

/** Tells large dossiers in a thread of their own. */
export class TrajectoryWorker {
  readonly #queue: WorkerQueue<Question>;

  constructor(data: TrajectoryWorkerData) {
    const thread = { at: new URL('thread.js', import.meta.url), name: 'tells large dossiers', data };
    this.#queue = new WorkerQueue(thread, ALLOWED, NOT_TOLD);
  }

  /** @throws Refusal when too many wait, or when it takes too much. */
  ask(question: Question): Promise<Rendered | undefined> {
    return this.#queue.ask(question) as Promise<Rendered | undefined>;
  }
}
