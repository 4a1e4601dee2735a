import type { NewEvent } from '#event-store';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** A stream, the revision in it, and the event. */
export type Row = readonly [stream: string, revision: number, event: NewEvent];

/** What everything is compared with: node:sqlite with the same tables, indexes and triggers, and one commit for each event. */
export class Raw {
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;
  #position = 0;

  constructor(file: string, like: string) {
    const source = new DatabaseSync(like);
    const schema = source.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all();
    source.close();
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    for (const { sql } of schema) this.#db.exec(String(sql));
    this.#insert = this.#db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  }

  /** In one commit. */
  write(...rows: readonly Row[]): void {
    this.#db.exec('BEGIN IMMEDIATE');
    for (const [stream, revision, { id, type, data, meta }] of rows)
      this.#insert.run(++this.#position, stream, revision, id, type, JSON.stringify(data), JSON.stringify(meta));
    this.#db.exec('COMMIT');
  }

  close(): void {
    this.#db.close();
  }
}
