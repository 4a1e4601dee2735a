import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ACCOUNTS, as, Client } from '../api/client.js';
import { filled, serve, type Server } from '../api/server.js';
import { cli } from '../cli/run.js';
import { textOf } from './documents.js';

// What docs/operations.md says about backups, done as it stands there.

jest.setTimeout(240_000);

const [running = '', stopped = '', restoring = ''] = [
  ...textOf('docs/operations.md').matchAll(/^```bash\n(.*?)^```$/gms),
].map(([, block = '']) => block);

const CLI = resolve('dist/server/cli.js');
const CASE = '/v1/trajectories/groningen-verordening-2020';
const drafted = (reason: string) => ({ authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason });

let folder: string;
const shell = (script: string) =>
  spawnSync('bash', ['-e', '-c', script.replace('npm run -s doorwerking --', '"$0" "$1"'), process.execPath, CLI], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

let token: string | undefined;
let before: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
  const server = await serve(await filled(join(folder, 'data')));
  const civilServant = await as(server, ACCOUNTS.civilServant);
  ({ token } = civilServant);
  expect((await civilServant.post(`${CASE}/answers`, drafted('Voor de reservekopie.'))).status).toBe(201);
  before = (await civilServant.get(`${CASE}/report`)).body;
  expect(shell(running)).toMatchObject({ status: 0 });
  expect((await civilServant.post(`${CASE}/answers`, drafted('Na de reservekopie.'))).status).toBe(201);
  expect(await server.stop()).toBe(0);
  mkdirSync(join(folder, 'cold'));
  expect(shell(stopped.replace('backup/', 'cold/'))).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const eventsIn = async (name: string) => {
  const { code, out } = await cli('verify', '--data', join(folder, name));
  return { code, events: Number(/^(\d+) gebeurtenissen/.exec(out)?.[1]) };
};

describe('a backup', () => {
  it('of a running server is whole, as of its moment', async () => {
    const now = await eventsIn('data');
    expect(now.code).toBe(0);
    expect(await eventsIn('backup')).toEqual({ code: 0, events: now.events - 1 });
  });

  it('of a stopped one is a copy', async () => {
    expect(await eventsIn('cold')).toEqual(await eventsIn('data'));
  });

  it('does not go over another one', () => {
    expect(shell(running).status).not.toBe(0);
  });

  it('is restored and served again: what was told then, and who was signed in', async () => {
    const [restore = '', begin] = restoring.split('\n');
    expect(begin).toBe('DOORWERKING_DATA=restored npm start');
    expect(shell(restore)).toMatchObject({ status: 0, stderr: '' });
    const restored: Server = await serve(join(folder, 'restored'));
    try {
      const again = new Client(restored.url, token);
      expect((await again.get('/v1/sessions/current')).status).toBe(200);
      expect((await again.get(`${CASE}/report`)).body).toEqual(before);
      const { body } = await again.get('/v1/worklist?municipality=gm0014');
      expect(body).toMatchObject({ items: expect.any(Array) as unknown });
    } finally {
      await restored.stop();
    }
  });
});
