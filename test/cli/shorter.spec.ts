import { afterAll, expect, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { keyOf } from '../key-of.js';
import { Forger } from '../tamper/forger.js';
import { cli, command } from './run.js';

const [CASE, OTHER] = ['test/cases/voorbeeld-verordening-2026.yaml', 'test/cases/moerdijk-weerwoord-2022.yaml'];
afterAll(clear);

it('a log that lacks its end is signed by another key only when somebody says that it goes on so', async () => {
  const [data, copy] = [folder(), folder()];
  const mine = keyOf(data);
  for (const file of [CASE, OTHER]) expect(await cli('import', file, '--data', data)).toMatchObject({ code: 0 });
  cpSync(data, copy, { recursive: true });
  const forger = new Forger(join(copy, 'events.sqlite'));
  forger.sql('DELETE FROM event WHERE position = 41');
  forger.close();
  const other = { DOORWERKING_KEY: join(folder(), 'other') };
  const run = (...args: readonly string[]) => command([...args, '--data', copy], other);
  // What the key signed itself it does not let go of.
  expect(await command(['checkpoint', '--shorter', '--data', copy], mine)).toMatchObject({
    code: 3,
    err: expect.stringContaining('store-cut-off'),
  });
  expect(await run('checkpoint')).toMatchObject({ code: 3, err: expect.stringContaining('store-cut-off') });
  expect(await run('verify')).toMatchObject({
    code: 4,
    err: expect.stringContaining('plaats 41 is een gebeurtenis'),
  });
  expect(await run('checkpoint', '--shorter')).toMatchObject({
    code: 0,
    err: expect.stringContaining('wat over meer dan 40 gebeurtenissen is ondertekend'),
  });
  expect(await run('verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Tot en met plaats 40 is het logboek wat is ondertekend'),
  });
});
