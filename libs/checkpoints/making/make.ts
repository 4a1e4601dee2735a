import type { CheckpointStore } from '#directory';
import { StoreError, type EventStore, type StoredEvent } from '#event-store';
import { STREAMS } from '#kinds';
import { lastSigned, rememberSigned, type KeyPlace } from '../key-file/key-file.js';
import { signCheckpoint, unsigned, type Checkpoint } from '../notes/checkpoint.js';
import type { Signer } from '../notes/keys.js';
import { base64, leafHash, sameHash, type Hash } from '../tree/hashes.js';
import { allKept } from './kept.js';
import { endOf, entryOf, nothing } from './last.js';

/** What it takes to sign a log. */
export interface Signing {
  readonly store: EventStore;
  readonly kept: CheckpointStore;
  readonly place: KeyPlace;
  readonly signer: Signer;
}

export interface Asked {
  readonly now: Date;
  /** Somebody asked for it, and so it may be shown at once. */
  readonly asked?: boolean;
  /** Gives it up between two batches; nothing is signed then. */
  readonly signal?: AbortSignal;
  /** Between two batches: so that others have their turn. */
  readonly pause?: () => Promise<void>;
}

/** A checkpoint, and whether there was anything new to sign. */
export interface Made {
  readonly note: string;
  readonly size: number;
  readonly checkpoint: Checkpoint;
  readonly isNew: boolean;
}

// As many hashes as one row keeps.
const AT_A_TIME = 1_024;

export const keyOf = ({ name, id }: { name: string; id: string }) => `${name}+${id}`;

const otherThanSigned = (size: number) =>
  new StoreError('store-damaged', `the first ${size} events are not those that were signed`);

const tooShort = (events: number, size: number) =>
  new StoreError('store-cut-off', `the log has ${events} events; a checkpoint of ${size} was signed`);

/** What was signed of a log, by how many events it is over. */
type Roots = ReadonlyMap<number, readonly Hash[]>;

/**
 * What a log has to be for this key to sign it: what it signed last, as it stands beside it; and before its first
 * checkpoint what other keys signed, as it is kept. Else whoever alters a log has it signed by taking the key away.
 */
async function rootsOf({ kept, place, signer }: Signing, isFirst: boolean): Promise<Roots> {
  const roots = new Map<number, readonly Hash[]>();
  const add = ({ size, root }: Checkpoint) => roots.set(size, [...(roots.get(size) ?? []), root]);
  const beside = lastSigned(place, signer)?.checkpoint;
  if (beside) add(beside);
  if (!isFirst) return roots;
  for await (const { key, note } of allKept(kept)) {
    const said = key === keyOf(signer) ? undefined : unsigned(note);
    if (said) add(said);
  }
  return roots;
}

/**
 * Signs the log as it is now, unless the last checkpoint already says it; undefined for a log without
 * events. Only what is new is read. What contradicts an earlier checkpoint is not signed.
 * @throws StoreError `store-cut-off` and `store-damaged` as {@link endOf}, and when what was signed last, as
 *   it stands beside the key, belongs to another log, or before the first checkpoint of a key what others signed;
 *   KeyUnusable; and what store and directory throw.
 */
export async function makeCheckpoint(
  signing: Signing,
  { now, asked = false, signal, pause }: Asked,
): Promise<Made | undefined> {
  const { store, kept, place, signer } = signing;
  const last = await kept.latest(keyOf(signer));
  const end = last && (await endOf(store, last, signer));
  const { position, frontier } = end ?? nothing();
  const roots = await rootsOf(signing, last === undefined);
  const compare = () => {
    const signed = roots.get(frontier.size);
    if (!signed) return;
    const root = frontier.root();
    if (!signed.every((one) => sameHash(one, root))) throw otherThanSigned(frontier.size);
  };
  compare();

  let latest: StoredEvent | undefined;
  const until = await store.head();
  for await (const events of store.readAll({ after: position, until, prefix: STREAMS, batch: AT_A_TIME })) {
    if (signal?.aborted) return undefined;
    const from = frontier.size;
    const entries = events.map(entryOf);
    for (const entry of entries) {
      frontier.add(leafHash(entry));
      compare();
    }
    await kept.keepEntries(from, Buffer.concat(entries));
    latest = events.at(-1);
    await pause?.();
  }
  const longest = [...roots.keys()].reduce((most, size) => Math.max(most, size), 0);
  if (longest > frontier.size) throw tooShort(frontier.size, longest);
  const size = frontier.size;
  const checkpoint = { origin: signer.name, size, root: frontier.root() };
  if (!latest) {
    if (!last) return undefined;
    if (asked) await kept.keep({ ...last, asked });
    rememberSigned(place, signer, last.note, size);
    return { note: last.note, size, checkpoint, isNew: false };
  }
  const note = signCheckpoint(size, checkpoint.root, signer);
  await kept.keep({
    size,
    key: keyOf(signer),
    note,
    stream: latest.stream,
    revision: latest.revision,
    position: latest.position,
    path: frontier.path().map(base64).join(' '),
    asked,
    madeAt: now.toISOString(),
  });
  rememberSigned(place, signer, note, size);
  return { note, size, checkpoint, isNew: true };
}

/**
 * That the log does not end before what was signed of it, at no cost that grows with it: for a start.
 * @throws StoreError as {@link makeCheckpoint}
 */
export async function checkSigned({ store, kept, place, signer }: Signing): Promise<void> {
  const last = await kept.latest(keyOf(signer));
  const end = last && (await endOf(store, last, signer));
  const beside = lastSigned(place, signer)?.checkpoint;
  let events = last?.size ?? 0;
  if (!beside || beside.size <= events) return;
  // What is kept was rolled back, or does not belong to this key: counting tells whether the log was too.
  for await (const batch of store.readAll({ after: (end ?? nothing()).position, prefix: STREAMS })) {
    events += batch.length;
    if (events >= beside.size) return;
  }
  throw tooShort(events, beside.size);
}
