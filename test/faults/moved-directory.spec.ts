import { openDirectory, type Directory, type Person } from '#directory';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { as, type Client } from '../api/client.js';
import { away, serve, type Server } from '../api/server.js';
import { clear, folder } from '../contract/stores.js';
import { WAYS } from './moving.js';

// What happens to the file of the directory while it is open. Whatever is acknowledged is in the file at that name.

const MOVED = expect.objectContaining({ code: 'store-moved' });
const NAME = 'directory.sqlite';
const ANNA = {
  id: 'anna',
  name: 'Anna',
  memberships: [{ role: 'civilServant', municipality: 'gm0014' }],
} satisfies Person;
const BRAM = { ...ANNA, id: 'bram', name: 'Bram' };

let dir: string;
let file: string;
let directory: Directory;
const open = () => openDirectory({ file, now: () => new Date('2026-03-01T12:00:00Z') });
const moved = () => join(dir, 'elsewhere', NAME);
beforeEach(async () => {
  dir = folder();
  mkdirSync(join(dir, 'elsewhere'));
  file = join(dir, NAME);
  directory = await open();
  await directory.add([ANNA]);
});
afterEach(async () => {
  await directory.close();
  clear();
});

describe.each(WAYS)('a directory that is %s while it is open', (_, move) => {
  afterEach(() => rmSync(`${dir}-moved`, { recursive: true, force: true }));

  it('acknowledges nothing more, tells nothing more, says why, and stays so', async () => {
    const { token } = (await directory.signIn('anna')) ?? { token: '' };
    const { administration, checkpoints, demo } = directory;
    move({ file, moved: moved() });
    for (let round = 0; round < 2; round++) {
      const asked = [
        directory.add([BRAM]),
        directory.erase('anna', 'a1'),
        directory.signIn('anna'),
        directory.signedIn(token),
        directory.signOut(token),
        directory.person('anna'),
        directory.names(['anna']),
        administration.by('a1').settle('gm0014', {}),
        administration.inTurn('gm0014', () => Promise.resolve()),
        administration.formerCouncils(),
        administration.by('a1').addMember('gm0014', { name: 'Chris', roles: [{ role: 'civilServant' }] }),
        administration.members('gm0014'),
        checkpoints.after(undefined),
        demo.state(),
      ];
      for (const one of asked) await expect(one).rejects.toThrow(MOVED);
    }
  });
});

it('goes on when it is put back and opened again, and is not begun anew beside what stayed behind', async () => {
  renameSync(file, moved());
  await expect(directory.add([BRAM])).rejects.toThrow(MOVED);
  await expect(open()).rejects.toThrow(MOVED);
  expect(existsSync(file)).toBe(false);
  await directory.close();
  renameSync(moved(), file);
  directory = await open();
  expect(await directory.person('anna')).toEqual(ANNA);
  await directory.add([BRAM]);
});

it('erasing, another process and a stop do not take it for another', async () => {
  const second = await open();
  await directory.add([BRAM]);
  expect(await second.erase('bram', 'a1')).toBe(true);
  await second.close();
  expect(await directory.person('bram')).toBeUndefined();
  await directory.add([{ ...BRAM, id: 'chris' }]);
});

describe('under a running server', () => {
  let server: Server | undefined;
  afterEach(() => away(server));

  it('nobody is told that a change was kept which is kept nowhere; put back, it goes on', async () => {
    const { folder: data, logged } = (server = await serve());
    const administrator: Client = await as(server, 'beheerder');
    const at = '/v1/municipalities/gm0000/councils/nieuw';
    const json = { 'content-type': 'application/json' };
    const council = { name: 'Nieuwe raad', legalBases: [] };
    const put = (who: Client) => who.send('PUT', at, JSON.stringify(council), json);
    renameSync(join(data, NAME), join(data, 'weg'));
    const { status, body } = await put(administrator);
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'store-moved' } });
    expect(JSON.stringify(body)).toContain(`${NAME}-wal`);
    expect(JSON.stringify(body)).not.toContain(data);
    const ready = await fetch(`${server.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, MOVED]);
    expect(logged()).not.toMatch(/"code":"store-moved".*"stack"/);
    await server.stop();
    renameSync(join(data, 'weg'), join(data, NAME));
    server = await serve(data);
    const again = await as(server, 'beheerder');
    const councils = async () => (await again.get('/v1/municipalities/gm0000/councils')).text;
    expect(await councils()).not.toContain(council.name);
    expect((await put(again)).status).toBe(200);
    expect(await councils()).toContain(council.name);
  });
});
