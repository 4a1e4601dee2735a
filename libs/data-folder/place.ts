import { statSync } from 'node:fs';

/** How whoever keeps a file says what is the matter with it. */
export interface Refusing {
  /** It is not the file any more that was opened, or the one that was to be opened is not there. */
  moved(path: string): Error;
  /** It cannot be looked at. */
  unseen(path: string, cause: unknown): Error;
}

/** Which file each path led to, device and inode; undefined when there was none yet. */
export type Identities = ReadonlyMap<string, string | undefined>;

/** What is the matter with a file that is not at its place, and what to do. */
export const movedFrom = (path: string) =>
  `${path} is not the file any more that was opened: it was moved, replaced or removed; put it back with its -wal, and start again`;

/**
 * Where a database was opened. An open file goes on to be read and written after its name was taken away, and
 * what is recorded there then is gone with the process: so it is asked again whether the names still lead
 * to what was opened. Once they do not, that stays so, whatever is put in their place.
 */
export class Place {
  readonly #file: string;
  readonly #refusing: Refusing;
  readonly #same: Identities;
  readonly #before: string | undefined;
  readonly #opened = new Map<string, string | undefined>();
  #moved: Error | undefined;

  /**
   * Before it is opened; `same` is what was found where it was opened before, when it has to be that.
   * @throws `moved` when it is something else, or when only the write-ahead log is there: SQLite would remove it beside
   * a new file.
   */
  constructor(file: string, refusing: Refusing, same: Identities = new Map()) {
    this.#file = file;
    this.#refusing = refusing;
    this.#same = same;
    for (const [path, identity] of same) {
      if (identity !== undefined && this.#identityOf(path) !== identity) throw refusing.moved(path);
    }
    this.#before = this.#identityOf(file);
    if (this.#isEmpty(file) && !this.#isEmpty(`${file}-wal`)) throw refusing.moved(file);
  }

  /** What was opened, for those who open the same again. */
  get identities(): Identities {
    return this.#opened;
  }

  /** Once it is open, and its write-ahead log with it. */
  opened(): void {
    for (const path of [this.#file, `${this.#file}-wal`]) this.#opened.set(path, this.#identityOf(path));
    const before: Identities = new Map([...this.#same, [this.#file, this.#before]]);
    for (const [path, identity] of before) {
      if (identity !== undefined && identity !== this.#opened.get(path)) this.#leave(path);
    }
  }

  /** @throws `moved` when it was found to be gone before. */
  known(): void {
    if (this.#moved) throw this.#moved;
  }

  /** @throws `moved` when it is gone now, or was before; `unseen`. */
  check(): void {
    this.known();
    for (const [path, identity] of this.#opened) {
      const now = this.#identityOf(path);
      // A write-ahead log that was not there yet is made when it is first needed.
      if (identity === undefined) this.#opened.set(path, now);
      else if (now !== identity) this.#leave(path);
    }
  }

  /** Which file a path leads to, whatever its name: device and inode. */
  #identityOf(path: string): string | undefined {
    const found = this.#statOf(path);
    return found && `${found.dev}:${found.ino}`;
  }

  #isEmpty(path: string): boolean {
    return (this.#statOf(path)?.size ?? 0n) === 0n;
  }

  #statOf(path: string) {
    try {
      return statSync(path, { bigint: true, throwIfNoEntry: false });
    } catch (cause) {
      throw this.#refusing.unseen(path, cause);
    }
  }

  #leave(path: string): never {
    this.#moved = this.#refusing.moved(path);
    throw this.#moved;
  }
}
