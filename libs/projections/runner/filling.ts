import type { DatabaseSync } from 'node:sqlite';
import { Account, type Progress, type Stop } from './account.js';
import { Committing } from './database.js';
import type { Table, Values } from './table.js';

/** What a part of the log gives views that are built anew. */
export interface Filled {
  /** The rows of each table, by its place among those that are filled. */
  readonly rows: readonly (readonly Values[])[];
  /** The views that could not go on in it. */
  readonly stops: readonly Stop[];
  /** How many events it was. */
  readonly events: number;
  /** How far the building is with it. */
  readonly progress: Progress;
}

/** What writes them: in this thread, or in one beside it. */
export interface Filler {
  /** Resolves when more can be taken. */
  put(filled: Filled): Promise<void>;
  /** All of it is written when it resolves. */
  end(): Promise<void>;
  /** What was not committed is not there. */
  giveUp(): Promise<void>;
}

const EVENTS_IN_A_COMMIT = 20_000;
const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Fills tables that hold nothing yet. */
export class Filling implements Filler {
  readonly #tables: readonly Table[];
  readonly #account: Account;
  readonly #committing: Committing;

  constructor(db: DatabaseSync, tables: readonly Table[]) {
    this.#tables = tables;
    this.#account = new Account(db);
    this.#committing = new Committing(db, EVENTS_IN_A_COMMIT);
  }

  put({ rows, stops, events, progress }: Filled): Promise<void> {
    this.#committing.begin();
    this.#tables.forEach((table, i) => table.add(rows[i] ?? []));
    stops.forEach((stop) => this.#account.stop(stop));
    this.#account.build(progress);
    this.#committing.did(events);
    return pause();
  }

  async end(): Promise<void> {
    await Promise.resolve(this.#committing.end());
  }

  async giveUp(): Promise<void> {
    await Promise.resolve(this.#committing.giveUp());
  }
}
