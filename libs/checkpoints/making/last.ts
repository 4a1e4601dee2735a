import type { StoredCheckpoint } from '#directory';
import { isSealedAfter, START, StoreError, type EventStore, type Position, type StoredEvent } from '#event-store';
import { STREAMS } from '#kinds';
import { openCheckpoint, type Checkpoint } from '../notes/checkpoint.js';
import type { Verifier } from '../notes/keys.js';
import { Frontier } from '../tree/frontier.js';
import { hashFrom, leafHash, sameHash, type Hash } from '../tree/hashes.js';

const HEX = /^[0-9a-f]{64}$/;

/** What stands for an event in the tree: the 32 bytes of its chained hash. @throws StoreError */
export function entryOf({ stream, revision, meta }: Pick<StoredEvent, 'stream' | 'revision' | 'meta'>): Buffer {
  const { hash } = meta;
  if (typeof hash === 'string' && HEX.test(hash)) return Buffer.from(hash, 'hex');
  throw new StoreError('store-damaged', `event ${revision} of ${stream} has no hash`);
}

/** Where a checkpoint ended, and the tree as it was there. */
export interface End {
  readonly checkpoint: Checkpoint;
  readonly position: Position;
  readonly frontier: Frontier;
}

const damaged = (why: string) => new StoreError('store-damaged', why);

const elsewhere = ({ stream, revision }: StoredEvent) =>
  damaged(`event ${revision} of ${stream} stands at another place than when it was signed`);

// The embedded store counts its places without gaps: there the same log always stands at the same ones.
const NUMBER = /^\d+$/;

function pathIn(text: string): readonly Hash[] | undefined {
  const path = text === '' ? [] : text.split(' ').map(hashFrom);
  return path.includes(undefined) ? undefined : (path as readonly Hash[]);
}

/** The event with which a checkpoint ends, as it stands in the log now. */
async function lastEvent(store: EventStore, { stream, revision, size }: StoredCheckpoint): Promise<StoredEvent> {
  const events = await store.readStream(stream, Math.max(0, revision - 1));
  const event = events.find((one) => one.revision === revision);
  if (!event) {
    const signed = `a checkpoint of ${size} events was signed that ends with it`;
    throw new StoreError('store-cut-off', `event ${revision} of ${stream} is gone; ${signed}`);
  }
  const before = events.find((one) => one.revision === revision - 1);
  if (isSealedAfter(before, event)) return event;
  throw damaged(`event ${revision} of ${stream} is not as it was recorded`);
}

/**
 * That a log whose places are others than when it was signed, as after it was moved to an EventStoreDB, is the same
 * up to where it was signed. All of that is read, as the views of such a log have to be built anew too.
 */
async function checkMoved(store: EventStore, { size, root }: Checkpoint, event: StoredEvent) {
  const tree = new Frontier();
  for await (const events of store.readAll({ until: event.position, prefix: STREAMS })) {
    for (const one of events) tree.add(leafHash(entryOf(one)));
  }
  if (tree.size === size && sameHash(tree.root(), root)) return;
  throw elsewhere(event);
}

/**
 * That the log still ends a checkpoint as it did when that was signed. It costs the reading of two events,
 * however long the log is, unless it was moved since.
 * @throws StoreError `store-cut-off` when its last event is gone, `store-damaged` when it is another, or
 *   when what is kept of the checkpoint is not what was signed.
 */
export async function endOf(store: EventStore, kept: StoredCheckpoint, verifier: Verifier): Promise<End> {
  const { size, stream, revision } = kept;
  const opened = openCheckpoint(kept.note, [verifier]);
  if (!opened.ok || opened.checkpoint.size !== size)
    throw damaged(`the checkpoint of ${size} events is not as it was signed`);
  const event = await lastEvent(store, kept);
  const path = pathIn(kept.path);
  const frontier = path && Frontier.from(size, leafHash(entryOf(event)), path);
  if (!frontier || !sameHash(frontier.root(), opened.checkpoint.root))
    throw damaged(`event ${revision} of ${stream} is not the one that a checkpoint of ${size} events ends with`);
  if (event.position !== kept.position) {
    if ([event, kept].every(({ position }) => NUMBER.test(position))) throw elsewhere(event);
    await checkMoved(store, opened.checkpoint, event);
  }
  return { checkpoint: opened.checkpoint, position: event.position, frontier };
}

/** Before the first checkpoint. */
export const nothing = () => ({ position: START, frontier: new Frontier() });
