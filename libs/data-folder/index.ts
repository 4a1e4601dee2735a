import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export { movedFrom, Place, type Identities, type Refusing } from './place.js';

/** Where the documents are in a data folder. */
export const documentsFolder = (data: string): string => join(data, 'documents');

/** A folder that holds databases of this product; what else may be in it, is not ours to close. */
const DATABASE = /\.sqlite(?:[.-]|$)/;
const OTHERS = 0o077;
const STICKY = 0o1000;

/** Whatever this process makes from now on is for its own user alone: also what SQLite puts beside a database. */
export function makePrivate(): void {
  process.umask(OTHERS);
}

/** What was closed, and what could not be: by its path. */
export interface Closed {
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

/**
 * Takes from others what they may do with the databases in a folder, and with the folder itself: they were made
 * before files were private, or copied in. A folder for everybody's files (`/tmp`) stays as it is, and so does what
 * this user may not change.
 */
export function closeToOthers(folder: string): Closed {
  const databases = readdirSync(folder).filter((name) => DATABASE.test(name));
  const found = [...(databases.length > 0 ? [folder] : []), ...databases.map((name) => join(folder, name))];
  const [closed, open]: [string[], string[]] = [[], []];
  for (const path of found) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || (stat.mode & OTHERS) === 0 || (stat.isDirectory() && (stat.mode & STICKY) !== 0)) continue;
    try {
      chmodSync(path, stat.mode & 0o700);
      closed.push(path);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EPERM', 'EACCES', 'EROFS', 'ENOTSUP', 'ENOENT'].includes(code)) throw error;
      if (code !== 'ENOENT') open.push(path);
    }
  }
  return { closed, open };
}
