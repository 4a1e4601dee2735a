import type { CheckpointStore } from '#directory';
import type { EventStore } from '#event-store';
import { firstOfOurs } from '#kinds';
import { keyAt, lastSigned, putAside, type KeyPlace } from '../key-file/key-file.js';
import type { Signer } from '../notes/keys.js';
import { keyOf, type Signing } from './make.js';

/** Whether a key signed another log than this one, which has nothing in it and of which nothing is kept. */
async function isOfAnother(store: EventStore, kept: CheckpointStore, place: KeyPlace, signer: Signer) {
  if (place.given || !lastSigned(place, signer)) return false;
  return (await kept.latest(keyOf(signer))) === undefined && !(await firstOfOurs(store));
}

export interface OpenedSigning {
  /** Undefined when no place was chosen for the key, and none can be made. */
  readonly signing: Signing | undefined;
  /** Where the key of a log went that was thrown away as a whole. */
  readonly aside?: string;
}

/**
 * The key of a log, made at first use. A data folder that was thrown away and begun anew gets a new key, and
 * the old one is put aside: one key never signs two histories. A place that somebody chose is left alone.
 * @throws KeyUnusable
 */
export async function openSigning(store: EventStore, kept: CheckpointStore, place: KeyPlace): Promise<OpenedSigning> {
  const signer = keyAt(place);
  if (!signer) return { signing: undefined };
  if (!(await isOfAnother(store, kept, place, signer))) return { signing: { store, kept, place, signer } };
  const aside = putAside(place, signer);
  const made = keyAt(place);
  return { signing: made && { store, kept, place, signer: made }, aside };
}
