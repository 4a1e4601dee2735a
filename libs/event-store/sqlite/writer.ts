import { setImmediate as turn } from 'node:timers/promises';
import { doneBefore } from '../duplicates.js';
import type { AppendResult, Expected, NewEvent } from '../port.js';
import { positionOf } from '../position.js';
import type { Connection } from './connection.js';
import { isOfTheDatabase, storeError } from './errors.js';
import { COLUMNS, selecting, stored, type EventRow } from './rows.js';

interface Waiting {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

type Texts = readonly (readonly [data: string, meta: string])[];

// One commit waits for the disk once; more appends in it only make it longer for who came first.
const MOST_IN_A_COMMIT = 512;
/** How many events are judged or written before others have their turn: some ten milliseconds of them. */
const AT_A_TIME = 500;

/**
 * Group commit: appends that arrive within one turn of the event loop, or while another process has the
 * file, share one transaction, and so one wait for the disk. Each of them is judged by itself; what one
 * is refused does not touch the others.
 */
export class Writer {
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  readonly #connection: Connection;
  readonly #committed: () => void;
  readonly #last;
  readonly #byId;
  readonly #insert;
  readonly #lastPosition;

  constructor(connection: Connection, committed: () => void) {
    this.#connection = connection;
    this.#committed = committed;
    const { db } = connection;
    this.#last = db.prepare('SELECT max(revision) AS revision FROM event WHERE stream = ?');
    this.#byId = selecting(db, 'WHERE id = ?');
    this.#insert = db.prepare(`INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
    this.#lastPosition = db.prepare('SELECT max(position) AS position FROM event');
  }

  append(stream: string, expected: Expected, events: readonly NewEvent[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, expected, events, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** When everything that was appended is settled. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await turn();
      try {
        await this.#connection.ask(() => this.#connection.db.exec('BEGIN IMMEDIATE'));
        const steps = this.#commit(this.#waiting.splice(0, MOST_IN_A_COMMIT));
        while (!steps.next().done) await turn();
      } catch (error) {
        this.#waiting.splice(0).forEach(({ reject }) => reject(error));
      }
    }
    this.#running = undefined;
  }

  /**
   * All of the group that is not refused by itself is written, or none of it. Stops where others may have their turn:
   * nobody else writes by this connection, and who reads does so by another.
   */
  *#commit(group: readonly Waiting[]): Generator<void, void> {
    const { db, file, place } = this.#connection;
    const settle: (() => void)[] = [];
    try {
      place.check();
      let position = (this.#lastPosition.get() as { position: number | null }).position ?? 0;
      const revisions = new Map<string, number>();
      for (const waiting of group) {
        const { stream, events, resolve, reject } = waiting;
        const last = revisions.get(stream) ?? this.#lastRevision(stream);
        const judged = yield* this.#judge(waiting, last);
        if ('refused' in judged) settle.push(() => reject(judged.refused));
        else if ('result' in judged) settle.push(() => resolve(judged.result));
        else {
          yield* this.#write(waiting, last, position, judged.texts);
          position += events.length;
          const revision = last + events.length;
          revisions.set(stream, revision);
          const result = { ok: true, revision, position: positionOf(position), duplicate: false } as const;
          settle.push(() => resolve(result));
        }
      }
      db.exec('COMMIT');
      // What was committed to a file that is not at its place any more is not acknowledged.
      place.check();
    } catch (error) {
      // Told before anything else can fail; nothing of it was committed, or only where nobody finds it.
      group.forEach(({ reject }) => reject(storeError(error, file)));
      if (db.isTransaction) db.exec('ROLLBACK');
      return;
    }
    settle.forEach((tell) => tell());
    this.#committed();
  }

  /** -1 when there is no such stream. */
  #lastRevision(stream: string): number {
    return (this.#last.get(stream) as { revision: number | null }).revision ?? -1;
  }

  /** What comes of an append before anything of it is written: so nothing that is refused leaves a half behind. */
  *#judge(
    { stream, expected, events }: Waiting,
    last: number,
  ): Generator<void, { refused: unknown } | { result: AppendResult } | { texts: Texts }> {
    try {
      const there: (EventRow | undefined)[] = [];
      for (const { id } of events) {
        there.push(this.#byId.get(id) as EventRow | undefined);
        if (there.length % AT_A_TIME === 0) yield;
      }
      if (there.some((row) => row !== undefined)) {
        const done = doneBefore(
          stream,
          events,
          there.map((row) => row && stored(row)),
        );
        if (done) return { result: done };
      }
      const actual = last < 0 ? undefined : last;
      if (expected !== 'any' && expected !== (actual ?? 'none')) {
        return { result: { ok: false, conflict: { expected, actual } } };
      }
      return { texts: events.map(({ data, meta }) => [JSON.stringify(data ?? null), JSON.stringify(meta)]) };
    } catch (error) {
      if (isOfTheDatabase(error)) throw error;
      return { refused: error };
    }
  }

  *#write({ stream, events }: Waiting, revision: number, position: number, texts: Texts): Generator<void, void> {
    for (const [i, [data, meta]] of texts.entries()) {
      const { id, type } = events[i] as NewEvent;
      this.#insert.run(position + i + 1, stream, revision + i + 1, id, type, data, meta);
      if ((i + 1) % AT_A_TIME === 0) yield;
    }
  }
}
