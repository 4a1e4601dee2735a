import { openSqliteEventStore, type Expected, type NewEvent } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Connection } from '../../libs/event-store/sqlite/connection.js';
import { written } from '../../libs/event-store/sqlite/rows.js';
import { Writer } from '../../libs/event-store/sqlite/writer.js';
import { clear, event, flat, folder, several } from '../contract/stores.js';
import { killAll, Script } from './processes.js';

afterEach(async () => {
  await killAll();
  clear();
});

describe('no room left', () => {
  let file: string;
  let connection: Connection;
  let writer: Writer;
  beforeEach(() => {
    file = join(folder(), 'events.sqlite');
    connection = new Connection(file, 1_000);
    writer = new Writer(connection, () => undefined);
  });
  afterEach(() => connection.db.close());

  const append = (stream: string, expected: Expected, events: readonly NewEvent[]) =>
    writer.append(stream, expected, events.map(written));
  const room = (pages: number) => connection.db.exec(`PRAGMA max_page_count = ${pages}`);
  const streams = async () => {
    const store = openSqliteEventStore({ file });
    const all = await flat(store.readAll());
    await store.close();
    return all.map((e) => e.stream);
  };
  const full = { status: 'rejected', reason: { code: 'store-full' } };

  it('in the middle of a shared commit: none of it is written, and it works again when there is room', async () => {
    await append('before', 'none', several(1));
    room(50);
    const large = event('x'.repeat(1_000_000));
    const small = several(2);
    const settled = await Promise.allSettled([
      append('small', 'none', small),
      append('large', 'none', [large]),
      append('last', 'none', several(1)),
    ]);
    expect(settled).toMatchObject([full, full, full]);
    expect(await streams()).toEqual(['before']);

    expect(await append('small', 'none', small)).toMatchObject({ ok: true, revision: 1, duplicate: false });
    room(100_000);
    expect(await append('large', 'none', [large])).toMatchObject({ ok: true, duplicate: false });
    expect(await streams()).toEqual(['before', 'small', 'small', 'large']);
  });

  it('in the middle of one append: no event of it is written', async () => {
    room(50);
    const events = [event(), event('x'.repeat(1_000_000))];
    await expect(append('a', 'none', events)).rejects.toMatchObject({ code: 'store-full' });
    expect(await streams()).toEqual([]);
  });
});

it('a process that may write no larger file says why, goes on, and leaves what it acknowledged', async () => {
  const file = join(folder(), 'events.sqlite');
  // The signal that would end the process is ignored, so that the write itself fails.
  const script = new Script('fill.ts', [file], "trap '' XFSZ; ulimit -f 512");
  const lines = await script.finished();
  const acknowledged = lines.filter((line) => /^\d+$/.test(line));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/^\d+$/.test(line))).toEqual(['store-io', 'read on']);
  const store = openSqliteEventStore({ file });
  const ids = (await flat(store.readAll())).map((e) => e.id);
  expect(ids.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(await store.append('after', 'any', several(1))).toMatchObject({ ok: true });
  await store.close();
});
