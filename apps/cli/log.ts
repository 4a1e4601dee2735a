import { keyPlace, type KeyPlace } from '#checkpoints';
import {
  ADVICE_NL,
  openEventStoreDb,
  openSqliteEventStore,
  StoreError,
  type EventStore,
  type Position,
} from '#event-store';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, Refused, RUN } from './terminal.js';

export const DATA = ['--data <map>', 'de map met gegevens', process.env['DOORWERKING_DATA'] ?? 'data'] as const;
const LOG_FILE = 'events.sqlite';
export const VIEWS_FILE = 'views.sqlite';

const FILES: Readonly<Record<string, string>> = {
  EACCES: 'er zijn geen rechten voor',
  EPERM: 'er zijn geen rechten voor',
  EROFS: 'er kan hier niet worden geschreven',
  EEXIST: 'er staat een bestand in plaats van een map',
  ENOTDIR: 'er staat een bestand in plaats van een map',
  EISDIR: 'het is een map en geen bestand',
  ENOENT: 'het is er niet',
  ENOSPC: 'de schijf is vol',
  ENAMETOOLONG: 'de naam is te lang',
  ERR_FS_FILE_TOO_LARGE: 'het bestand is te groot',
};

/** Why a file or folder cannot be used, in Dutch. */
export function fileProblem(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return FILES[code] ?? `het gaat niet (${code || (error as Error).message})`;
}

/** @throws Refused when there is no log in a data folder. */
export function checkThere(data: string): void {
  try {
    if (statSync(join(data, LOG_FILE)).isFile()) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new Refused(`store-io: ${data}: ${fileProblem(error)}.`, EXIT.store);
  }
  throw new Refused(
    `unknown-id: in ${data} staan nog geen dossiers. Lees er een in met: ${RUN} import BESTAND --data ${data}`,
  );
}

/** Where the key is that signs the log of a data folder. */
export const keyOf = (data: string): KeyPlace => keyPlace(data, process.env['DOORWERKING_KEY']);

/** Step by step: where no folder can be made at all (`/proc`), Node's recursive mkdir never comes back. */
function makeFolder(path: string): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    try {
      mkdirSync(path);
    } catch (error) {
      // Somebody else was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
}

/** How many events there are: the embedded store numbers them without gaps, another one does not say. */
export const countedBy = (head: Position): number | undefined => (/^\d*$/.test(head) ? Number(head) : undefined);

/** @throws Refused when the log is not in the data folder, and so not what is copied. */
export function checkEmbedded(): void {
  if (!process.env['EVENTSTOREDB_URL']) return;
  const next = 'Maak en zet reservekopieën terug met wat EventStoreDB daarvoor heeft, of gebruik export --events.';
  throw new Refused(`invalid: EVENTSTOREDB_URL is gezet: het logboek staat in EventStoreDB. ${next}`);
}

/** @throws Refused when it cannot be made. */
export function makeDataFolder(data: string): void {
  try {
    makeFolder(data);
  } catch (error) {
    throw new Refused(`store-io: ${data} is geen map waarin te schrijven is: ${fileProblem(error)}.`, EXIT.store);
  }
}

/** Where there are views, they know how far the log went. They are loaded for nobody else. */
async function checkLogEnd(store: EventStore, views: string): Promise<void> {
  if (!existsSync(views)) return;
  const { checkEnd } = await import('#projections');
  await checkEnd(store, views);
}

/** Does something with another, empty EventStoreDB: the one that EVENTSTOREDB_NEW_URL names. */
export async function withNewLog<T>(work: (store: EventStore) => Promise<T>): Promise<T> {
  const { EVENTSTOREDB_NEW_URL: url } = process.env;
  if (!url) {
    throw new Refused('invalid: het logboek staat in EventStoreDB: noem een andere, lege in EVENTSTOREDB_NEW_URL.');
  }
  const store = await openEventStoreDb(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Does something with the log and closes it, whatever comes of it. The log is that of the data folder, or
 * the EventStoreDB that EVENTSTOREDB_URL names: its password is never shown.
 */
export async function withLog<T>(
  data: string,
  make: boolean,
  work: (store: EventStore) => Promise<T>,
  damaged: 'refused' | 'read' = 'refused',
): Promise<T> {
  const { EVENTSTOREDB_URL: elsewhere } = process.env;
  if (!make && !elsewhere) checkThere(data);
  makeDataFolder(data);
  const file = join(data, LOG_FILE);
  let store: EventStore | undefined;
  try {
    store = elsewhere ? await openEventStoreDb(elsewhere) : openSqliteEventStore({ file, damaged });
    if (!elsewhere) await checkLogEnd(store, join(data, VIEWS_FILE));
    const done = await work(store);
    // What was read although it may be damaged did not show it: then the file says itself what is wrong with it.
    if (!elsewhere && damaged === 'read') await openSqliteEventStore({ file }).close();
    return done;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Refused(`${error.code}: ${elsewhere ? 'EventStoreDB' : file}: ${ADVICE_NL[error.code]}`, EXIT.store);
  } finally {
    await store?.close();
  }
}
