import type { Identities } from '#data-folder';
import { Worker } from 'node:worker_threads';
import { EventIdReused, StoreError, type AppendResult, type Expected, type StoreErrorCode } from '../port.js';
import { Connection } from './connection.js';
import type { Written } from './rows.js';
import { Writer } from './writer.js';

export interface WriterData {
  readonly file: string;
  readonly lockTimeout: number;
  /** What was opened under that name. */
  readonly same: Identities;
}

/** One append; its answer comes under the same number. */
export interface Asked {
  readonly nr: number;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Written[];
}

export type Failed =
  | { readonly reused: string }
  | { readonly code: StoreErrorCode; readonly message: string; readonly cause: unknown }
  | { readonly error: unknown };

export type Told = { readonly nr: number } & ({ readonly result: AppendResult } | { readonly failed: Failed });

/** How many are sent together at most: so that what is decided first is written while others are decided. */
const MOST_TOGETHER = 8;
/** What holds the thread that answers everybody no longer than this is written in it, when nothing else waits. */
const SHORT_MS = 1;
/** So many in a row that took longer: the disk is slow, or others want the processor. In a single one the log was folded back. */
const LONG_ONES = 3;
/** So many are left to the other thread then, before it is tried again. */
const AFTER_LONG_ONES = 256;

function errorOf(failed: Failed): unknown {
  if ('reused' in failed) return new EventIdReused(failed.reused);
  if ('code' in failed) return new StoreError(failed.code, failed.message, { cause: failed.cause });
  return failed.error;
}

/**
 * A Writer in a thread of its own (writer-thread.ts): what comes next is decided while it waits for the disk. The
 * thread is started when something is appended: most that open a store only read. What comes alone is written in this
 * one, since nothing is decided meanwhile and the way there and back takes as long as writing. Never both at once.
 */
export class WriterBeside {
  readonly #thread: URL;
  readonly #data: WriterData;
  readonly #written: () => void;
  readonly #waiting = new Map<number, PromiseWithResolvers<AppendResult>>();
  #unsent: Asked[] = [];
  #worker: Worker | undefined;
  #here: Writer | undefined;
  #writesHere: Promise<void> | undefined;
  #count = 0;
  #longOnes = 0;
  #notHere = 0;

  constructor(thread: URL, data: WriterData, written: () => void) {
    this.#thread = thread;
    this.#data = data;
    this.#written = written;
  }

  append(stream: string, expected: Expected, events: readonly Written[]): Promise<AppendResult> {
    const waits = Promise.withResolvers<AppendResult>();
    const nr = ++this.#count;
    this.#waiting.set(nr, waits);
    this.#unsent.push({ nr, stream, expected, events });
    if (this.#unsent.length === 1) setImmediate(() => this.#send());
    else if (this.#unsent.length === MOST_TOGETHER) this.#send();
    return waits.promise;
  }

  /** What was appended is settled first. */
  async close(): Promise<void> {
    do {
      await this.#writesHere;
      this.#send();
    } while (this.#writesHere);
    await this.#here?.close();
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('close');
    await ended;
  }

  #send(): void {
    const [first] = this.#unsent;
    if (!first || this.#writesHere) return;
    const alone = this.#waiting.size === 1 && first.events.length <= MOST_TOGETHER;
    if (alone && this.#notHere === 0) {
      this.#unsent = [];
      this.#writesHere = this.#write(first).then(() => {
        this.#writesHere = undefined;
        this.#send();
      });
      return;
    }
    if (alone) this.#notHere--;
    const worker = (this.#worker ??= this.#start());
    // A process does not end while something is still to be sent; and it does not stay for a thread that has nothing to
    // do.
    worker.ref();
    worker.postMessage(this.#unsent);
    this.#unsent = [];
  }

  async #write({ nr, stream, expected, events }: Asked): Promise<void> {
    const began = performance.now();
    const waits = this.#waiting.get(nr);
    try {
      const { file, lockTimeout, same } = this.#data;
      this.#here ??= new Writer(new Connection(file, lockTimeout, 'refused', same), this.#written);
      waits?.resolve(await this.#here.append(stream, expected, events));
    } catch (error) {
      waits?.reject(error);
    }
    this.#longOnes = performance.now() - began > SHORT_MS ? this.#longOnes + 1 : 0;
    if (this.#longOnes === LONG_ONES) [this.#longOnes, this.#notHere] = [0, AFTER_LONG_ONES];
    this.#waiting.delete(nr);
  }

  #start(): Worker {
    const worker = new Worker(this.#thread, { workerData: this.#data });
    worker.on('message', (told: readonly Told[]) => this.#told(worker, told));
    worker.on('error', (error) => this.#ended(worker, error));
    worker.on('exit', (code) => this.#ended(worker, new Error(`it ended with ${code}`)));
    worker.unref();
    return worker;
  }

  #told(worker: Worker, told: readonly Told[]): void {
    for (const one of told) {
      const waits = this.#waiting.get(one.nr);
      this.#waiting.delete(one.nr);
      if ('result' in one) waits?.resolve(one.result);
      else waits?.reject(errorOf(one.failed));
    }
    if (this.#waiting.size === 0) worker.unref();
    this.#written();
  }

  /** Another one is started for what is appended next; what this one had begun may be there. */
  #ended(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#unsent = [];
    const message = `${this.#data.file}: the thread that writes ended; whether it was appended is not known: the same again will tell`;
    for (const { reject } of this.#waiting.values()) reject(new StoreError('store-unreachable', message, { cause }));
    this.#waiting.clear();
  }
}
