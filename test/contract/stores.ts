import { InMemoryEventStore, openSqliteEventStore, type EventStore, type NewEvent } from '#event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A store under test; `again` opens what it wrote once more, where that means anything. */
export interface UnderTest {
  readonly store: EventStore;
  readonly again?: () => EventStore;
}

export interface Adapter {
  readonly name: string;
  readonly open: () => UnderTest;
  /** Removes what the opened ones left. */
  readonly clear: () => void;
  /** What has to be there before the first is opened, and how it ends. */
  readonly start?: () => Promise<void>;
  readonly stop?: () => Promise<void>;
  /** The most that one append can hold, in bytes, where there is a limit. */
  readonly mostBytes?: number;
}

const folders: string[] = [];

/** A new folder of its own, that `clear` removes. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'doorwerking-test-'));
  folders.push(made);
  return made;
}

export function clear(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}

export const memory: Adapter = { name: 'in memory', open: () => ({ store: new InMemoryEventStore() }), clear };

export const sqlite: Adapter = {
  name: 'SQLite',
  open: () => {
    const again = () => openSqliteEventStore({ file });
    const file = join(folder(), 'events.sqlite');
    return { store: again(), again };
  },
  clear,
};

/** A thread runs what was built (npm run build). */
export const BUILT_THREAD = new URL('../../dist/libs/event-store/sqlite/writer-thread.js', import.meta.url);

export const sqliteBeside: Adapter = {
  name: 'SQLite, written by another thread',
  open: () => {
    const again = () => openSqliteEventStore({ file, thread: BUILT_THREAD });
    const file = join(folder(), 'events.sqlite');
    return { store: again(), again };
  },
  clear,
};

let made = 0;

/** An event with an id of its own. */
export const event = (data: unknown = {}, id = `event-${++made}`): NewEvent => ({
  id,
  type: 'Happened',
  data,
  meta: { at: 'noon' },
});

export const several = (count: number, data: unknown = {}): NewEvent[] =>
  Array.from({ length: count }, () => event(data));

/** What an async iterable gives, batch after batch. */
export async function collected<T>(batches: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const all: (readonly T[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

export const flat = async <T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> => (await collected(batches)).flat();
