import type { DatabaseSync } from 'node:sqlite';
import { checkEvents, doneBefore } from '../duplicates.js';
import type { AppendResult, Expected, NewEvent } from '../port.js';
import { storeError } from './errors.js';
import { COLUMNS, positionOf, stored, type EventRow } from './rows.js';

interface Waiting {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

// One commit waits for the disk once; more appends in it only make it longer for who came first.
const MOST_IN_A_COMMIT = 512;

/**
 * Group commit: appends that arrive within one turn of the event loop share one transaction, and so
 * one wait for the disk. Each of them is judged by itself; what one is refused does not touch the others.
 */
export class Writer {
  #waiting: Waiting[] = [];
  #scheduled = false;
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #committed: () => void;
  readonly #last;
  readonly #byId;
  readonly #insert;
  readonly #lastPosition;

  constructor(db: DatabaseSync, file: string, committed: () => void) {
    this.#db = db;
    this.#file = file;
    this.#committed = committed;
    this.#last = db.prepare('SELECT max(revision) AS revision FROM event WHERE stream = ?');
    this.#byId = db.prepare(`SELECT ${COLUMNS} FROM event WHERE id = ?`);
    this.#insert = db.prepare(`INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
    this.#lastPosition = db.prepare('SELECT max(position) AS position FROM event');
  }

  append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, expected, events, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#commit(this.#waiting.splice(0, MOST_IN_A_COMMIT));
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  /** Commits what waits now, before closing. */
  flush(): void {
    while (this.#waiting.length > 0) this.#commit(this.#waiting.splice(0, MOST_IN_A_COMMIT));
  }

  #commit(group: readonly Waiting[]): void {
    const settle: (() => void)[] = [];
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      let position = (this.#lastPosition.get() as { position: number | null }).position ?? 0;
      const revisions = new Map<string, number>();
      for (const waiting of group) {
        try {
          const result = this.#write(waiting, position, revisions);
          if (result.ok && !result.duplicate) position += waiting.events.length;
          settle.push(() => waiting.resolve(result));
        } catch (error) {
          if (isOfTheDatabase(error)) throw error;
          settle.push(() => waiting.reject(error));
        }
      }
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
      const told = storeError(error, this.#file);
      group.forEach(({ reject }) => reject(told));
      return;
    }
    settle.forEach((tell) => tell());
    this.#committed();
  }

  #write({ stream, expected, events }: Waiting, after: number, revisions: Map<string, number>): AppendResult {
    checkEvents(events);
    const texts = events.map(({ data, meta }) => [JSON.stringify(data), JSON.stringify(meta)] as const);
    const there = events.map(({ id }) => this.#byId.get(id) as EventRow | undefined);
    const done = doneBefore(
      stream,
      events,
      there.map((row) => row && stored(row)),
    );
    if (done) return done;
    const known = revisions.get(stream) ?? (this.#last.get(stream) as { revision: number | null }).revision ?? -1;
    const actual = known < 0 ? undefined : known;
    if (expected !== 'any' && expected !== (actual ?? 'none')) return { ok: false, conflict: { expected, actual } };
    events.forEach(({ id, type }, i) => {
      const [data = 'null', meta = '{}'] = texts[i] ?? [];
      this.#insert.run(after + i + 1, stream, known + i + 1, id, type, data, meta);
    });
    const revision = known + events.length;
    revisions.set(stream, revision);
    return { ok: true, revision, position: positionOf(after + events.length), duplicate: false };
  }
}

const isOfTheDatabase = (error: unknown) => (error as { code?: string }).code === 'ERR_SQLITE_ERROR';
