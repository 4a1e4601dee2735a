import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { START, type Position } from '#event-store';
import { insidesIn, textOf, type Table } from './table.js';

const LAYOUT = 1;
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

const STATE = `
CREATE TABLE IF NOT EXISTS view_state (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  checkpoint TEXT NOT NULL,
  log TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT;
CREATE TABLE IF NOT EXISTS view_stopped (
  name TEXT PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS view_building (events INTEGER NOT NULL, total INTEGER) STRICT;
PRAGMA user_version = ${LAYOUT};
`;

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    // Views can be derived again: they need not wait for the disk, only never be half written.
    db.exec('PRAGMA synchronous = NORMAL');
    // Each connection of each thread has its own: what is not in it the system still has in memory.
    db.exec('PRAGMA cache_size = -16384');
    db.exec(STATE);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the file of the views; one that is damaged holds nothing that is not in the log, and is made anew. */
export function openDatabase(file: string, onDamaged: (error: unknown) => void): DatabaseSync {
  try {
    return open(file);
  } catch (error) {
    if (!DAMAGED.has(((error as { errcode?: number }).errcode ?? 0) & 0xff)) throw error;
    onDamaged(error);
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return open(file);
  }
}

/** All or nothing. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** One transaction after another over a long piece of work, each with so many parts of it. */
export class Committing {
  readonly #db: DatabaseSync;
  readonly #most: number;
  #done = 0;

  constructor(db: DatabaseSync, most: number) {
    this.#db = db;
    this.#most = most;
  }

  begin(): void {
    if (!this.#db.isTransaction) this.#db.exec('BEGIN IMMEDIATE');
  }

  did(parts: number): void {
    this.#done += parts;
    if (this.#done >= this.#most) this.end();
  }

  end(): void {
    if (this.#db.isTransaction) this.#db.exec('COMMIT');
    this.#done = 0;
  }

  giveUp(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }
}

interface Written {
  readonly checkpoint: Position;
  readonly log: string;
}

/**
 * Up to where a view is true in this log; undefined when it belongs to another log or, with its head, to a later state
 * of it.
 */
export function reached(written: Written | undefined, log: string, head?: Position): Position | undefined {
  if (!written || written.checkpoint === START) return written?.checkpoint;
  const { checkpoint } = written;
  if (written.log !== log) return undefined;
  // A log that was moved to another store keeps its events, and has positions of another form.
  if (head !== undefined && (checkpoint > head || checkpoint.length !== head.length)) return undefined;
  return checkpoint;
}

/** How far each view has come, and in which log: the id of its first event tells one log from another. */
export class Checkpoints {
  readonly #db: DatabaseSync;
  readonly #get;
  readonly #set;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#get = db.prepare('SELECT checkpoint, log FROM view_state WHERE name = ? AND version = ?');
    this.#set = db.prepare('INSERT OR REPLACE INTO view_state (name, version, checkpoint, log) VALUES (?, ?, ?, ?)');
  }

  /** What was written down of a view. */
  written({ view }: Table): Written | undefined {
    return this.#get.get(view.name, view.version) as Written | undefined;
  }

  /** Undefined when the view was never built whole, or from another log. */
  of(table: Table, log: string): Position | undefined {
    return reached(this.written(table), log);
  }

  set({ view }: Table, checkpoint: Position, log: string): void {
    this.#set.run(view.name, view.version, checkpoint, log);
  }

  /** While it is being built it is not there, whatever comes between. */
  forget({ view }: Table): void {
    this.#db.prepare('DELETE FROM view_state WHERE name = ? AND version = ?').run(view.name, view.version);
  }

  /** Forgets the other versions of a view, with their tables. */
  dropOthers({ view }: Table): void {
    const others = this.#db
      .prepare('SELECT version FROM view_state WHERE name = ? AND version <> ?')
      .all(view.name, view.version) as { version: number }[];
    for (const { version } of others) {
      const other = { name: view.name, version };
      for (const table of [`${view.name}_v${version}`, textOf(other), insidesIn(other)])
        this.#db.exec(`DROP TABLE IF EXISTS "${table}"`);
      this.#db.prepare('DELETE FROM view_state WHERE name = ? AND version = ?').run(view.name, version);
    }
  }
}
