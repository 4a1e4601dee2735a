import { checkLog, keyThere, lastSigned, makeCheckpoint, type Checked, type KeyPlace } from '#checkpoints';
import type { Directory } from '#directory';
import { StoreError, type EventStore } from '#event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { errorFields } from '../retry/error-fields.js';
import { RetryLog } from '../retry/retry-log.js';
import type { LogStatus } from './log-status.js';

const MINUTE = 60_000;
const SIGN_EVERY_MS = 5 * MINUTE;
const CHECK_EVERY_MS = 24 * 60 * MINUTE;
const AGAIN_MS = MINUTE;
// Small steps with pauses: the views, which share the thread, come first. A million events take some minutes.
const EVENTS_AT_A_TIME = 200;
const PAUSE_MS = 20;
/** A stop waits no longer than this for what is new to be signed; the next start signs it. */
const LAST_MS = 3_000;

export interface LogCheckerOptions {
  readonly store: EventStore;
  /** Where checkpoints are kept. It may be away when the views are not. */
  readonly open: () => Promise<Directory>;
  /** Undefined where nothing can be signed. */
  readonly key: KeyPlace | undefined;
  readonly log: Logger;
  readonly onStatus: (status: LogStatus) => void;
}

const contradicts = (error: unknown): error is StoreError =>
  error instanceof StoreError && (error.code === 'store-damaged' || error.code === 'store-cut-off');

/** Signs a log every few minutes and checks the whole of it each day, beside other work. */
export class LogChecker {
  readonly #options: LogCheckerOptions;
  readonly #stop = new AbortController();
  #status: LogStatus;
  #running: Promise<unknown> | undefined;
  /** Once the first check has seen what is kept: signing makes again what is missing of that, and nobody would know. */
  readonly #seen = Promise.withResolvers<void>();
  /** Opened once for both: one that nobody closes would keep the thread from ending. */
  #directory: Promise<Directory> | undefined;

  constructor(options: LogCheckerOptions) {
    this.#options = options;
    this.#status = { status: 'unchecked', signing: options.key ? 'signed' : 'unsigned' };
  }

  run(): void {
    this.#running ??= Promise.all([
      this.#seen.promise.then(() => this.#again('the log could not be signed', () => this.#sign(), SIGN_EVERY_MS)),
      this.#again('the log could not be checked', () => this.#check().finally(this.#seen.resolve), CHECK_EVERY_MS),
    ]);
  }

  /** Signs what is new, if that does not take long, and ends. */
  async end(): Promise<void> {
    this.#stop.abort();
    await Promise.race([this.#last(), sleep(LAST_MS, undefined, { ref: false })]);
    const directory = await this.#directory?.catch(() => undefined);
    await directory?.close();
  }

  async #last(): Promise<void> {
    await this.#running;
    try {
      await this.#sign(AbortSignal.timeout(LAST_MS));
    } catch (error) {
      this.#options.log.warn(errorFields(error), 'what was recorded last is signed at the next start');
    }
  }

  async #opened() {
    const { store, open, key: place } = this.#options;
    this.#directory ??= open().catch((error: unknown) => {
      this.#directory = undefined;
      throw error;
    });
    const { checkpoints: kept } = await this.#directory;
    const signer = place && keyThere(place);
    return { store, kept, signing: signer && { store, kept, place, signer } };
  }

  /** What cannot be done now is tried again after a while. */
  async #again(failed: string, work: () => Promise<void>, every: number): Promise<void> {
    const { signal } = this.#stop;
    const retries = new RetryLog(this.#options.log, failed);
    while (!signal.aborted) {
      let wait = every;
      try {
        await work();
        retries.done();
      } catch (error) {
        retries.failed(error);
        wait = AGAIN_MS;
      }
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #sign(signal = this.#stop.signal): Promise<void> {
    const { signing } = await this.#opened();
    if (!signing) return;
    try {
      await makeCheckpoint(signing, { now: new Date(), signal, pause: () => sleep(PAUSE_MS) });
      this.#stands({ signing: 'signed' });
    } catch (error) {
      if (!contradicts(error)) throw error;
      this.#options.log.error({ err: error }, 'the log contradicts what was signed of it: it is not signed');
      this.#stands({ signing: 'refused' });
    }
  }

  async #check(): Promise<void> {
    const { store, kept, signing } = await this.#opened();
    const beside = signing && lastSigned(signing.place, signing.signer);
    const known = signing ? [signing.signer] : [];
    const steps = checkLog({
      store,
      kept,
      known,
      ...(beside && { beside: beside.checkpoint }),
      batch: EVENTS_AT_A_TIME,
    });
    try {
      for (;;) {
        const { done, value } = await steps.next();
        this.#seen.resolve();
        if (done) return this.#found(value);
        await sleep(PAUSE_MS);
        if (this.#stop.signal.aborted) return;
      }
    } catch (error) {
      // What cannot even be read is not whole either: somebody who damages one event must not keep the others
      // unchecked.
      if (!contradicts(error)) throw error;
      this.#options.log.error(errorFields(error), 'the log is damaged: see it with verify');
      this.#stands({ status: 'broken', checkedAt: new Date().toISOString() });
    }
  }

  #found({ events, checkpoints, others, found }: Checked): void {
    const { log } = this.#options;
    if (others.length > 0) log.warn({ keys: others }, 'there are checkpoints by another key');
    if (found.length > 0) log.error({ found }, 'the log is not what was recorded: see it with verify');
    else log.info({ events, checkpoints }, 'the log is whole');
    this.#stands({ status: found.length > 0 ? 'broken' : 'whole', checkedAt: new Date().toISOString() });
  }

  #stands(change: Partial<LogStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#options.onStatus(this.#status);
  }
}
