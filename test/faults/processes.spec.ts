import { openSqliteEventStore, type StoredEvent } from '#event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { killAll, Script } from './processes.js';
import { expectWhole } from './whole.js';

afterEach(async () => {
  await killAll();
  clear();
});

const file = () => join(folder(), 'events.sqlite');
/** Every other process has a thread that writes. */
const how = (i: number) => (i % 2 === 0 ? 'beside' : 'here');
const finished = async (scripts: readonly Script[]) => (await Promise.all(scripts.map((s) => s.finished()))).flat();

describe('several processes on one file', () => {
  it('each append is there once, and a reader sees no gap', async () => {
    const log = file();
    const store = openSqliteEventStore({ file: log });
    const stop = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async () => {
      for await (const events of store.subscribe({ signal: stop.signal, batch: 7 })) seen.push(...events);
    })();
    const said = await finished(['a', 'b', 'c'].map((name, i) => new Script('append.ts', [log, name, '150', how(i)])));
    const all = await expectWhole(store, said);
    expect(all).toHaveLength(3 * 3 * 150);
    while (seen.length < all.length) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await reading;
    await store.close();
    expect(seen).toEqual(all);
  });

  it('commands on one trajectory are each done once, and hardly any has to be sent again', async () => {
    const log = file();
    const said = await finished(
      ['a', 'b', 'c'].map((name, i) => new Script('command.ts', [log, name, '60', 'shared', how(i)])),
    );
    const acknowledged = said.filter((line) => line !== 'busy');
    const store = openSqliteEventStore({ file: log });
    expect(await expectWhole(store, acknowledged)).toHaveLength(4 + 3 * acknowledged.length);
    await store.close();
    expect(said).toHaveLength(180);
    expect(said.length - acknowledged.length).toBeLessThan(10);
  });

  it('a file that is not there yet is made once', async () => {
    const log = file();
    const said = await finished(
      ['a', 'b', 'c', 'd'].map((name, i) => new Script('append.ts', [log, name, '3', how(i)])),
    );
    const store = openSqliteEventStore({ file: log });
    expect(await expectWhole(store, said)).toHaveLength(36);
    await store.close();
  });
});

describe('kill -9 in the middle of writing', () => {
  it('twelve times: everything acknowledged is there, nothing is half there, and the file opens', async () => {
    const log = file();
    const acknowledged: string[] = [];
    for (let round = 0; round < 12; round++) {
      // Alone, and with another beside it.
      const names = round % 3 === 0 ? [`a${round}`, `b${round}`] : [`a${round}`];
      const writers = names.map((name, i) => new Script('append.ts', [log, name, '100000', how(round + i)]));
      await Promise.all(writers.map((writer) => writer.said(3 + 5 * round)));
      acknowledged.push(...(await Promise.all(writers.map((writer) => writer.kill()))).flat());
      const store = openSqliteEventStore({ file: log });
      await expectWhole(store, acknowledged);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(12 * 3);
  });
});
