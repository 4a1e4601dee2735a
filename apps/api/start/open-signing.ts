import { checkSigned, KeyUnusable, openSigning, type KeyPlace, type Signing } from '#checkpoints';
import type { CheckpointStore } from '#directory';
import { StoreError, type EventStore } from '#event-store';
import type { Logger } from 'pino';
import { errorFields } from '../retry/error-fields.js';
import { CannotStart, fileReason } from './cannot-start.js';

const NOWHERE =
  'the log is not signed: there is no key, and none can be made there; choose a place with DOORWERKING_KEY';

const unusable = ({ file, cause }: KeyUnusable) => {
  const why = fileReason(cause) ?? 'er staat geen sleutel in zoals die is gemaakt';
  return new CannotStart(
    `De sleutel ${file} is niet te gebruiken: ${why}. Zet de juiste terug, of kies een andere (DOORWERKING_KEY).`,
  );
};

/**
 * The key of the log, made at first use, and a look whether the log still ends as it was signed. A store that
 * cannot be asked now is asked again when it is signed.
 * @throws CannotStart for a key that cannot be used; StoreError when the log contradicts what was signed.
 */
export async function openLogSigning(
  store: EventStore,
  kept: CheckpointStore,
  place: KeyPlace,
  log: Logger,
): Promise<Signing | undefined> {
  try {
    const { signing, aside } = await openSigning(store, kept, place);
    if (aside !== undefined) log.warn({ aside }, 'a new log begins, with a new key; the old one was put aside');
    if (!signing) log.warn({ key: place.file }, NOWHERE);
    else await asked(signing, log);
    return signing;
  } catch (error) {
    throw error instanceof KeyUnusable ? unusable(error) : error;
  }
}

async function asked(signing: Signing, log: Logger): Promise<void> {
  try {
    await checkSigned(signing);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'store-damaged' || error.code === 'store-cut-off') throw error;
    log.warn(errorFields(error), 'whether the log is what was signed is looked at later');
  }
}
