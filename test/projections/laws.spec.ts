import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type EventStore, type StoredEvent } from '#event-store';
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { logOfCases, withViews } from './cases.js';

const NAMES = ['dossiers', 'deadlines', 'register', 'responses', 'earliness', 'councils', 'worklist'].concat([
  ...(['councilYears', 'points', 'influence', 'raadTopics'] as const),
  'search',
  'searchShared',
  'searchInside',
]);

/** All rows of all views, without the numbers that only order of arrival gives. */
function contents(file: string): Record<string, string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Object.fromEntries(
      NAMES.map((name) => {
        const rows = db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[];
        return [name, rows.map(({ number: _, ...row }) => JSON.stringify(row)).sort()];
      }),
    );
  } finally {
    db.close();
  }
}

async function streamsOf(store: EventStore): Promise<StoredEvent[][]> {
  const streams: StoredEvent[][] = [];
  for await (const batch of store.readByStream()) {
    streams.push(...[...Map.groupBy(batch, (e) => e.stream).values()].map((events) => [...events]));
  }
  return streams;
}

const rebuilt = (store: EventStore) => withViews(store, (_, file) => Promise.resolve(contents(file)));

describe('laws of the views', () => {
  it('equal a fresh rebuild, in whichever portions and order the dossiers came in', async () => {
    const streams = await streamsOf(await logOfCases());
    const portions = fc.array(fc.tuple(fc.nat(streams.length - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(portions, async (plan) => {
        const store = new InMemoryEventStore();
        const left = streams.map((events) => [...events]);
        const followed = await withViews(store, async (views, file) => {
          for (const [i, size] of [...plan, ...streams.map((events, n) => [n, events.length] as const)]) {
            const portion = left[i]?.splice(0, size) ?? [];
            const [first] = portion;
            if (!first) continue;
            const result = await store.append(
              first.stream,
              first.revision === 0 ? 'none' : first.revision - 1,
              portion,
            );
            if (result.ok && size % 2 === 0) await views.waitFor(result.position, 5_000);
          }
          expect(await views.waitFor(await store.head(), 5_000)).toBe(true);
          return contents(file);
        });
        expect(followed).toEqual(await rebuilt(store));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('take an event that is delivered again for what it is: nothing new', async () => {
    const store = await logOfCases();
    const twice: EventStore = {
      append: (...all) => store.append(...all),
      readStream: (...all) => store.readStream(...all),
      readAll: (options) => store.readAll(options),
      readByStream: (options) => store.readByStream(options),
      head: () => store.head(),
      close: () => store.close(),
      async *subscribe(options) {
        const all: StoredEvent[] = [];
        for await (const batch of store.readAll({ prefix: options.prefix ?? '', batch: 7 })) {
          all.push(...batch);
          yield batch;
          yield batch;
        }
        yield all;
        yield* store.subscribe({ ...options, after: await store.head() });
      },
    };
    const once = await rebuilt(store);
    const delivered = await withViews(twice, async (views, file) => {
      await views.waitFor(await store.head(), 5_000);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return contents(file);
    });
    expect(delivered).toEqual(once);
  });
});
