import type { StatementSync } from 'node:sqlite';
import { StoreError, type Misplaced } from '../port.js';
import type { Connection } from './connection.js';

const BATCH = 500;
/** With the first column of each. */
const INDEXES = { event_id: 'id', event_of_stream: 'stream' } as const;
const NAMES = Object.keys(INDEXES) as (keyof typeof INDEXES)[];
const FIRST = -9_223_372_036_854_775_808n;
const LAST = BigInt(Number.MAX_SAFE_INTEGER);

/** An event as its bytes stand in the table: numbers as text, since what stands there may be any number. */
interface Raw {
  readonly place: string;
  readonly kinds: string;
  /** Its revision. */
  readonly number: string;
  readonly stream: Uint8Array;
  readonly id: Uint8Array;
  readonly type: Uint8Array;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
}

const KINDS = 'text integer text text text text';
const RAW = `SELECT CAST(position AS TEXT) AS place, CAST(revision AS TEXT) AS number,
  concat_ws(' ', typeof(stream), typeof(revision), typeof(id), typeof(type), typeof(data), typeof(meta)) AS kinds,
  CAST(stream AS BLOB) AS stream, CAST(id AS BLOB) AS id, CAST(type AS BLOB) AS type,
  CAST(data AS BLOB) AS data, CAST(meta AS BLOB) AS meta
  FROM event NOT INDEXED WHERE position >= ? ORDER BY position LIMIT ?`;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const nameIn = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString();

/** Undefined for bytes that are no text; a reader may also end at a zero byte. */
function textOf(bytes: Uint8Array | null): string | undefined {
  if (!bytes || bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether this is what the store writes of what it says: one text for one content, so that no two readers differ. */
function isAsWritten(bytes: Uint8Array | null): boolean {
  const text = textOf(bytes);
  if (text === undefined) return false;
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const isSafe = (n: bigint, least: bigint) => n >= least && n <= LAST;

/** Looks at the rows of the table itself, and at its indexes, each by itself: what one of them says the others say too. */
class Looking {
  readonly #connection: Connection;
  readonly #until: bigint;
  readonly #raw: StatementSync;
  readonly #byId: StatementSync;
  readonly #byStream: StatementSync;

  constructor(connection: Connection, until: number) {
    this.#connection = connection;
    this.#until = BigInt(until);
    const { db } = connection;
    this.#raw = db.prepare(RAW);
    this.#byId = db.prepare(
      'SELECT CAST(position AS TEXT) AS place FROM event INDEXED BY event_id WHERE id = CAST(? AS TEXT)',
    );
    this.#byStream = db.prepare(
      `SELECT CAST(position AS TEXT) AS place FROM event INDEXED BY event_of_stream
       WHERE stream = CAST(? AS TEXT) AND revision = ?`,
    );
  }

  rows(from: bigint, most: number): Promise<readonly Raw[]> {
    return this.#connection.ask(() => this.#raw.all(from, most) as unknown as Raw[]);
  }

  through(rows: readonly Raw[]): readonly Misplaced[] {
    return rows.flatMap((row) => {
      const why = this.#why(row);
      const named = { stream: nameIn(row.stream), revision: Number(row.number), place: Number(row.place) };
      return why ? [{ ...named, why }] : [];
    });
  }

  #why(row: Raw): Misplaced['why'] | undefined {
    const [position, revision] = [BigInt(row.place), /^-?\d+$/.test(row.number ?? '') ? BigInt(row.number) : -1n];
    if (!isSafe(position, 1n) || !isSafe(revision, 0n)) return 'outside';
    if (row.kinds !== KINDS) return 'written';
    const names = [row.stream, row.id, row.type].every((name) => textOf(name));
    if (!names || !isAsWritten(row.data) || !isAsWritten(row.meta)) return 'written';
    const found = [this.#byId.all(row.id), this.#byStream.all(row.stream, revision)];
    return found.every((rows) => rows.length === 1 && rows[0]?.['place'] === row.place) ? undefined : 'unfound';
  }

  /** Whether it is none that was appended since. */
  isOld = (position: bigint) => position <= this.#until || position > LAST;

  /** How many entries an index has, but for those of what was appended since. */
  entries(index: keyof typeof INDEXES): Promise<number> {
    const statement = this.#connection.db.prepare(
      // Without this condition SQLite counts the entries of whichever index is the smallest.
      `SELECT (SELECT count(*) FROM event INDEXED BY ${index} WHERE ${INDEXES[index]} >= '') -
        (SELECT count(*) FROM event NOT INDEXED WHERE position > ? AND position <= ?) AS entries`,
    );
    return this.#connection.ask(() => Number(statement.get(this.#until, LAST)?.['entries']));
  }
}

/**
 * The events up to a place that one way of reading finds and another does not, or that do not stand there as they
 * were written. It tells what it found after each batch.
 * @throws StoreError, `store-damaged` for an index that has more or fewer than there are.
 */
export async function* misplaced(
  connection: Connection,
  until: number,
  batch = BATCH,
): AsyncGenerator<readonly Misplaced[]> {
  const looking = new Looking(connection, until);
  let [from, count, wrong] = [FIRST, 0, 0];
  for (;;) {
    const rows = await looking.rows(from, batch);
    const old = rows.filter(({ place }) => looking.isOld(BigInt(place)));
    count += old.length;
    const found = await connection.ask(() => looking.through(old));
    wrong += found.length;
    yield found;
    const last = rows.at(-1);
    if (rows.length < batch || !last) break;
    from = BigInt(last.place) + 1n;
  }
  for (const index of NAMES) {
    const entries = await looking.entries(index);
    // One that is not found was told by its name.
    if (entries !== count && wrong === 0)
      throw new StoreError('store-damaged', `its index ${index} has ${entries} of ${count} events`);
    yield [];
  }
}
