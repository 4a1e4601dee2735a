import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { START, StoreError } from '#event-store';
import { Account, type Progress, type Stop } from './account.js';
import { Checkpoints, inTransaction, reached } from './database.js';
import { Filling, type Filler } from './filling.js';
import { FillingBeside } from './filling-beside.js';
import { Table, type Values } from './table.js';
import type { AnySource } from './source.js';
import type { AnyView } from './view.js';
import { Waiters } from './waiters.js';

/** A view that could not go on, and why. */
export interface Stopped extends Stop {
  readonly error: unknown;
}

/** A story whose events cannot be read: the views keep what they had of it, and go on with the others. */
export interface Unread {
  readonly unread: string;
  readonly error: StoreError;
}

/** Up to where a view is true: START for one that was never built whole. */
export interface ViewCheckpoint {
  readonly view: string;
  readonly checkpoint: Position;
  readonly stopped: boolean;
}

export interface RunnerOptions {
  readonly store: EventStore;
  readonly db: DatabaseSync;
  readonly sources: readonly AnySource[];
  /** The file of the views, and what runs in the thread that writes what is built; without it this thread writes. */
  readonly beside?: { readonly thread: URL; readonly file: string } | undefined;
  readonly onProgress?: (progress: Progress) => void;
  readonly onStopped?: (stopped: Stopped) => void;
  readonly onUnread?: (unread: Unread) => void;
  /** The views have come further, or stand otherwise: whoever asks them may want to look. */
  readonly onMoved?: () => void;
}

/** A view as it is kept: how its rows are derived, and where they stand. */
interface Kept {
  readonly table: Table;
  readonly derive: AnyView['rows'];
}

/** What a view says of one story now. */
interface Said {
  readonly table: Table;
  readonly id: string;
  readonly rows: readonly Values[];
}

type Row = Readonly<Record<string, SQLInputValue>>;

const AT_A_TIME = 50;
const pause = () => new Promise(setImmediate);

/** Keeps the views up to the log: builds what is new or of another version, then follows. */
export class Runner {
  readonly #options: RunnerOptions;
  /** The views of each source. */
  readonly #keptOf: ReadonlyMap<AnySource, readonly Kept[]>;
  readonly #tables: readonly Table[];
  readonly #prefixes: readonly string[];
  readonly #checkpoints: Checkpoints;
  readonly #account: Account;
  readonly #waiters = new Waiters();
  #stopped = new Map<string, Stop>();
  #progress: Progress | undefined;
  readonly #built = new Set<string>();
  #log = '';

