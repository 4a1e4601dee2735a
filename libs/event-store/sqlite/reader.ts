import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { START, type Position, type ReadAll, type StoredEvent } from '../port.js';
import { COLUMNS, numberOf, positionOf, stored, type EventRow } from './rows.js';

const BATCH = 1_000;
const END = '\u{10FFFF}';
const LAST = Number.MAX_SAFE_INTEGER;

/** Reads in short statements, so that no reader holds up the write-ahead log from being folded back. */
export class Reader {
  readonly #stream: StatementSync;
  readonly #all: StatementSync;
  readonly #byStream: StatementSync;
  readonly #head: StatementSync;

  constructor(db: DatabaseSync) {
    this.#stream = db.prepare(`SELECT ${COLUMNS} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision`);
    this.#all = db.prepare(
      `SELECT ${COLUMNS} FROM event WHERE position > ? AND position <= ? AND stream >= ? AND stream < ? ORDER BY position LIMIT ?`,
    );
    this.#byStream = db.prepare(
      `SELECT ${COLUMNS} FROM event WHERE (stream, revision) > (?, ?) AND stream < ? AND position <= ? ORDER BY stream, revision LIMIT ?`,
    );
    this.#head = db.prepare('SELECT max(position) AS position FROM event');
  }

  stream(name: string, from: number): StoredEvent[] {
    return (this.#stream.all(name, from) as unknown as EventRow[]).map(stored);
  }

  head(): Position {
    const { position } = this.#head.get() as { position: number | null };
    return position === null ? START : positionOf(position);
  }

  *all({ after = START, until, prefix = '', batch = BATCH }: ReadAll): Iterable<readonly StoredEvent[]> {
    let from = numberOf(after);
    const last = until === undefined ? LAST : numberOf(until);
    for (;;) {
      const rows = this.#all.all(from, last, prefix, prefix + END, batch) as unknown as EventRow[];
      if (rows.length > 0) yield rows.map(stored);
      if (rows.length < batch) return;
      from = rows.at(-1)?.position ?? from;
    }
  }

  *byStream({ until, prefix = '', batch = BATCH }: Omit<ReadAll, 'after'>): Iterable<readonly StoredEvent[]> {
    const last = until === undefined ? LAST : numberOf(until);
    let from: [string, number] = [prefix, -1];
    let held: EventRow[] = [];
    for (;;) {
      const rows = this.#byStream.all(...from, prefix + END, last, batch) as unknown as EventRow[];
      held.push(...rows);
      const end = rows.length < batch;
      // The last stream may go on in the next rows: it is kept until it is known to be whole.
      const open = end ? undefined : rows.at(-1)?.stream;
      const whole = held.filter((row) => row.stream !== open);
      if (whole.length > 0) yield whole.map(stored);
      if (end) return;
      held = held.filter((row) => row.stream === open);
      const tail = rows.at(-1) as EventRow;
      from = [tail.stream, tail.revision];
    }
  }
}
