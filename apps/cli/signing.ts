import {
  checkSigned,
  keyThere,
  lastSigned,
  putAside,
  KeyUnusable,
  makeCheckpoint,
  openSigning,
  type KeyPlace,
  type Made,
  type Signing,
} from '#checkpoints';
import { DirectoryUnavailable, DirectoryUnusable, openDirectory, UNAVAILABLE_NL, type Directory } from '#directory';
import { ADVICE_NL, StoreError, storeError, type EventStore } from '#event-store';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem, keyOf } from './log.js';
import { EXIT, Refused, RUN } from './terminal.js';

const DIRECTORY_FILE = 'directory.sqlite';

function refusal(error: unknown, file: string): unknown {
  if (error instanceof DirectoryUnavailable) return new Refused(`${error.code}: ${UNAVAILABLE_NL}`, EXIT.store);
  if (error instanceof DirectoryUnusable)
    return new Refused(`${error.code}: ${file}: ${ADVICE_NL[error.code]}`, EXIT.store);
  const told = storeError(error, file);
  return told instanceof StoreError ? new Refused(`${told.code}: ${file}: ${ADVICE_NL[told.code]}`, EXIT.store) : error;
}

/** Does something with the directory of a data folder, where the checkpoints are kept; undefined when there is none and it is not to be made. */
export async function withDirectory<T>(
  data: string,
  make: boolean,
  work: (directory: Directory | undefined) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: url } = process.env;
  const file = join(data, DIRECTORY_FILE);
  if (!url && !make && !existsSync(file)) return work(undefined);
  let directory: Directory;
  try {
    directory = await openDirectory({ ...(url ? { url } : { file }), now: () => new Date() });
  } catch (error) {
    throw refusal(error, file);
  }
  try {
    return await work(directory);
  } catch (error) {
    if (error instanceof DirectoryUnavailable || error instanceof DirectoryUnusable) throw refusal(error, file);
    throw error;
  } finally {
    await directory.close();
  }
}

/** @throws Refused for a key that cannot be used. */
export function withKey<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof KeyUnusable) throw keyRefused(error);
    throw error;
  }
}

const keyRefused = ({ file, cause }: KeyUnusable) => {
  const code = (cause as NodeJS.ErrnoException).code;
  const why = code === undefined ? 'hier staat geen sleutel zoals die is gemaakt' : fileProblem(cause);
  return new Refused(
    `store-io: de sleutel ${file} is niet te gebruiken: ${why}. Zet de juiste terug (DOORWERKING_KEY).`,
    EXIT.store,
  );
};

const noPlace = ({ file }: KeyPlace) =>
  `Het logboek wordt niet ondertekend: er is geen sleutel, en op ${file} is er geen te maken. Kies een plaats met DOORWERKING_KEY.`;

/** Opens what signs the log, and makes the key at first use; undefined where none can be. */
async function opened(store: EventStore, directory: Directory, data: string): Promise<Signing | undefined> {
  const place = keyOf(data);
  const { signing, aside } = await openSigning(store, directory.checkpoints, place);
  if (aside !== undefined) {
    console.error(`Er begint een nieuw logboek, met een nieuwe sleutel. De sleutel van het vorige staat in ${aside}.`);
  }
  if (!signing) console.error(`Let op: ${noPlace(place)}`);
  return signing;
}

export type Sign = (asked?: boolean) => Promise<Made | undefined>;

/**
 * What a command does with a log that is signed when it is done, or can be signed at any time. A log that
 * contradicts what was signed is refused before anything is done; but not where the command brings the whole
 * of it from another store: then it is looked at when it is there.
 */
export async function withSigning<T>(
  store: EventStore,
  data: string,
  work: (sign: Sign, directory: Directory) => Promise<T>,
  bringsAll = false,
): Promise<T> {
  return withDirectory(data, true, async (found) => {
    const directory = found as Directory;
    try {
      const signing = await opened(store, directory, data);
      if (signing && !bringsAll) await checkSigned(signing);
      return await work(
        async (asked = false) => signing && makeCheckpoint(signing, { now: new Date(), asked }),
        directory,
      );
    } catch (error) {
      throw error instanceof KeyUnusable ? keyRefused(error) : error;
    }
  });
}

/** As {@link withSigning}; a log that contradicts what was signed is not signed again, and that is told. */
export async function withSigned<T>(
  store: EventStore,
  data: string,
  work: (made: Made | undefined, directory: Directory) => Promise<T>,
): Promise<T> {
  return withDirectory(data, true, async (found) => {
    const directory = found as Directory;
    let made: Made | undefined;
    try {
      const signing = await opened(store, directory, data);
      made = signing && (await makeCheckpoint(signing, { now: new Date() }));
    } catch (error) {
      if (error instanceof KeyUnusable) throw keyRefused(error);
      if (!(error instanceof StoreError)) throw error;
      console.error(
        `Let op: dit logboek is niet wat is ondertekend (${error.code}). Kijk wat er is met: ${RUN} verify`,
      );
    }
    return work(made, directory);
  });
}

/**
 * Signs a log that was put back. One that lacks what its key signed gets another key: no key signs two
 * histories, and that something is missing is told.
 * @throws Refused when somebody chose where the key is.
 */
export async function signRestored(store: EventStore, data: string): Promise<void> {
  const sign = () => withSigning(store, data, (signs) => signs());
  try {
    await sign();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const place = keyOf(data);
    const signer = keyThere(place);
    const lacks = 'De reservekopie is teruggezet, en is niet alles wat met deze sleutel is ondertekend';
    // By another key that signed nothing either nothing is won.
    if (signer && !lastSigned(place, signer) && error.code === 'store-cut-off')
      throw new Refused(
        `${error.code}: De reservekopie is teruggezet; met een andere sleutel is meer ondertekend dan zij bevat. Laat dat los met: ${RUN} checkpoint --shorter`,
        EXIT.store,
      );
    if (place.given || !signer)
      throw new Refused(`${error.code}: ${lacks}: kies een nieuwe (DOORWERKING_KEY).`, EXIT.store);
    console.error(`Let op: ${lacks}. Er is een nieuwe gemaakt; de oude staat in ${putAside(place, signer)}.`);
    await sign();
  }
}

/** @throws Refused where nothing can be signed. */
export const refusedWithoutKey = (data: string) => new Refused(`store-io: ${noPlace(keyOf(data))}`, EXIT.store);
