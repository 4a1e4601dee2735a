import type { StatementSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { doneBefore } from '../duplicates.js';
import type { AppendResult, Expected, NewEvent } from '../port.js';
import { positionOf } from '../position.js';
import type { Connection } from './connection.js';
import { Ends } from './ends.js';
import { isOfTheDatabase, isRefusedRow, storeError } from './errors.js';
import { COLUMNS, selecting, stored, type EventRow, type Written } from './rows.js';

interface Waiting {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Written[];
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** What is there already of what is appended. */
interface Found {
  readonly done?: AppendResult | undefined;
  readonly refused?: unknown;
}
const NOTHING: Found = {};

// One commit waits for the disk once; more appends in it only make it longer for the one that came first.
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
  readonly #written: () => void;
  readonly #ends: Ends;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #byId: StatementSync;
  readonly #insert: StatementSync;

  constructor(connection: Connection, written: () => void) {
    this.#connection = connection;
    this.#written = written;
    this.#ends = new Ends(connection);
    const { db } = connection;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#byId = selecting(db, 'WHERE id = ?');
    this.#insert = db.prepare(`INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  }

  append(stream: string, expected: Expected, events: readonly Written[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, expected, events, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Its connection too, when everything that was appended is settled. */
  async close(): Promise<void> {
    await this.#running;
    this.#connection.db.close();
  }

  async #run(): Promise<void> {
    // What an index refused and has to be looked at event by event.
    let doubted: readonly Waiting[] = [];
    while (doubted.length > 0 || this.#waiting.length > 0) {
      await turn();
      let group = doubted;
      try {
        await this.#connection.ask(() => this.#begin.run());
        if (doubted.length === 0) group = this.#waiting.splice(0, MOST_IN_A_COMMIT);
        const steps = this.#write(group, doubted.length > 0 ? 'looking' : 'trusting');
        let step = steps.next();
        for (; !step.done; step = steps.next()) await turn();
        doubted = step.value === 'doubted' ? group : [];
      } catch (error) {
        doubted = [];
        [...group, ...this.#waiting.splice(0)].forEach(({ reject }) => reject(error));
      }
    }
    this.#running = undefined;
  }

  /**
   * All of the group that is not refused by itself is written, or none of it. An id that is there already is left to
   * the unique index to find, since there hardly ever is one: then nothing of the group is written, and it is to be
   * written once more, looking for each. Stops where others may have their turn: nobody else writes by this
   * connection, and readers use another.
   */
  *#write(group: readonly Waiting[], how: 'trusting' | 'looking'): Generator<void, 'done' | 'doubted'> {
    const { db, file, place } = this.#connection;
    const settle: (() => void)[] = [];
    try {
      place.check();
      let position = this.#ends.position();
      const revisions = new Map<string, number>();
      for (const waiting of group) {
        const { stream, expected, events, resolve, reject } = waiting;
        const last = revisions.get(stream) ?? this.#ends.of(stream);
        const actual = last < 0 ? undefined : last;
        const fits = expected === 'any' || expected === (actual ?? 'none');
        const { refused, done } = fits && how === 'trusting' ? NOTHING : yield* this.#lookFor(waiting);
        if (refused !== undefined) settle.push(() => reject(refused));
        else if (done) settle.push(() => resolve(done));
        else if (!fits) settle.push(() => resolve({ ok: false, conflict: { expected, actual } }));
        else {
          yield* this.#insertAll(waiting, last, position);
          position += events.length;
          const revision = last + events.length;
          revisions.set(stream, revision);
          const result = { ok: true, revision, position: positionOf(position), duplicate: false } as const;
          settle.push(() => resolve(result));
        }
      }
      this.#commit.run();
      this.#ends.committed(position, revisions);
      // What was committed to a file that is not at its place any more is not acknowledged.
      place.check();
    } catch (error) {
      this.#ends.forget();
      const doubted = how === 'trusting' && isRefusedRow(error);
      // Told before anything else can fail; nothing of it was committed, or only where nobody finds it.
      if (!doubted) group.forEach(({ reject }) => reject(storeError(error, file)));
      if (db.isTransaction) db.exec('ROLLBACK');
      return doubted ? 'doubted' : 'done';
    }
    settle.forEach((tell) => tell());
    this.#written();
    return 'done';
  }

  /**
   * Whether events are there already, before anything of them is written: so nothing that is refused leaves a half
   * behind.
   */
  *#lookFor({ stream, events }: Waiting): Generator<void, Found> {
    const there: (EventRow | undefined)[] = [];
    for (const { id } of events) {
      there.push(this.#byId.get(id) as EventRow | undefined);
      if (there.length % AT_A_TIME === 0) yield;
    }
    if (there.every((row) => row === undefined)) return NOTHING;
    try {
      const rows = there.map((row) => row && stored(row));
      return { done: doneBefore(stream, events.map(told), rows) };
    } catch (error) {
      if (isOfTheDatabase(error)) throw error;
      return { refused: error };
    }
  }

  *#insertAll({ stream, events }: Waiting, revision: number, position: number): Generator<void, void> {
    for (const [i, { id, type, data, meta }] of events.entries()) {
      this.#insert.run(position + i + 1, stream, revision + i + 1, id, type, data, meta);
      if ((i + 1) % AT_A_TIME === 0) yield;
    }
  }
}

const told = ({ id, type, data, meta }: Written): NewEvent => ({
  id,
  type,
  data: JSON.parse(data) as unknown,
  meta: JSON.parse(meta) as NewEvent['meta'],
});
