import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../port.js';
import { Link } from './link.js';
import { Trouble, troubleOf } from './trouble.js';
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
  /** For what has no end of its own: it waits as long as it takes, or until this is aborted. */
  readonly forever?: AbortSignal;
  /** When nobody waits for it any more, by `performance.now()`. */
  readonly until?: number | undefined;
}

/** The server does not answer now. One asks whether it does again; the others wait for that. */
interface Outage {
  readonly since: number;
  trouble: Trouble;
  readonly over: Promise<void>;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
const LOOK_MS = 100;
// A timer takes no more than this; what waits longer looks again.
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** The one connection of a store. When it breaks it is replaced as a whole, for all who use it. */
export class Connection {
  readonly callTimeout: number;
  readonly #patience: number;
  readonly #url: string;
  readonly #closing = new AbortController();
  #link: Promise<Link> | undefined;
  #leader: string | undefined;
  #outage: Outage | undefined;

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

  /** When this is settled, or when the server has been away for longer than one call waits. */
  async settled(work: Promise<unknown>): Promise<void> {
    let settled = false;
    const done = work.then(() => (settled = true));
    const gone = () => this.#outage && performance.now() - this.#outage.since >= this.callTimeout;
    while (!settled && !gone()) await Promise.race([done, sleep(LOOK_MS)]);
  }

  /**
   * Does the work, and again while it cannot be done and patience lasts; `progressed` begins it anew. What comes while
   * the server is away already waits no longer than if it had come when that began.
   * @throws StoreError
   */
  async insist<T>(
    work: (link: Link, progressed: () => void) => Promise<T>,
    { failed, forever, until = Infinity }: Insistence = {},
  ): Promise<T> {
    const began = performance.now();
    const patience = Math.min(this.#patience, until - began);
    let end = forever ? Infinity : (this.#outage?.since ?? began) + patience;
    let pause = FIRST_PAUSE_MS;
    const progressed = () => {
      end = performance.now() + patience;
      pause = FIRST_PAUSE_MS;
    };
    for (;;) {
      this.checkOpen();
      await this.#inOrder(end, forever);
      const opened = this.#current();
      try {
        return await work(await opened, progressed);
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        const trouble = error;
        if (!trouble.onlyThis && trouble.retry) await this.#replace(opened, trouble);
        this.checkOpen();
        if (!trouble.retry || performance.now() + pause > end) throw told(trouble);
      }
      failed?.();
      await this.pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** When the server answers, as far as is known. @throws StoreError when it does not until then. */
  async #inOrder(end: number, signal: AbortSignal | undefined): Promise<void> {
    for (let outage = this.#outage; outage; outage = this.#outage) {
      const left = end - performance.now();
      if (left <= 0 || signal?.aborted) throw told(outage.trouble);
      const enough = new AbortController();
      const late = AbortSignal.any([enough.signal, this.closing, ...(signal ? [signal] : [])]);
      await Promise.race([outage.over, pausing(Math.min(left, LONGEST_WAIT_MS), late)]);
      enough.abort();
      this.checkOpen();
    }
  }

  /** Ends early when the store is closed. */
  async pause(ms: number): Promise<void> {
    await pausing(ms, this.closing);
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
    if (!this.closing.aborted) this.#outage ??= { since: performance.now(), trouble, over: this.#mended() };
    const link = await broken.catch(() => undefined);
    link?.close(trouble);
  }

  /** When a server answers again, or says something that time does not mend: whoever asks next hears that. */
  async #mended(): Promise<void> {
    for (let pause = 0; !this.closing.aborted; pause = Math.min(2 * pause || FIRST_PAUSE_MS, LONGEST_PAUSE_MS)) {
      await this.pause(pause);
      const opened = this.#open();
      const asked = opened.then((link) => link.answers(this.callTimeout, this.closing));
      const trouble = await asked.then(() => undefined, troubleOf);
      if (!trouble) {
        this.#link = opened;
        break;
      }
      opened.then(
        (link) => link.close(trouble),
        () => undefined,
      );
      if (!trouble.retry) break;
      this.#leader = trouble.leader;
      if (this.#outage) this.#outage.trouble = trouble;
    }
    this.#outage = undefined;
  }
}

const told = (trouble: Trouble) => new StoreError(trouble.code, trouble.message, { cause: trouble });

const pausing = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
