import { keyAt, makeCheckpoint, type Asked, type Made, type Signer, type Signing } from '#checkpoints';
import { openDirectory, type Directory } from '#directory';
import { InMemoryEventStore, seal, type EventStore, type Link } from '#event-store';
import { join } from 'node:path';
import { folder } from '../contract/stores.js';

/** An event as somebody means it, before it is sealed into the chain of its dossier. */
export interface Meant {
  readonly stream: string;
  readonly id: string;
  readonly data: unknown;
}

/** A log of these in this order, each chain sealed rightly: what somebody who knows how it is done makes. */
export async function logOf(
  events: readonly Meant[],
  store: EventStore = new InMemoryEventStore(),
): Promise<EventStore> {
  const last = new Map<string, Link>();
  for (const { stream, id, data } of events) {
    const [sealed] = seal(stream, last.get(stream), [{ id, type: 'Happened', data, meta: { at: 'noon' } }]);
    if (!sealed) continue;
    const revision = (last.get(stream)?.revision ?? -1) + 1;
    const result = await store.append(stream, revision === 0 ? 'none' : revision - 1, [sealed]);
    if (!result.ok) throw new Error('a conflict with nobody');
    last.set(stream, { revision, hash: String(sealed.meta['hash']) });
  }
  return store;
}

/** Somebody's key and directory, with a log that can be another one each time. */
export interface Office {
  readonly directory: Directory;
  readonly signer: Signer;
  readonly file: string;
  readonly signing: (store: EventStore) => Signing;
  readonly sign: (store: EventStore, more?: Partial<Asked>) => Promise<Made | undefined>;
}

export const NOW = new Date('2026-03-01T12:00:00Z');

export async function office(): Promise<Office> {
  const directory = await openDirectory({ file: ':memory:', now: () => NOW });
  const place = { file: join(folder(), 'log.key'), given: true };
  const signer = keyAt(place);
  if (!signer) throw new Error('no key was made');
  const signing = (store: EventStore) => ({ store, kept: directory.checkpoints, place, signer });
  return {
    directory,
    signer,
    file: place.file,
    signing,
    sign: (store, more) => makeCheckpoint(signing(store), { now: NOW, ...more }),
  };
}
