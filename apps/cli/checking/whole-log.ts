import { checkLog, keyThere, lastSigned, type Checked, type Checking } from '#checkpoints';
import type { EventStore } from '#event-store';
import { countedBy, keyOf } from '../log.js';
import { withDirectory, withKey } from '../signing.js';
import { progress } from '../terminal.js';
import { checkpointIn, readNote, verifierIn } from './keys.js';
import { printChains, printChecked } from './messages.js';

/** What a log is compared with: what is kept of it in this data folder, and what somebody brings. */
export interface Against {
  readonly data: string;
  readonly key?: string;
  readonly checkpoint?: string;
}

async function followed(checking: Checking): Promise<Checked> {
  const bar = progress(countedBy(await checking.store.head()) ?? Infinity, 'Controleren');
  const steps = checkLog(checking);
  try {
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return value;
      bar.step(value);
    }
  } finally {
    bar.clear();
  }
}

/** Checks the chains of a whole log and says so; how many events it has. */
export async function checkChains(store: EventStore): Promise<number> {
  const checked = await followed({ store, known: [] });
  printChains(checked);
  return checked.events;
}

/** Checks a whole log, and that it is what was signed of it, and says so. */
export const checkWhole = (store: EventStore, { data, key, checkpoint }: Against): Promise<void> =>
  withDirectory(data, false, async (directory) => {
    const place = keyOf(data);
    const signer = withKey(() => keyThere(place));
    const beside = signer && withKey(() => lastSigned(place, signer));
    const known = [...(signer ? [signer] : []), ...(key === undefined ? [] : [verifierIn(key)])];
    const given = checkpoint === undefined ? undefined : checkpointIn(readNote(checkpoint), checkpoint, known);
    const checked = await followed({
      store,
      known,
      ...(directory && { kept: directory.checkpoints }),
      ...(beside && { beside: beside.checkpoint }),
      ...(given && { given: [given.checkpoint] }),
    });
    printChecked(given ? { ...checked, signed: given.signed && checked.signed } : checked);
  });
