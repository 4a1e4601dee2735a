import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.js';
import { selecting, stored, type EventRow } from './rows.js';

/** The text that made each table, index and trigger, by kind and name, as SQLite keeps it. */
type Schema = ReadonlyMap<string, string>;

// What ANALYZE makes; it changes how fast things are found, and nothing else.
const OF_SQLITE = "type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')";

function schemaOf(db: DatabaseSync): Schema {
  const rows = db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE NOT (${OF_SQLITE})`).all();
  // A name that comes from outside is shown on terminals.
  const plain = (name: unknown) => String(name).replace(/\W/g, '?').slice(0, 100);
  const schema = new Map<string, string>();
  for (const { type, name, tbl_name: table, sql } of rows) {
    const called = `${plain(type)} ${plain(name)}`;
    const text = String(sql ?? '').replace(/[ \t\r\n]+/g, ' ');
    // Of two with one name neither is ours.
    schema.set(called, schema.has(called) ? 'twice' : `${plain(table)}: ${text.trim()}`);
  }
  return schema;
}

const made = new Map<string, Schema>();

/** What stands in the schema of a file that was just made by these statements. */
function schemaBy(statements: string): Schema {
  const there = made.get(statements);
  if (there) return there;
  const db = new DatabaseSync(':memory:');
  try {
    db.exec(statements);
    const schema = schemaOf(db);
    made.set(statements, schema);
    return schema;
  } finally {
    db.close();
  }
}

/**
 * Whether the file has the tables, indexes and triggers that these statements make, word for word, and nothing
 * beside them: a trigger of somebody else can rewrite what is recorded, and a missing one lets it be changed.
 * @throws StoreError `store-damaged`
 */
export function checkSchema(db: DatabaseSync, file: string, statements: string): void {
  const [ours, there] = [schemaBy(statements), schemaOf(db)];
  const wrong = [
    ...[...ours.keys()].filter((name) => !there.has(name)).map((name) => `its ${name} is missing`),
    ...[...ours]
      .filter(([name, sql]) => there.has(name) && there.get(name) !== sql)
      .map(([name]) => `its ${name} is another`),
    ...[...there.keys()].filter((name) => !ours.has(name)).map((name) => `the ${name} is not ours`),
  ];
  if (wrong.length > 0) throw new StoreError('store-damaged', `${file} is not as it was made: ${wrong.join(', ')}`);
}

// So many events at the end, or so many letters, whatever comes first: at no cost that grows with the log.
const LAST_EVENTS = 1_000;
const LAST_LETTERS = 4_000_000;

/**
 * A file that was cut off, or put together from two, mostly shows at its end; so does what was written there by hand.
 * @throws StoreError `store-damaged`
 */
export function checkEnd(db: DatabaseSync, file: string): void {
  // In one transaction: another process may append between one look and the next.
  db.exec('BEGIN');
  try {
    const ends = db.prepare(
      `SELECT min(position) >= 1 AND max(position) <= ${Number.MAX_SAFE_INTEGER} AS are FROM event`,
    );
    if (ends.get()?.['are'] === 0) {
      throw new StoreError(
        'store-damaged',
        `${file} is damaged: there are events before its first place or behind its last`,
      );
    }
    if (!endIsNamed(db)) {
      throw new StoreError('store-damaged', `${file} is damaged: its indexes do not name its last event`);
    }
    let letters = 0;
    for (const row of selecting(db, 'ORDER BY position DESC LIMIT ?').iterate(LAST_EVENTS)) {
      const event = row as unknown as EventRow;
      stored(event);
      letters += event[5].length;
      if (letters > LAST_LETTERS) break;
    }
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

function endIsNamed(db: DatabaseSync): boolean {
  const last = db.prepare('SELECT position, stream, revision, id FROM event ORDER BY position DESC LIMIT 1').get();
  if (!last) return true;
  const byId = db.prepare('SELECT position FROM event WHERE id = ?').get(last['id'] ?? null);
  const byStream = db.prepare('SELECT position FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1');
  const inStream = byStream.get(last['stream'] ?? null);
  return byId?.['position'] === last['position'] && inStream?.['position'] === last['position'];
}
