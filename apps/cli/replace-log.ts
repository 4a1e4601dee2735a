import { openSqliteEventStore, StoreError, storeError, type EventStore, type Position } from '#event-store';
import { rmSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EVENTS, fold, settle, UNFINISHED } from './copy.js';
import { VIEWS_FILE, withLog } from './log.js';
import { rebuildViews } from './rebuild.js';
import { EXIT, Refused } from './terminal.js';

const remove = (file: string) =>
  ['', '-wal', '-shm', '-journal'].forEach((beside) => rmSync(file + beside, { force: true }));

const running = (data: string) =>
  new Refused(`store-locked: er draait een programma op ${data}. Stop dat eerst.`, EXIT.store);

/** Puts a log in the place of another, when nothing was added to that since. @throws Refused */
function swap(data: string, made: string, head: Position): void {
  const file = join(data, EVENTS);
  const old = new DatabaseSync(file, { timeout: 0 });
  try {
    // What lies beside a log in a file of its own would be taken for a part of the one that comes in its place.
    old.exec('PRAGMA journal_mode = DELETE');
    old.exec('BEGIN EXCLUSIVE');
    const last = old.prepare('SELECT max(position) AS position FROM event').get();
    if (Number(last?.['position']) !== Number(head)) throw running(data);
    renameSync(made, file);
    settle(data);
  } catch (error) {
    const told = storeError(error, file);
    throw told instanceof StoreError && told.code === 'store-locked' ? running(data) : told;
  } finally {
    old.close();
  }
}

/**
 * Writes the log of a data folder anew and puts it in the place of the old one, with all views built from it. The
 * old log stays as it is until the new one is whole; then nothing is left of it.
 */
export async function replaceLog(
  data: string,
  write: (from: EventStore, to: EventStore) => Promise<void>,
): Promise<void> {
  const { Lease } = await import('#projections');
  const views = join(data, VIEWS_FILE);
  const made = join(data, EVENTS + UNFINISHED);
  const lease = new Lease(`${views}.lease`);
  try {
    const head = await withLog(data, false, async (from) => {
      if (!lease.take()) throw running(data);
      const before = await from.head();
      remove(made);
      const to = openSqliteEventStore({ file: made });
      try {
        await write(from, to);
      } finally {
        await to.close();
      }
      fold(made);
      return before;
    });
    swap(data, made, head);
  } finally {
    lease.release();
    remove(made);
  }
  remove(views);
  await withLog(data, false, (store) => rebuildViews(store, data));
}
