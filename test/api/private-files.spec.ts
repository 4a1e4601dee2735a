import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../cli/run.js';
import { as } from './client.js';
import { away, filled, serve, temporary, type Server } from './server.js';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
/** The modes of a folder and of every file in it. */
const modesIn = (folder: string) =>
  Object.fromEntries(['.', ...readdirSync(folder)].map((name) => [name, modeOf(join(folder, name))]));
const isPrivate = (modes: Record<string, string>) =>
  Object.entries(modes).filter(([name, mode]) => mode !== (name === '.' ? '700' : '600'));

describe('what a server keeps', () => {
  let server: Server;
  const folder = join(temporary(), 'not', 'there');
  beforeAll(async () => {
    server = await serve(folder);
    await as(server, 'wethouder');
  });
  afterAll(() => away(server));

  it('is for its own user alone, in a folder that is so', () => {
    const modes = modesIn(folder);
    const files = ['directory.sqlite', 'directory.sqlite-wal', 'events.sqlite', 'events.sqlite-wal', 'views.sqlite'];
    for (const name of [...files, 'views.sqlite.lease']) expect(Object.keys(modes)).toContain(name);
    expect(isPrivate(modes)).toEqual([]);
  });

  it('is so in a backup and in what is restored from it', async () => {
    const [backup, restored] = [join(folder, '..', 'backup'), join(folder, '..', 'restored')];
    expect(await cli('backup', backup, '--data', folder)).toMatchObject({ code: 0 });
    expect(isPrivate(modesIn(backup))).toEqual([]);
    expect(await cli('restore', backup, '--data', restored)).toMatchObject({ code: 0 });
    expect(isPrivate(modesIn(restored))).toEqual([]);
  });
});

it('closes at the start what others can read, says so, and leaves alone what is not ours', async () => {
  const folder = await filled();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  mkdirSync(join(folder, 'elsewhere'), { mode: 0o755 });
  chmodSync(folder, 0o755);
  const again = await serve(folder);
  const { elsewhere, ...ours } = modesIn(folder);
  expect(elsewhere).toBe('755');
  expect(isPrivate(ours)).toEqual([]);
  expect(again.logged()).toMatch(/directory\.sqlite.*closed to them/);
  await again.stop();
  const third = await serve(folder);
  expect(third.logged()).not.toContain('closed to them');
  await away(third);
});
