import { InMemoryEventStore, openSqliteEventStore, type EventStore, type Expected, type NewEvent } from '#event-store';
import { afterAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { clear, collected, folder } from './stores.js';

afterAll(clear);

interface Append {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
}

type Operation =
  | { readonly do: 'append'; readonly appends: readonly Append[] }
  | { readonly do: 'readStream'; readonly stream: string; readonly from: number }
  | {
      readonly do: 'read';
      readonly after: number;
      readonly until: number;
      readonly prefix: string | string[];
      readonly batch: number;
    }
  | { readonly do: 'reopen' };

// Few names and ids, so that they meet.
const stream = fc.constantFrom('a', 'ab', 'b', 'ü', '\u{10FFFF}');
const json = fc.jsonValue({ maxDepth: 2 });
const event = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  type: fc.constantFrom('X', 'Y'),
  data: fc.oneof(fc.constantFrom<unknown>(1, { a: 1 }), json),
  meta: fc.dictionary(fc.string(), json, { maxKeys: 2 }),
});
const append = fc.record<Append>({
  stream,
  expected: fc.oneof(fc.constantFrom<Expected>('none', 'any', 'any'), fc.integer({ min: -1, max: 4 })),
  events: fc.array(event, { maxLength: 3 }),
});
const place = fc.integer({ min: 0, max: 20 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      appends: fc.array(append, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('readStream' as const), stream, from: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      after: place,
      until: place,
      prefix: fc.oneof(fc.constant(''), stream, fc.array(stream, { minLength: 1, maxLength: 3 })),
      batch: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

const at = (n: number) => (n === 0 ? '' : String(n).padStart(16, '0'));

/** What came of it, as something that compares. */
async function answer(store: EventStore, op: Exclude<Operation, { do: 'reopen' }>): Promise<unknown> {
  switch (op.do) {
    case 'append': {
      const settled = await Promise.allSettled(op.appends.map((a) => store.append(a.stream, a.expected, a.events)));
      const told = settled.map((s) => (s.status === 'fulfilled' ? s.value : String(s.reason)));
      return [told, await store.head()];
    }
    case 'readStream':
      return store.readStream(op.stream, op.from);
    case 'read': {
      const options = { until: at(op.until), prefix: op.prefix, batch: op.batch };
      const all = await collected(store.readAll({ ...options, after: at(op.after) }));
      const byStream = (await collected(store.readByStream(options))).flat();
      return [all, Map.groupBy(byStream, (e) => e.stream)];
    }
  }
}

it('the SQLite store answers as the model does, also after it is opened again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
      const file = join(folder(), 'events.sqlite');
      const model = new InMemoryEventStore();
      let store = openSqliteEventStore({ file });
      try {
        for (const op of operations) {
          if (op.do === 'reopen') {
            await store.close();
            store = openSqliteEventStore({ file });
          } else expect(await answer(store, op)).toEqual(await answer(model, op));
        }
        expect(await collected(store.readAll())).toEqual(await collected(model.readAll()));
      } finally {
        await store.close();
        clear();
      }
    }),
    { numRuns: 150 },
  );
});
