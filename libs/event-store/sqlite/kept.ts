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
  readonly found: number;
}

const KINDS = 'text integer text text text text';
/** Whether an index, by itself, leads to this event and to no other. */
const foundBy = (index: string, condition: string) =>
  `(SELECT CASE count(*) WHEN 1 THEN max(e.position) END FROM event AS e INDEXED BY ${index} WHERE ${condition}) IS event.position`;
const RAW = `SELECT CAST(position AS TEXT) AS place, CAST(revision AS TEXT) AS number,
  concat_ws(' ', typeof(stream), typeof(revision), typeof(id), typeof(type), typeof(data), typeof(meta)) AS kinds,
  CAST(stream AS BLOB) AS stream, CAST(id AS BLOB) AS id, CAST(type AS BLOB) AS type,
  CAST(data AS BLOB) AS data, CAST(meta AS BLOB) AS meta,
  ${foundBy('event_id', 'e.id = event.id')} AND
  ${foundBy('event_of_stream', 'e.stream = event.stream AND e.revision = event.revision')} AS found
  FROM event NOT INDEXED WHERE position >= ? ORDER BY position LIMIT ?`;

const nameIn = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString();

/** Whether these bytes are this text: what is not UTF-8 is read as another. */
const isText = (bytes: Uint8Array | null, text: string) => bytes !== null && Buffer.from(text).equals(bytes);

/** A reader may end at a zero byte. */
const isName = (bytes: Uint8Array | null) => isText(bytes, nameIn(bytes)) && bytes?.length !== 0 && !bytes?.includes(0);

/** Whether this is what the store writes of what it says: one text for one content, so that no two readers differ. */
function isAsWritten(bytes: Uint8Array | null): boolean {
  try {
    return isText(bytes, JSON.stringify(JSON.parse(nameIn(bytes))));
  } catch {
    return false;
  }
}

const isSafe = (n: bigint, least: bigint) => n >= least && n <= LAST;

/**
 * Looks at the rows of the table itself, and at its indexes, each by itself: what one of them says the others say too.
 */
class Looking {
  readonly #connection: Connection;
  readonly #until: bigint;
  #raw: StatementSync | undefined;

  constructor(connection: Connection, until: number) {
    this.#connection = connection;
    this.#until = BigInt(until);
  }

  rows(from: bigint, most: number): Promise<readonly Raw[]> {
    // Prepared here, so that an index that is gone is told as damage.
    return this.#connection.ask(() => {
      this.#raw ??= this.#connection.db.prepare(RAW);
      return this.#raw.all(from, most) as unknown as Raw[];
    });
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
    const isWritten = [row.stream, row.id, row.type].every(isName) && isAsWritten(row.data) && isAsWritten(row.meta);
    if (!isWritten) return 'written';
    return row.found === 1 ? undefined : 'unfound';
  }

  /** Whether it is not one that was appended since. */
  isOld = (position: bigint) => position <= this.#until || position > LAST;

  /** How many entries an index has, but for those of what was appended since. */
  entries(index: keyof typeof INDEXES): Promise<number> {
    const counted =
      // Without this condition SQLite counts the entries of whichever index is the smallest.
      `SELECT (SELECT count(*) FROM event INDEXED BY ${index} WHERE ${INDEXES[index]} >= '') -
        (SELECT count(*) FROM event NOT INDEXED WHERE position > ? AND position <= ?) AS entries`;
    return this.#connection.ask(() => Number(this.#connection.db.prepare(counted).get(this.#until, LAST)?.['entries']));
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
