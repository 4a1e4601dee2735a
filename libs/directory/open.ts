import type { Directory, DirectoryOptions } from './directory.js';

/**
 * What speaks to a database is loaded here: code that only needs to know which roles there are does not wait for it.
 * @throws DirectoryUnusable when it is not ours or from a newer version; DirectoryUnavailable; what SQLite says.
 */
export async function openDirectory(options: DirectoryOptions): Promise<Directory> {
  const { opened } = await import('./opened.js');
  return opened(options);
}
