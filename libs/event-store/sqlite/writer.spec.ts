import { EventIdReused, openSqliteEventStore, type EventStore } from '#event-store';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { clear, event, flat, folder, several } from '../../../test/contract/stores.js';

// What a writer remembers of the ends of streams, and what it leaves to the unique indexes to find.

let file: string;
let one: EventStore;
let other: EventStore;
beforeEach(() => {
  file = join(folder(), 'events.sqlite');
  one = openSqliteEventStore({ file });
  other = openSqliteEventStore({ file });
});
afterEach(async () => {
  await one.close();
  await other.close();
  clear();
});

it('what another connection appended is known, to the stream and to the log', async () => {
  for (let i = 0; i < 4; i++) {
    expect(await one.append('s', 'any', several(2))).toMatchObject({ revision: 4 * i + 1 });
    expect(await other.append('s', 4 * i + 1, several(2))).toMatchObject({ ok: true, revision: 4 * i + 3 });
    expect(await one.append('s', 4 * i + 1, several(1))).toMatchObject({ conflict: { actual: 4 * i + 3 } });
  }
  expect((await flat(one.readAll())).map((e) => e.revision)).toEqual(Array.from({ length: 16 }, (_, i) => i));
});

it('what another program wrote by hand is known too', async () => {
  await one.append('s', 'none', several(1));
  const db = new DatabaseSync(file);
  db.exec("INSERT INTO event VALUES (2, 's', 1, 'by hand', 'Happened', '{}', '{}')");
  db.close();
  expect(await one.append('s', 0, several(1))).toMatchObject({ conflict: { expected: 0, actual: 1 } });
  expect(await one.append('s', 1, several(1))).toMatchObject({ ok: true, revision: 2 });
});

it('one id that is there already is found among many, each of which is told its own', async () => {
  const there = event({ n: 1 });
  await one.append('a', 'none', [there]);
  const settled = await Promise.allSettled([
    one.append('b', 'none', several(2)),
    one.append('c', 'any', [event(), { ...there, data: { n: 2 } }]),
    one.append('a', 'any', [there]),
    one.append('b', 1, several(1)),
    one.append('a', 'none', several(1)),
    one.append('a', 0, [event()]),
  ]);
  expect(settled).toMatchObject([
    { value: { ok: true, revision: 1, position: '0000000000000003', duplicate: false } },
    { reason: expect.any(EventIdReused) },
    { value: { ok: true, revision: 0, position: '0000000000000001', duplicate: true } },
    { value: { ok: true, revision: 2, position: '0000000000000004', duplicate: false } },
    { value: { ok: false, conflict: { expected: 'none', actual: 0 } } },
    { value: { ok: true, revision: 1, position: '0000000000000005', duplicate: false } },
  ]);
  expect((await flat(one.readAll())).map((e) => `${e.stream}${e.revision}`)).toEqual(['a0', 'b0', 'b1', 'b2', 'a1']);
});

it('what an index refuses although nothing is to be found there is damage', async () => {
  await one.append('s', 'none', several(1));
  const db = new DatabaseSync(file);
  db.exec("CREATE TRIGGER quiet BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
  db.close();
  await expect(one.append('s', 0, several(1))).rejects.toMatchObject({ code: 'store-damaged' });
  expect(await flat(other.readAll())).toHaveLength(1);
});