  constructor(options: RunnerOptions) {
    this.#options = options;
    const { sources, db } = options;
    this.#keptOf = new Map(
      sources.map((source) => [
        source,
        source.views.map((view) => ({ table: new Table(db, view, source.key), derive: view.rows })),
      ]),
    );
    this.#tables = [...this.#keptOf.values()].flat().map(({ table }) => table);
    this.#prefixes = sources.map(({ prefix }) => prefix);
    this.#checkpoints = new Checkpoints(options.db);
    this.#account = new Account(options.db);
  }

  /** Builds what has to be built; resolves when every view has been true at least once, with how many events it took. */
  async build(anew: boolean, signal: AbortSignal): Promise<number> {
    const { store, db } = this.#options;
    inTransaction(db, () => this.#account.begin());
    await this.look();
    const head = await store.head();
    const stale = this.#tables.filter(({ view }) => anew || !this.#built.has(view.name));
    if (stale.length === 0) return 0;
    inTransaction(db, () => {
      for (const table of stale) {
        this.#checkpoints.forget(table);
        this.#built.delete(table.view.name);
        table.create();
      }
    });
    const events = await this.#fill(stale, head, signal);
    if (signal.aborted) return events;
    inTransaction(db, () => {
      for (const table of stale.filter(({ view }) => !this.#stopped.has(view.name))) {
        table.index();
        table.show();
        this.#checkpoints.set(table, head, this.#log);
        this.#checkpoints.dropOthers(table);
        this.#built.add(table.view.name);
      }
      this.#account.built();
    });
    await this.look();
    return events;
  }

  /** Looks how the views stand, whoever keeps them. */
  async look(): Promise<void> {
    const { store } = this.#options;
    // Before the head: whoever keeps the views goes on meanwhile, and they never come further than the log.
    const written = this.#tables.map((table) => this.#checkpoints.written(table));
    const head = await store.head();
    this.#stopped = new Map(this.#account.stops().map((stop) => [stop.view, stop]));
    this.#progress = this.#account.building();
    if (this.#log === '') {
      for await (const [first] of store.readAll({ prefix: this.#prefixes, batch: 1 })) {
        this.#log = first?.id ?? '';
        break;
      }
    }
    this.#tables.forEach(({ view }, i) => {
      // The process that keeps the views may have another version, and has then taken ours away.
      if (reached(written[i], this.#log, head) === undefined) this.#built.delete(view.name);
      else this.#built.add(view.name);
    });
    if (this.#going().every(({ view }) => this.#built.has(view.name))) this.#waiters.reached(this.checkpoint());
    this.#options.onMoved?.();
  }

  async #fill(stale: readonly Table[], head: Position, signal: AbortSignal): Promise<number> {
    const { store, db, beside, onProgress } = this.#options;
    const total = Number.isSafeInteger(Number(head)) ? Number(head) : undefined;
    let events = 0;
    const filler: Filler = beside ? new FillingBeside(beside.thread, beside.file, stale) : new Filling(db, stale);
    try {
      const onUnread = (unread: string, error: StoreError) => this.#options.onUnread?.({ unread, error });
      // Of a kind of which all stands there is nothing to read.
      const prefix = [...this.#keptOf]
        .filter(([, kept]) => kept.some(({ table }) => stale.includes(table)))
        .map(([source]) => source.prefix);
      for await (const batch of store.readByStream({ until: head, prefix, onUnread })) {
        const stops: Stop[] = [];
        const rows = new Map(stale.map((table): [Table, Values[]] => [table, []]));
        for (const stored of Map.groupBy(batch, (e) => e.stream).values()) {
          for (const said of this.#said(stale, stored, (stop) => stops.push(stop))) {
            rows.get(said.table)?.push(...said.rows);
          }
        }
        events += batch.length;
        const progress = { events, total };
        await filler.put({ rows: [...rows.values()], stops, events: batch.length, progress });
        onProgress?.(progress);
        if (signal.aborted) break;
      }
      await filler.end();
      return events;
    } catch (error) {
      await filler.giveUp();
      throw error;
    }
  }

  /** Follows the log until the signal; resolves when it has stopped. */
  async follow(signal: AbortSignal): Promise<void> {
    const { store, db } = this.#options;
    const after = this.checkpoint();
    for await (const batch of store.subscribe({ after, prefix: this.#prefixes, batch: AT_A_TIME, signal })) {
      const touched = new Set(batch.map((e) => e.stream));
      const histories = await Promise.all([...touched].map((stream) => this.#history(stream)));
      if (signal.aborted) return;
      const checkpoint = batch.at(-1)?.position ?? after;
      if (this.#log === '') this.#log = batch[0]?.id ?? '';
      inTransaction(db, () => {
        for (const stored of histories) {
          const said = this.#said(this.#tables, stored, (stop) => this.#account.stop(stop));
          for (const { table, id, rows } of said) table.replace(id, rows);
        }
        this.#going().forEach((table) => this.#checkpoints.set(table, checkpoint, this.#log));
      });
      this.#waiters.reached(checkpoint);
      this.#options.onMoved?.();
      await pause();
    }
  }

  /** Of one that cannot be read, nothing: others must not wait until somebody restores it. */
  async #history(stream: string): Promise<readonly StoredEvent[]> {
    try {
      return await this.#options.store.readStream(stream);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-damaged') throw error;
      this.#options.onUnread?.({ unread: stream, error });
      return [];
    }
  }

  /** What these views say of one story; one that cannot say it stops, and `onStop` writes that down. */
  #said(tables: readonly Table[], stored: readonly StoredEvent[], onStop: (stop: Stop) => void): readonly Said[] {
    const last = stored.at(-1);
    const of = last && [...this.#keptOf].find(([{ prefix }]) => last.stream.startsWith(prefix));
    if (!of) return [];
    const [source, kept] = of;
    const id = last.stream.slice(source.prefix.length);
    let told: unknown;
    return kept.flatMap(({ table, derive }): Said[] => {
      const { name } = table.view;
      if (!tables.includes(table) || this.#stopped.has(name)) return [];
      try {
        told ??= source.tell(stored);
        // A view is kept beside what tells of its kind of story: what it is given is what it asks for.
        const rows = derive(told as never) as readonly Row[];
        return [{ table, id, rows: rows.map((row) => table.valuesOf(row)) }];
      } catch (error) {
        const stopped = { view: name, stream: last.stream, revision: last.revision, error };
        this.#stopped.set(name, stopped);
        onStop(stopped);
        this.#options.onStopped?.(stopped);
        return [];
      }
    });
  }

  #going(): readonly Table[] {
    return this.#tables.filter(({ view }) => !this.#stopped.has(view.name));
  }

  /** Up to where every view that goes on is true. */
  checkpoint(): Position {
    const known = this.#going().map((table) => this.#checkpoints.of(table, this.#log) ?? START);
    return known.reduce((least, position) => (position < least ? position : least), known[0] ?? START);
  }

  checkpoints(): readonly ViewCheckpoint[] {
    return this.#tables.map((table) => ({
      view: table.view.name,
      checkpoint: this.#checkpoints.of(table, this.#log) ?? START,
      stopped: this.#stopped.has(table.view.name),
    }));
  }

  /** Whether the views are true up to this position, or became so within `ms` milliseconds. */
  waitFor(position: Position, ms: number): Promise<boolean> {
    return this.#waiters.wait(position, ms);
  }

  isBuilt(view: string): boolean {
    return this.#built.has(view) && !this.#stopped.has(view);
  }

  get stopped(): readonly Stop[] {
    return [...this.#stopped.values()];
  }

  /** While the views are being built: how far that is. */
  get progress(): Progress | undefined {
    return this.#progress;
  }
}
