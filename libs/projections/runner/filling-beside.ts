import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Filled, Filler } from './filling.js';
import type { Layout, Table } from './table.js';

/** What the thread has to know: which tables of which file it fills. */
export interface FillingData {
  readonly file: string;
  readonly tables: readonly { readonly view: Layout; readonly key: string }[];
}

/** To the thread: what to write, or that it was all. It answers each with a word when it is written. */
export type ToFill = Filled | 'end';

/** How many parts are on their way at most: enough that neither waits for the other, and no more in memory. */
const MOST_AHEAD = 4;

const layoutOf = ({ view: { name, version, columns, indexes, searched }, key }: Table) => ({
  view: { name, version, columns, indexes, ...(searched && { searched }) },
  key,
});

/**
 * A Filling in a thread of its own (filling-thread.ts): what comes next is read and derived while it writes. The thread
 * ends with the building, and gives back what it needed.
 */
export class FillingBeside implements Filler {
  readonly #start: () => Worker;
  #thread: { readonly worker: Worker; readonly ended: Promise<void> } | undefined;
  #ahead = 0;
  #free: (() => void) | undefined;

  constructor(thread: URL, file: string, tables: readonly Table[]) {
    const workerData: FillingData = { file, tables: tables.map(layoutOf) };
    this.#start = () => new Worker(thread, { workerData });
  }

  /** Of an empty log there is none. */
  #started() {
    if (this.#thread) return this.#thread;
    const worker = this.#start();
    worker.on('message', () => {
      this.#ahead--;
      this.#free?.();
    });
    const ended = untilExit(worker);
    // Whoever puts something, or waits for the end, is told.
    ended.catch(() => undefined);
    return (this.#thread = { worker, ended });
  }

  async put(filled: Filled): Promise<void> {
    const { worker, ended } = this.#started();
    worker.postMessage(filled satisfies ToFill);
    this.#ahead++;
    while (this.#ahead >= MOST_AHEAD) {
      const free = new Promise<void>((resolve) => (this.#free = resolve));
      await Promise.race([free, ended.then(tooSoon)]);
    }
  }

  async end(): Promise<void> {
    this.#thread?.worker.postMessage('end' satisfies ToFill);
    await this.#thread?.ended;
  }

  async giveUp(): Promise<void> {
    await this.#thread?.worker.terminate();
  }
}

/** Rejects when it ends by an error. */
async function untilExit(worker: Worker): Promise<void> {
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`the thread that fills the views ended with ${code}`);
}

function tooSoon(): never {
  throw new Error('the thread that fills the views ended before it was told to');
}
