import { documentsFolder } from '#data-folder';
import { openDirectory, DirectoryUnusable } from '#directory';
import { copyDocuments, DocumentsUnusable } from '#documents';
import { ADVICE_NL, openSqliteEventStore, storeError, StoreError } from '#event-store';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { checkChains } from './checking/whole-log.js';
import { fileProblem } from './log.js';
import { EXIT, Refused } from './terminal.js';

export const EVENTS = 'events.sqlite';
export const DIRECTORY = 'directory.sqlite';
export const UNFINISHED = '.unfinished';

// All pages in one step: as of one moment. Between two steps another process may write, and SQLite then
// begins again; under a server that keeps writing it would not come to an end.
const ALL_PAGES = 2 ** 31 - 1;

async function copy(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}

/** One file without anything beside it, that can be read where nothing can be written. */
export function fold(file: string): void {
  const db = new DatabaseSync(file);
  try {
    const rows = db.prepare('PRAGMA integrity_check').all();
    if (rows[0]?.['integrity_check'] !== 'ok') throw new StoreError('store-damaged', `${file} is damaged`);
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** How many there are. */
async function checkEvents(file: string): Promise<number> {
  const store = openSqliteEventStore({ file, damaged: 'read' });
  try {
    const events = await checkChains(store);
    await openSqliteEventStore({ file }).close();
    return events;
  } finally {
    await store.close();
  }
}

/** What was signed between the copy of the log and this one does not belong to this log. */
async function checkDirectory(file: string, events: number): Promise<void> {
  const directory = await openDirectory({ file, now: () => new Date() });
  await directory.checkpoints.cutOff(events);
  await directory.close();
}

/** A name is there after a power cut only when the folder was written too. */
export function settle(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function toldInDutch(error: unknown, folder: string): unknown {
  if (error instanceof Refused) return error;
  const told = storeError(error, folder);
  if (told instanceof StoreError || told instanceof DirectoryUnusable || told instanceof DocumentsUnusable) {
    return new Refused(`${told.code}: ${folder}: ${ADVICE_NL[told.code]}`, EXIT.store);
  }
  const { code } = error as NodeJS.ErrnoException;
  return code?.startsWith('E') && !code.startsWith('ERR')
    ? new Refused(`store-io: ${folder}: ${fileProblem(error)}.`, EXIT.store)
    : error;
}

/** What is in a folder under the names of databases, or beside them: it would be overwritten, or mixed up. */
export const databasesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.sqlite/.test(name) && !name.includes(UNFINISHED)) : [];

/**
 * Copies the databases and the documents that are in a folder to another one, while others may be writing to them.
 * Each is checked before it gets its name; the log is checked event by event.
 *
 * The log goes first. Whoever acts in it was made known before, and so is in the directory that is
 * copied after it; and whoever was erased in between is not.
 */
export async function copyDatabases(from: string, to: string, names: readonly string[]): Promise<void> {
  const unfinished = (name: string) => join(to, name + UNFINISHED);
  const remove = () => {
    for (const name of names) {
      for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(unfinished(name) + beside, { force: true });
    }
  };
  try {
    remove();
    for (const name of names) await copy(join(from, name), unfinished(name));
    const events = await checkEvents(unfinished(EVENTS));
    if (names.includes(DIRECTORY)) await checkDirectory(unfinished(DIRECTORY), events);
    names.map(unfinished).forEach(fold);
    // Each is there before a fact names it, so none that the log names is missing.
    await copyDocuments(documentsFolder(from), documentsFolder(to));
    // The log comes last: without it there is nothing to start on, and so nothing that is half there.
    for (const name of [...names].reverse()) renameSync(unfinished(name), join(to, name));
    settle(to);
  } catch (error) {
    throw toldInDutch(error, to);
  } finally {
    remove();
  }
}
