import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { BATCH, checkBatch } from '../batch.js';
import { START, StoreError, type Position, type ReadAll, type ReadByStream, type StoredEvent } from '../port.js';
import { numberOf, positionOf } from '../position.js';
import { prefixesOf } from '../prefixes.js';
import type { Connection } from './connection.js';
import { selecting, stored, type EventRow } from './rows.js';

const [POSITION, STREAM, REVISION] = [0, 1, 2] as const;
const LAST = Number.MAX_SAFE_INTEGER;

/** What lies behind every name with this prefix: no UTF-8 has the byte 0xFF, and SQLite compares bytes. */
const behind = (prefix: string) => Buffer.concat([Buffer.from(prefix), Buffer.from([0xff])]);

// The + keeps SQLite from using the index of streams here, which would sort all events for each batch.
const HAS_PREFIX = '+stream >= ? AND +stream < CAST(? AS TEXT)';

/** Reads in short statements, so that no reader holds up the write-ahead log from being folded back. */
export class Reader {
  readonly #connection: Connection;
  readonly #stream: StatementSync;
  /** By how many prefixes are asked for. */
  readonly #all = new Map<number, StatementSync>();
  readonly #byStream: StatementSync;
  readonly #head: StatementSync;

  constructor(connection: Connection) {
    this.#connection = connection;
    const { db } = connection;
    this.#stream = selecting(db, 'WHERE stream = ? AND revision >= ? ORDER BY revision');
    this.#byStream = selecting(
      db,
      'WHERE (stream, revision) > (?, ?) AND stream < CAST(? AS TEXT) AND position <= ? ORDER BY stream, revision LIMIT ?',
    );
    this.#head = db.prepare('SELECT max(position) AS position FROM event');
  }

  stream(name: string, from: number): Promise<StoredEvent[]> {
    return this.#connection.ask(() => (this.#stream.all(name, from) as unknown as EventRow[]).map(stored));
  }

  head(): Promise<Position> {
    return this.#connection.ask(() => {
      this.#connection.place.check();
      const { position } = this.#head.get() as { position: number | null };
      if (position === null) return START;
      if (position >= 1) return positionOf(position);
      throw new StoreError('store-damaged', `${this.#connection.file}: all events stand before the first place`);
    });
  }

  async *all({ after = START, until, prefix, batch = BATCH }: ReadAll): AsyncIterable<readonly StoredEvent[]> {
    let from = numberOf(after);
    const last = until === undefined ? LAST : numberOf(until);
    const prefixes = prefixesOf(prefix);
    const ranges = prefixes.flatMap((one) => [one, behind(one)]);
    checkBatch(batch);
    const all = () => this.#allOf(prefixes.length);
    for (;;) {
      const rows = await this.#rows(all, from, last, ...ranges, batch);
      if (rows.length > 0) yield rows.map(stored);
      if (rows.length < batch) return;
      from = rows.at(-1)?.[POSITION] ?? from;
      await turn();
    }
  }

  async *byStream({ prefix, ...asked }: ReadByStream) {
    for (const one of prefixesOf(prefix)) yield* this.#byStreamOf(one, asked);
  }

  async *#byStreamOf(prefix: string, { until, batch = BATCH, onUnread }: ReadByStream) {
    const last = until === undefined ? LAST : numberOf(until);
    const end = behind(prefix);
    checkBatch(batch);
    let from: [string, number] = [prefix, -1];
    let held: readonly EventRow[] = [];
    for (;;) {
      const rows = await this.#rows(() => this.#byStream, ...from, end, last, batch);
      // The last stream may go on in the next rows: it is kept until it is known to be whole.
      const tail = rows.length === batch ? rows.at(-1) : undefined;
      const known = held.concat(rows);
      const whole = tail ? known.findLastIndex((row) => row[STREAM] !== tail[STREAM]) + 1 : known.length;
      if (whole > 0) yield readable(known.slice(0, whole), onUnread);
      if (!tail) return;
      held = known.slice(whole);
      from = [tail[STREAM], tail[REVISION]];
      await turn();
    }
  }

  #allOf(prefixes: number): StatementSync {
    const known = this.#all.get(prefixes);
    if (known) return known;
    const any = Array<string>(prefixes).fill(HAS_PREFIX).join(' OR ');
    const { db } = this.#connection;
    const all = selecting(db, `WHERE position > ? AND position <= ? AND (${any}) ORDER BY position LIMIT ?`);
    this.#all.set(prefixes, all);
    return all;
  }

  #rows(statement: () => StatementSync, ...asked: SQLInputValue[]): Promise<EventRow[]> {
    return this.#connection.ask(() => statement().all(...asked) as unknown as EventRow[]);
  }
}

/** The events of these rows, without the streams of which one cannot be read. @throws StoreError where nobody hears of it. */
function readable(rows: readonly EventRow[], onUnread: ReadByStream['onUnread']): StoredEvent[] {
  if (!onUnread) return rows.map(stored);
  return [...Map.groupBy(rows, (row) => row[STREAM])].flatMap(([stream, ofStream]) => {
    try {
      return ofStream.map(stored);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-damaged') throw error;
      onUnread(stream, error);
      return [];
    }
  });
}
