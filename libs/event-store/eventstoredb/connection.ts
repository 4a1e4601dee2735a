import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../port.js';
import { Link } from './link.js';
import { Trouble } from './trouble.js';
import { atNode, checkUrl } from './url.js';

export interface Patience {
  /** How long one call waits for an answer, in milliseconds. */
  readonly callTimeout: number;
  /** How long something is tried again, in milliseconds; a cluster takes some seconds to choose another leader. */
  readonly patience: number;
}

export interface Insistence {
  /** Hears of each time that it could not be done. */
  readonly failed?: () => void;
  /** For what has no end of its own: it waits as long as it takes. */
  readonly forever?: boolean;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** The one connection of a store. When it breaks it is replaced as a whole, for all who use it. */
export class Connection {
  readonly callTimeout: number;
  readonly #patience: number;
  readonly #url: string;
  readonly #closing = new AbortController();
  #link: Promise<Link> | undefined;
  #leader: string | undefined;

  constructor(url: string, { callTimeout, patience }: Patience) {
    checkUrl(url);
    this.#url = url;
    this.callTimeout = callTimeout;
    this.#patience = patience;
  }

  /** Aborted when the store is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** @throws StoreError `store-closed` */
  checkOpen(): void {
    if (this.closing.aborted) throw new StoreError('store-closed', 'the store is closed');
  }

  /**
   * Does the work, and again while it cannot be done and patience lasts; `progressed` begins it anew.
   * @throws StoreError
   */
  async insist<T>(
    work: (link: Link, progressed: () => void) => Promise<T>,
    { failed, forever = false }: Insistence = {},
  ): Promise<T> {
    let end = performance.now() + this.#patience;
    let pause = FIRST_PAUSE_MS;
    const progressed = () => {
      end = performance.now() + this.#patience;
      pause = FIRST_PAUSE_MS;
    };
    for (;;) {
      this.checkOpen();
      const opened = this.#current();
      try {
        return await work(await opened, progressed);
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        const trouble = error;
        if (!trouble.onlyThis && trouble.retry) await this.#replace(opened, trouble);
        this.checkOpen();
        if (!trouble.retry || (!forever && performance.now() + pause > end)) throw told(trouble);
      }
      failed?.();
      await this.pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** Ends early when the store is closed. */
  async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.closing }).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#link) await this.#replace(this.#link, new Trouble('the store is closed', { code: 'store-closed' }));
  }

  #current(): Promise<Link> {
    return (this.#link ??= this.#open());
  }

  #open(): Promise<Link> {
    const url = this.#leader === undefined ? this.#url : atNode(this.#url, this.#leader);
    // Where it was said to be, it may be gone too: the next time we ask all of them again.
    this.#leader = undefined;
    return Link.open(url, this.callTimeout);
  }

  async #replace(broken: Promise<Link>, trouble: Trouble): Promise<void> {
    // Others who used the same one have found out before us.
    if (this.#link !== broken) return;
    this.#link = undefined;
    this.#leader = trouble.leader;
    const link = await broken.catch(() => undefined);
    link?.close(trouble);
  }
}

const told = (trouble: Trouble) => new StoreError(trouble.code, trouble.message, { cause: trouble });
