import { openSqliteEventStore } from '#event-store';
import { Views } from '#projections';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { anyone } from '../api/client.js';
import { endAll, launch, serve } from '../api/server.js';
import { cli } from '../cli/run.js';
import { clear, folder } from '../contract/stores.js';
import { caseFiles, take } from '../projections/cases.js';

const SUFFIXES = ['', '-wal', '-shm'];
let left: string;
let data: string;
const at = (name: string) => join(data, name);
const remove = (name: string) => SUFFIXES.forEach((suffix) => rmSync(at(name + suffix), { force: true }));

/** What a process leaves that ends without a word: five dossiers folded back, a sixth in the write-ahead log only. */
beforeAll(async () => {
  const running = folder();
  left = folder();
  const file = join(running, 'events.sqlite');
  const before = openSqliteEventStore({ file });
  for (const text of caseFiles().slice(1)) await take(before, text);
  await before.close();
  const store = openSqliteEventStore({ file });
  await take(store, caseFiles()[0] ?? '');
  const views = new Views({ store, file: join(running, 'views.sqlite') });
  void views.run();
  expect(await views.waitFor(await store.head(), 10_000)).toBe(true);
  cpSync(running, left, { recursive: true });
  await views.close();
  await store.close();
  expect(statSync(join(left, 'events.sqlite-wal')).size).toBeGreaterThan(0);
});
beforeEach(() => {
  data = folder();
  cpSync(left, data, { recursive: true });
});
afterEach(endAll);
afterAll(clear);

const dossiers = async () => {
  const server = await serve(data, { DOORWERKING_DEMO: 'off' });
  const { body } = await anyone(server).get('/v1/trajectories');
  return (body as { items: unknown[] }).items.length;
};

describe('a log that lost its end', () => {
  it.each([
    [
      'cut to nothing',
      () => {
        truncateSync(at('events.sqlite'), 0);
        rmSync(at('events.sqlite-wal'));
      },
    ],
    ['gone', () => remove('events.sqlite')],
    ['without what was not folded back', () => truncateSync(at('events.sqlite-wal'), 0)],
  ])('%s: nothing is begun on it while the views know of more', async (_, hurt) => {
    hurt();
    const { ended, said, logged } = launch(data);
    expect([await ended, said()]).toEqual([1, '']);
    expect(logged()).toMatch(
      /^store-cut-off: the log ends at .* its views know it to \d{16}\. Het logboek is korter.*\n$/,
    );
    const { code, err } = await cli('import', 'test/cases/voorbeeld-verordening-2026.yaml', '--data', data);
    expect([code, err]).toEqual([3, expect.stringMatching(/^store-cut-off: .*events\.sqlite: Het logboek is korter/)]);
  });

  it('is taken as it is by whoever throws the views away', async () => {
    truncateSync(at('events.sqlite-wal'), 0);
    remove('views.sqlite');
    expect(await dossiers()).toBe(5);
  });
});

it('a log that is whole, and another one than the views are of, are taken', async () => {
  expect(await dossiers()).toBe(6);
  await endAll();
  remove('events.sqlite');
  const other = openSqliteEventStore({ file: at('events.sqlite') });
  await take(other, caseFiles()[2] ?? '');
  await other.close();
  expect(await dossiers()).toBe(1);
});
