import { DatabaseSync } from 'node:sqlite';

const BUSY = 5;

/**
 * Who keeps the views of a data folder: one process at a time, so that no slower one can put older
 * rows over newer ones. A lock on a file of its own, which the system releases when its process ends.
 */
export class Lease {
  readonly #file: string;
  #db: DatabaseSync | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether it is ours now. */
  take(): boolean {
    if (this.#db) return true;
    const db = new DatabaseSync(this.#file, { timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE');
      this.#db = db;
      return true;
    } catch (error) {
      db.close();
      if (((error as { errcode?: number }).errcode ?? 0) % 256 === BUSY) return false;
      throw error;
    }
  }

  release(): void {
    this.#db?.close();
    this.#db = undefined;
  }
}
