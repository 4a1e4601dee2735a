import type { Addition, FileJudge, FileRead, FileToJudge } from '#commands';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../http/refusal.js';

export type Asked = { readonly read: string } | { readonly judge: FileToJudge };

interface Job {
  readonly asked: Asked;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The largest file within the bounds takes a few seconds, and some hundreds of MB. */
export interface Allowed {
  readonly thread?: URL;
  readonly ms?: number;
  readonly megabytes?: number;
  /** How many files wait, each at most 16 MB. */
  readonly waiting?: number;
}

const THREAD = new URL('thread.js', import.meta.url);

const tooLong = () => new Refusal('too-large', 'het bestand is groter dan hier op tijd wordt beoordeeld');
const tooLarge = () => new Refusal('too-large', 'het bestand vraagt meer geheugen dan hier voor een bestand is');
const busy = () =>
  new Refusal('busy', 'er worden al veel bestanden gelezen; er is niets vastgelegd, probeer het opnieuw', {
    retryAfter: 5,
  });

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Judges files in a thread of their own, one after another, so that everybody else is answered meanwhile. Whatever a
 * file does to it, only that file is refused: a thread that ended is started again for the next.
 */
export class JudgedBeside implements FileJudge {
  readonly #allowed: Required<Allowed>;
  readonly #waiting: Job[] = [];
  #job: Job | undefined;
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ thread = THREAD, ms = 20_000, megabytes = 512, waiting = 8 }: Allowed = {}) {
    this.#allowed = { thread, ms, megabytes, waiting };
  }

  /** @throws Refusal when too many wait, or when it takes too much. */
  read(text: string): Promise<FileRead> {
    if (this.#waiting.length >= this.#allowed.waiting) return Promise.reject(busy());
    return this.#ask({ read: text }, (job) => this.#waiting.push(job)) as Promise<FileRead>;
  }

  /** @throws Refusal when it takes too much. */
  judge(file: FileToJudge): Promise<Addition> {
    // What was let in is finished first.
    return this.#ask({ judge: file }, (job) => this.#waiting.unshift(job)) as Promise<Addition>;
  }

  #ask(asked: Asked, wait: (job: Job) => void): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    wait({ asked, resolve, reject });
    this.#next();
    return promise;
  }

  #next(): void {
    if (this.#job) return;
    this.#job = this.#waiting.shift();
    if (!this.#job) return;
    const worker = (this.#worker ??= this.#start());
    this.#timer = setTimeout(() => this.#give(worker, tooLong()), this.#allowed.ms);
    worker.postMessage(this.#job.asked);
  }

  #start(): Worker {
    const { thread, megabytes } = this.#allowed;
    const worker = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    worker.on('message', (told: { answer: unknown } | { error: unknown }) =>
      this.#tell(worker, (job) => ('error' in told ? job.reject(told.error) : job.resolve(told.answer))),
    );
    worker.on('error', (error) => this.#give(worker, isOutOfMemory(error) ? tooLarge() : error));
    worker.on('exit', (code) => this.#give(worker, new Error(`the thread that judges files ended with ${code}`)));
    // A server that stops does not wait for it.
    worker.unref();
    return worker;
  }

  #tell(worker: Worker, tell: (job: Job) => void): void {
    // One that was given up on may still answer.
    if (this.#worker === worker) this.#done(tell);
  }

  /** Gives up a thread, and with it what it was asked. */
  #give(worker: Worker, why: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#done((job) => job.reject(why));
  }

  #done(tell: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = undefined;
    if (job) tell(job);
    this.#next();
  }
}
