import { Worker } from 'node:worker_threads';
import { Refusal } from '../http/refusal.js';
import type { Told } from './answering.js';

/** Why something is not answered, in the words of who asks it. */
export interface NotAnswered {
  /** Too many wait before it. */
  readonly busy: () => Refusal;
  /** It took longer than it may. */
  readonly tooLong: () => Refusal;
  /** It took more memory than it may. */
  readonly tooMuch: () => Refusal;
}

export interface Allowed {
  /** For one answer. */
  readonly ms: number;
  /** Of heap, for the thread. */
  readonly megabytes: number;
  /** How long the thread is kept when nothing is asked. */
  readonly idleMs: number;
  /** How many wait, besides the one that is being answered. */
  readonly waiting: number;
}

export interface Thread {
  readonly at: URL;
  /** For the log. */
  readonly name: string;
  /** What it has to know before it is asked anything. */
  readonly data?: unknown;
}

interface Job<Asked> {
  readonly asked: Asked;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * What takes long, done in a thread of its own, one after another, so that everybody else is answered meanwhile.
 * Whatever one does to it, only that one is refused: a thread that ended is started again for the next. It is not
 * started before it is asked something.
 */
export class Beside<Asked> {
  readonly #thread: Thread;
  readonly #allowed: Allowed;
  readonly #not: NotAnswered;
  readonly #waiting: Job<Asked>[] = [];
  #job: Job<Asked> | undefined;
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(thread: Thread, allowed: Allowed, not: NotAnswered) {
    this.#thread = thread;
    this.#allowed = allowed;
    this.#not = not;
  }

  /** @throws Refusal when too many wait, or when it takes too much. */
  ask(asked: Asked): Promise<unknown> {
    if (this.#waiting.length >= this.#allowed.waiting) return Promise.reject(this.#not.busy());
    return this.#wait(asked, (job) => this.#waiting.push(job));
  }

  /** The same for what was begun: it is finished before what waits, and never too many. */
  askFirst(asked: Asked): Promise<unknown> {
    return this.#wait(asked, (job) => this.#waiting.unshift(job));
  }

  #wait(asked: Asked, wait: (job: Job<Asked>) => void): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    wait({ asked, resolve, reject });
    this.#next();
    return promise;
  }

  #next(): void {
    if (this.#job) return;
    this.#job = this.#waiting.shift();
    if (!this.#job) return this.#rest();
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
    worker.on('message', (told: Told) => this.#tell(worker, told));
    worker.on('error', (error) => this.#give(worker, isOutOfMemory(error) ? this.#not.tooMuch() : error));
    worker.on('exit', (code) => this.#give(worker, new Error(`the thread that ${name} ended with ${code}`)));
    // A server that stops does not wait for it.
    worker.unref();
    return worker;
  }

  #tell(worker: Worker, told: Told): void {
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
    if (job) tell(job);
    this.#next();
  }
}
