import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear, folder } from '../contract/stores.js';
import { all, cli, ended, start } from './run.js';

// A whole log from one store to another, as a person would move it.

const CASE = 'test/cases/voorbeeld-verordening-2026.yaml';
let data: string;
let file: string;
let log: string;
beforeAll(async () => {
  [data, file] = [folder(), join(folder(), 'log.jsonl')];
  const text = readFileSync(CASE, 'utf8');
  const files = Array.from({ length: 40 }, (_, i) => join(data, `${i}.yaml`));
  files.forEach((path, i) => writeFileSync(path, text.replace('id: voorbeeld-verordening-2026', `id: many-${i}`)));
  expect(await cli('import', ...files, '--data', data)).toMatchObject({ code: 0 });
  const { code, out, err } = await cli('export', '--events', '--data', data);
  expect([code, err]).toEqual([0, '1400 gebeurtenissen uitgevoerd.\n']);
  writeFileSync(file, (log = out));
});
afterAll(clear);

it('goes over whole, also when it is killed on the way, and comes out the same', async () => {
  const to = folder();
  const child = start(['import', '--events', file, '--data', to]);
  const killed = setInterval(() => {
    const wal = statSync(join(to, 'events.sqlite-wal'), { throwIfNoEntry: false });
    if ((wal?.size ?? 0) > 200_000) child.kill('SIGKILL');
  }, 1);
  await ended(child);
  clearInterval(killed);
  const { code, out, err } = await cli('import', '--events', file, '--data', to);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^\d+ gebeurtenissen overgezet, \d+ stonden er al: elke keten is heel en de volgorde dezelfde\.\n$/,
  );
  // Signed by the key of where it is now.
  const events = (text: string) => text.replace(/,"checkpoint":".*"}\n$/, '}\n');
  expect(events((await cli('export', '--events', '--data', to)).out)).toBe(events(log));
});

it('is checked as a file, each dossier with its last hash', async () => {
  const { code, out } = await cli('verify', '--file', file);
  expect([code, out.split('\n').length]).toEqual([0, 42]);
  const one = await cli('verify', 'many-7', '--data', data);
  expect(out).toContain(one.out);
});

it('is refused when a word was changed, over something else, and when it is not asked for', async () => {
  const changed = join(folder(), 'changed.jsonl');
  writeFileSync(changed, log.replace('Adviesraad', 'Adviesread'));
  const other = folder();
  await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', other);
  const told = await all(
    [
      ['import', '--events', changed, '--data', folder()],
      ['import', '--events', file, '--data', other],
      ['export', '--data', data],
    ],
    (args) => cli(...args),
  );
  expect(told.map(({ code }) => code)).toEqual([4, 1, 2]);
  expect(told.map(({ err }) => err.split(':')[0])).toEqual([
    expect.stringMatching(/^De keten van trajectory-many-\d+ is verbroken$/),
    'duplicate-id',
    'er ontbreekt iets',
  ]);
  expect(await cli('verify', '--data', other)).toMatchObject({ code: 0 });
});
