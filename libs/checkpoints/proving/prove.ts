import type { CheckpointStore } from '#directory';
import { StoreError, type EventStore, type StoredEvent } from '#event-store';
import { STREAMS } from '#kinds';
import { entryOf } from '../making/last.js';
import type { Checkpoint } from '../notes/checkpoint.js';
import { base64, HASH_BYTES, hashFrom, leafHash, sameHash, type Hash } from '../tree/hashes.js';
import { rootFrom, Tree } from '../tree/inclusion.js';

/** That an event stands at a place in a log of this size: its place from 0, and its path in base64, from below. */
export interface Proof {
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
}

/** The hashes of the first events, one after the other; fewer when fewer are kept. */
async function keptEntries(kept: CheckpointStore, size: number): Promise<Uint8Array> {
  const entries = new Uint8Array(size * HASH_BYTES);
  let at = 0;
  while (at < size) {
    const more = (await kept.entries(at)).subarray(0, (size - at) * HASH_BYTES);
    if (more.length === 0) return entries.subarray(0, at * HASH_BYTES);
    entries.set(more, at * HASH_BYTES);
    at += more.length / HASH_BYTES;
  }
  return entries;
}

async function readEntries(store: EventStore, size: number): Promise<Uint8Array> {
  const entries = new Uint8Array(size * HASH_BYTES);
  let at = 0;
  for await (const events of store.readAll({ prefix: STREAMS })) {
    for (const event of events) if (at < size) entries.set(entryOf(event), HASH_BYTES * at++);
    if (at === size) break;
  }
  return entries.subarray(0, at * HASH_BYTES);
}

const entryAt = (entries: Uint8Array, i: number) => entries.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);

function treeOver(entries: Uint8Array): Tree {
  const leaves = new Uint8Array(entries.length);
  for (let i = 0; i < entries.length / HASH_BYTES; i++) leaves.set(leafHash(entryAt(entries, i)), i * HASH_BYTES);
  return new Tree(leaves);
}

/**
 * The proof of each of these events, by its hash, in the log that a checkpoint is of. From the hashes that
 * were kept; when those are not what was signed, from the log itself.
 * @throws StoreError `store-damaged` when the log is not what was signed either.
 */
export async function proofsOf(
  { store, kept }: { readonly store: EventStore; readonly kept: CheckpointStore },
  { size, root }: Checkpoint,
  events: readonly StoredEvent[],
): Promise<ReadonlyMap<string, Proof>> {
  let entries = await keptEntries(kept, size);
  let tree = treeOver(entries);
  if (!sameHash(tree.root(), root)) {
    entries = await readEntries(store, size);
    tree = treeOver(entries);
  }
  if (!sameHash(tree.root(), root)) throw new StoreError('store-damaged', 'the log is not what was signed');
  const asked = new Set(events.map(({ meta }) => String(meta['hash'])));
  const proofs = new Map<string, Proof>();
  const all = Buffer.from(entries.buffer, entries.byteOffset, entries.length);
  for (let index = 0; index < size && proofs.size < asked.size; index++) {
    const hash = all.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES);
    if (asked.has(hash)) proofs.set(hash, { index, size, path: tree.path(index).map(base64) });
  }
  return proofs;
}

/** The root of the log in which this proof has an event stand; undefined for what is not a proof. */
export function rootOf(
  event: Pick<StoredEvent, 'stream' | 'revision' | 'meta'>,
  { index, size, path }: Proof,
): Hash | undefined {
  const hashes = path.map(hashFrom);
  return hashes.includes(undefined) ? undefined : rootFrom(index, size, leafHash(entryOf(event)), hashes as Hash[]);
}
