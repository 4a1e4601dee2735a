import type { Directory, DirectoryOptions } from './directory.js';
import type { Pool } from './store/postgres.js';

/**
 * What speaks to a database is loaded here: code that only needs to know which roles there are does not wait for it.
 * @throws DirectoryUnusable when it is not ours or from a newer version; DirectoryUnavailable; what SQLite says.
 */
export async function openDirectory(options: DirectoryOptions): Promise<Directory> {
  const { opened } = await import('./opened.js');
  return opened(options);
}

/** For what else is kept in the same database. @throws DirectoryUnavailable */
export async function openPool(url: string): Promise<Pool> {
  const { poolOf } = await import('./store/postgres.js');
  return poolOf(url);
}
