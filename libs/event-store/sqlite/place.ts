import { statSync } from 'node:fs';
import { StoreError } from '../port.js';

/** Which file a path leads to, whatever its name: device and inode. */
function identityOf(path: string): string | undefined {
  const found = statOf(path);
  return found && `${found.dev}:${found.ino}`;
}

function statOf(path: string) {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (cause) {
    throw new StoreError('store-io', `${path} cannot be looked at`, { cause });
  }
}

const isEmpty = (path: string) => (statOf(path)?.size ?? 0n) === 0n;

const movedFrom = (path: string) =>
  new StoreError(
    'store-moved',
    `${path} is not the file any more that was opened: it was moved, replaced or removed; put it back with its -wal, and start again`,
  );

/**
 * Where a log was opened. An open file goes on to be read and written after its name was taken away, and
 * what is recorded there then is gone with the process: so it is asked again whether the names still lead
 * to what was opened. Once they do not, that stays so, whatever is put in their place.
 */
export class Place {
  readonly #file: string;
  readonly #before: string | undefined;
  readonly #opened = new Map<string, string | undefined>();
  #moved: StoreError | undefined;

  /**
   * Before it is opened.
   * @throws StoreError when only the write-ahead log is there: SQLite would remove it beside a new file.
   */
  constructor(file: string) {
    this.#file = file;
    this.#before = identityOf(file);
    if (isEmpty(file) && !isEmpty(`${file}-wal`)) throw movedFrom(file);
  }

  /** Once it is open, and its write-ahead log with it. */
  opened(): void {
    for (const path of [this.#file, `${this.#file}-wal`]) this.#opened.set(path, identityOf(path));
    if (this.#before !== undefined && this.#before !== this.#opened.get(this.#file)) this.#leave(this.#file);
  }

  /** @throws StoreError `store-moved` when it was found to be gone before. */
  known(): void {
    if (this.#moved) throw this.#moved;
  }

  /** @throws StoreError `store-moved` when it is gone now, or was before. */
  check(): void {
    this.known();
    for (const [path, identity] of this.#opened) {
      const now = identityOf(path);
      // A write-ahead log that was not there yet is made when it is first needed.
      if (identity === undefined) this.#opened.set(path, now);
      else if (now !== identity) this.#leave(path);
    }
  }

  #leave(path: string): never {
    this.#moved = movedFrom(path);
    throw this.#moved;
  }
}
