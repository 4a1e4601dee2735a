import { Worker } from 'node:worker_threads';
import { Refusal } from '../http/refusal.js';
import type { WorkerReply } from './serve-requests.js';

/** Why something is not answered, in the words of whoever asks it. */
export interface QueueRefusals {
  /** Too many wait before it, or nobody waits for it any more. */
  readonly busy: () => Refusal;
  /** It took longer than it may. */
  readonly tooLong: () => Refusal;
  /** It took more memory than it may. */
  readonly tooMuch: () => Refusal;
}

export interface WorkerLimits {
  /** For one answer. */
  readonly ms: number;
  /** Of heap, for the thread. */
  readonly megabytes: number;
  /** How long the thread is kept when nothing is asked. */
  readonly idleMs: number;
  /** How many wait, besides the one that is being answered. */
  readonly waiting: number;
  /** How many of one sender wait; without it as many as of all. */
  readonly each?: number;
}

export interface Thread {
  readonly at: URL;
  /** For the log. */
  readonly name: string;
  /** What it has to know before it is asked anything. */
  readonly data?: unknown;
}

/** Who asks, and for how long. */
export interface Asking {
  /** A moment of `performance.now()`, in milliseconds: nobody waits after that. */
  readonly until: number;
  readonly by?: string;
}

// For somebody who does not say how long.
const PATIENCE_MS = 30_000;
const forNow = (): Asking => ({ until: performance.now() + PATIENCE_MS });

interface Job<Asked> {
  readonly asked: Asked;
  readonly by: string | undefined;
  /** It was let in before: it waits for nobody's turn. */
  readonly begun: boolean;
  readonly late: NodeJS.Timeout;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * What takes long, done in a thread of its own, one after another and of each sender in turn, so that everybody else is
 * answered meanwhile. Whatever one does to it, only that one is refused: a thread that ended is started again for the
 * next. It is not started before it is asked something.
 */
export class WorkerQueue<Asked> {
  readonly #thread: Thread;
  readonly #allowed: WorkerLimits;
  readonly #not: QueueRefusals;
  readonly #waiting: Job<Asked>[] = [];
  #job: Job<Asked> | undefined;
  /** Whose turn it was last. */
  #last: string | undefined;
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(thread: Thread, allowed: WorkerLimits, not: QueueRefusals) {
    this.#thread = thread;
    this.#allowed = allowed;
    this.#not = not;
  }

  /** @throws Refusal when too many wait, when it takes too much, or when nobody waits for it any more. */
  ask(asked: Asked, asking = forNow()): Promise<unknown> {
    const { waiting, each = waiting } = this.#allowed;
    const mine = this.#waiting.filter(({ by, begun }) => by === asking.by && !begun);
    if (this.#waiting.length >= waiting || mine.length >= each) return Promise.reject(this.#not.busy());
    return this.#wait(asked, asking, false);
  }

  /** The same for what was begun: it is finished before what waits, and never too many. */
  askFirst(asked: Asked, asking = forNow()): Promise<unknown> {
    return this.#wait(asked, asking, true);
  }

  #wait(asked: Asked, { until, by }: Asking, begun: boolean): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const late = setTimeout(() => this.#late(job), Math.max(0, until - performance.now()));
    const job: Job<Asked> = { asked, by, begun, late, resolve, reject };
    if (begun) this.#waiting.unshift(job);
    else this.#waiting.push(job);
    this.#next();
    return promise;
  }

  /** Nobody waits for it any more: it is not begun, and if it was, it ends. */
  #late(job: Job<Asked>): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      job.reject(this.#not.busy());
    } else if (this.#job === job && this.#worker) this.#give(this.#worker, this.#not.busy());
  }

  /** What was begun; then the one who waits longest of those whose turn it was not. */
  #turn(): Job<Asked> | undefined {
    const at = this.#waiting.findIndex(({ by, begun }) => begun || by !== this.#last);
    return this.#waiting.splice(Math.max(0, at), 1)[0];
  }

  #next(): void {
    if (this.#job) return;
    this.#job = this.#turn();
    if (!this.#job) return this.#rest();
    this.#last = this.#job.by;
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    this.#timer = setTimeout(() => this.#give(worker, this.#not.tooLong()), this.#allowed.ms);
    worker.postMessage(this.#job.asked);
  }

  /** A thread that nobody needs any more gives back its memory. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = undefined;
      void worker?.terminate();
    }, this.#allowed.idleMs).unref();
  }

  #start(): Worker {
    const { at, name, data } = this.#thread;
    const resourceLimits = { maxOldGenerationSizeMb: this.#allowed.megabytes };
    const worker = new Worker(at, { workerData: data, resourceLimits });
    worker.on('message', (told: WorkerReply) => this.#tell(worker, told));
    worker.on('error', (error) => this.#give(worker, isOutOfMemory(error) ? this.#not.tooMuch() : error));
    worker.on('exit', (code) => this.#give(worker, new Error(`the thread that ${name} ended with ${code}`)));
    // A server that stops does not wait for it.
    worker.unref();
    return worker;
  }

  #tell(worker: Worker, told: WorkerReply): void {
    // One that was given up on may still answer.
    if (this.#worker !== worker) return;
    this.#done(({ resolve, reject }) => {
      if ('error' in told) reject(told.error);
      else if ('refused' in told) reject(new Refusal(...told.refused));
      else resolve(told.answer);
    });
  }

  /** Gives up a thread, and with it what it was asked. */
  #give(worker: Worker, why: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#done(({ reject }) => reject(why));
  }

  #done(tell: (job: Job<Asked>) => void): void {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = undefined;
    clearTimeout(job?.late);
    if (job) tell(job);
    this.#next();
  }
}
