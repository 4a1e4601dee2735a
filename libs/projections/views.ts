import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, Position } from '#event-store';
import { Reader, type QueryContext, type Query } from './query/reader.js';
import { openDatabase } from './runner/database.js';
import { Lease } from './runner/lease.js';
import type { Progress } from './runner/account.js';
import { Runner, type ViewCheckpoint, type Stopped, type Unread } from './runner/runner.js';
import { SOURCES } from './sources.js';

export interface ViewsOptions {
  readonly store: EventStore;
  /** The file of the views; it can be thrown away and is built again then. */
  readonly file: string;
  /** What runs in the thread that writes what is built anew ({@link FILLING_THREAD}); without it this one does. */
  readonly thread?: URL;
  readonly onProgress?: (progress: Progress) => void;
  /** A view that could not go on, a dossier that cannot be read, or a file that was damaged and is made anew. */
  readonly onTrouble?: (trouble: Stopped | Unread | { readonly damaged: unknown }) => void;
  /** What was missing when they began to be kept is built, of so many events. */
  readonly onBuilt?: (events: number) => void;
  /** They have come further, or stand otherwise: for others who ask the same file, to look. */
  readonly onMoved?: () => void;
}

/** The script of a thread that writes what is built anew, while this one reads the log and derives. */
export const FILLING_THREAD = new URL('./runner/filling-thread.js', import.meta.url);

const VIEWS = SOURCES.flatMap(({ views }) => views);

/** A view that a question needs is still being built, or stopped at an event that it could not take in. */
export class NotReady extends Error {
  override name = 'NotReady';
  readonly views: readonly string[];
  constructor(names: readonly string[]) {
    super(`not ready: ${names.join(', ')}`);
    this.views = names;
  }
}

// How often a process that does not keep the views itself looks how far they are.
const LOOK_MS = 25;

/** The views over all dossiers of one log: kept up to date, and asked. */
export class Views {
  readonly #db: DatabaseSync;
  readonly #runner: Runner;
  readonly #reader: Reader;
  readonly #lease: Lease;
  readonly #stop = new AbortController();
  readonly #onBuilt: ViewsOptions['onBuilt'];
  #running: Promise<void> | undefined;

  constructor({ store, file, thread, onProgress, onTrouble, onBuilt, onMoved }: ViewsOptions) {
    this.#onBuilt = onBuilt;
    this.#db = openDatabase(file, (damaged) => onTrouble?.({ damaged }));
    this.#lease = new Lease(`${file}.lease`);
    this.#reader = new Reader(this.#db);
    this.#runner = new Runner({
      store,
      db: this.#db,
      sources: SOURCES,
      beside: thread && { thread, file },
      ...(onProgress && { onProgress }),
      ...(onMoved && { onMoved }),
      onStopped: (stopped) => onTrouble?.(stopped),
      onUnread: (unread) => onTrouble?.(unread),
    });
  }

  /**
   * Builds what is missing and follows the log until close; rejects when the log cannot be read, and can then be run
   * again.
   */
  run(): Promise<void> {
    this.#running ??= this.#run(this.#stop.signal).finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#lease.take()) {
      await this.#runner.look();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    if (signal.aborted) return;
    const events = await this.#runner.build(false, signal);
    if (events > 0) this.#onBuilt?.(events);
    await this.#runner.follow(signal);
  }

  /** Looks how they stand, while another keeps them. */
  look(): Promise<void> {
    return this.#runner.look();
  }

  /** Builds all views anew, beside nothing else: false when another process keeps them now. */
  async rebuild(): Promise<boolean> {
    if (!this.#lease.take()) return false;
    await this.#runner.build(true, this.#stop.signal);
    return true;
  }

  /** @throws NotReady, InvalidQuery. */
  ask<Filter, Answer>(query: Query<Filter, Answer>, asking: QueryContext, filter: Filter): Answer {
    const missing = query.reads.filter((name) => !this.#runner.isBuilt(name));
    if (missing.length > 0) throw new NotReady(missing);
    return query.run(this.#reader, asking, filter);
  }

  /** Whether the views are true up to this position, or became so within `ms` milliseconds. */
  waitFor(position: Position, ms: number): Promise<boolean> {
    return this.#runner.waitFor(position, ms);
  }

  /** Whether every question can be answered; if not, how far the building is and what stopped. */
  status() {
    const { stopped } = this.#runner;
    const missing = VIEWS.filter(({ name }) => !this.#runner.isBuilt(name)).map(({ name }) => name);
    const { progress } = this.#runner;
    return { ready: missing.length === 0, missing, stopped, ...(missing.length > 0 && progress && { progress }) };
  }

  /** Up to where each view is true. */
  checkpoints(): readonly ViewCheckpoint[] {
    return this.#runner.checkpoints();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#lease.release();
    if (this.#db.isOpen) this.#db.close();
  }
}
