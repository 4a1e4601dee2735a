import type { StatementSync } from 'node:sqlite';
import type { Connection } from './connection.js';

const MOST_STREAMS = 20_000;

/**
 * Where the log ends and where each of its streams does, as this connection found and wrote it. It is asked within a
 * transaction that may write, in which nobody else writes; once another connection wrote, all of it is forgotten.
 */
export class Ends {
  readonly #version: StatementSync;
  readonly #lastPosition: StatementSync;
  readonly #lastRevision: StatementSync;
  #seen: number | undefined;
  #position: number | undefined;
  readonly #revisions = new Map<string, number>();

  constructor({ db }: Connection) {
    // Changes when another connection, of whichever process, changed the file (sqlite.org/pragma.html#pragma_data_version).
    this.#version = db.prepare('PRAGMA data_version');
    this.#lastPosition = db.prepare('SELECT max(position) AS position FROM event');
    this.#lastRevision = db.prepare('SELECT max(revision) AS revision FROM event WHERE stream = ?');
  }

  /** At the beginning of each transaction: the number of the last event of the log; 0 when there is none. */
  position(): number {
    const { data_version: version } = this.#version.get() as { data_version: number };
    if (version !== this.#seen) this.forget();
    this.#seen = version;
    return (this.#position ??= (this.#lastPosition.get() as { position: number | null }).position ?? 0);
  }

  /** The last revision of a stream to which nothing was written in this transaction; -1 when there is no such stream. */
  of(stream: string): number {
    const known = this.#revisions.get(stream);
    if (known !== undefined) return known;
    const found = (this.#lastRevision.get(stream) as { revision: number | null }).revision ?? -1;
    this.#keep(stream, found);
    return found;
  }

  /** What was committed. */
  committed(position: number, revisions: ReadonlyMap<string, number>): void {
    this.#position = position;
    for (const [stream, revision] of revisions) this.#keep(stream, revision);
  }

  /** When it is not sure what was committed. */
  forget(): void {
    this.#position = undefined;
    this.#revisions.clear();
  }

  #keep(stream: string, revision: number): void {
    this.#revisions.delete(stream);
    this.#revisions.set(stream, revision);
    if (this.#revisions.size <= MOST_STREAMS) return;
    for (const oldest of this.#revisions.keys()) {
      this.#revisions.delete(oldest);
      break;
    }
  }
}
