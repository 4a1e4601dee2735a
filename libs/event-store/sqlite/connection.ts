import { movedFrom, Place, type Identities, type Refusing } from '#data-folder';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../port.js';
import { closed, isBusy, storeError } from './errors.js';
import { prepare } from './schema.js';

const LONGEST_PAUSE_MS = 50;

const REFUSING: Refusing = {
  moved: (path) => new StoreError('store-moved', movedFrom(path)),
  unseen: (path, cause) => new StoreError('store-io', `${path} cannot be looked at`, { cause }),
};

/** One open file. What it is asked while another process has the file locked, it asks again. */
export class Connection {
  readonly db: DatabaseSync;
  readonly file: string;
  readonly place: Place;
  readonly #lockTimeout: number;

  /**
   * `same`: what another connection opened under this name, and this one has to open too.
   * @throws StoreError when the file cannot be opened, is damaged, not ours, or from a newer version.
   */
  constructor(file: string, lockTimeout: number, damaged: 'refused' | 'read' = 'refused', same?: Identities) {
    this.file = file;
    this.#lockTimeout = lockTimeout;
    this.place = new Place(file, REFUSING, same);
    try {
      this.db = new DatabaseSync(file, { timeout: lockTimeout });
    } catch (error) {
      throw storeError(error, file);
    }
    try {
      prepare(this.db, file, damaged);
      this.place.opened();
      // From here on we wait for a lock ourselves: SQLite would keep the whole process waiting.
      this.db.exec('PRAGMA busy_timeout = 0');
    } catch (error) {
      this.db.close();
      throw storeError(error, file);
    }
  }

  /** @throws StoreError, `store-locked` when the file stays locked for longer than the timeout. */
  async ask<T>(work: () => T): Promise<T> {
    const end = performance.now() + this.#lockTimeout;
    for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      if (!this.db.isOpen) throw closed(this.file);
      this.place.known();
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= end) throw storeError(error, this.file);
      }
      await setTimeout(pause);
    }
  }
}
