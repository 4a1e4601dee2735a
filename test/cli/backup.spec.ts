import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ACCOUNTS, as, Client } from '../api/client.js';
import { away, filled, serve, type Server } from '../api/server.js';
import { clear, folder } from '../contract/stores.js';
import { all, cli, command } from './run.js';

// A copy that is made of a running server while it writes, and put back.

const ID = 'groningen-verordening-2020';
const answer = (i: number) => ({ authority: 'college', recommendation: 'cr-4', verdict: 'noted', reason: `nr. ${i}!` });
const WRITERS = 4;

let live: Server;
let backup: string;
let token: string | undefined;
/** What was acknowledged before the backup began, and at any time. */
let [before, after] = [0, 0];
beforeAll(async () => {
  live = await serve(await filled());
  const civilServant = await as(live, ACCOUNTS.civilServant);
  ({ token } = civilServant);
  backup = join(folder(), 'made', 'here');
  const acknowledged = new Set<number>();
  let [next, going] = [0, true];
  const write = async () => {
    while (going) {
      const i = next++;
      const { status } = await civilServant.post(`/v1/trajectories/${ID}/answers`, answer(i));
      if (status === 201) acknowledged.add(i);
    }
  };
  const writers = Promise.all(Array.from({ length: WRITERS }, write));
  while (acknowledged.size < 50) await new Promise((resolve) => setTimeout(resolve, 5));
  before = Math.min(...Array.from({ length: next }, (_, i) => (acknowledged.has(i) ? Infinity : i)));
  const made = await cli('backup', backup, '--data', live.folder);
  going = false;
  await writers;
  after = acknowledged.size;
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain(`De reservekopie staat in ${backup}.`);
});
afterAll(async () => {
  await away(live);
  clear();
});

/** The numbers that are told in the answers of a data folder. */
async function told(data: string): Promise<number[]> {
  const { out } = await cli('export', ID, '--events', '--data', data);
  return [...out.matchAll(/nr\. (\d+)!/g)].map(([, i]) => Number(i)).sort((a, b) => a - b);
}

describe('a backup that lacks what was signed later', () => {
  it('gets another key, and is checked with it', async () => {
    const beside = folder();
    const [data, kept] = [join(beside, 'data'), join(beside, 'kept')];
    const run = (...args: readonly string[]) => command(args, { DOORWERKING_KEY: '' });
    await run('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
    expect(await run('backup', kept, '--data', data)).toMatchObject({ code: 0, err: '' });
    await run('import', 'test/cases/voorbeeld-verordening-2026.yaml', '--data', data);
    cpSync(data, join(beside, 'aside'), { recursive: true });
    rmSync(data, { recursive: true });
    const restored = await run('restore', kept, '--data', data);
    expect([restored.code, restored.err]).toEqual([
      0,
      expect.stringContaining('niet alles wat met deze sleutel is ondertekend'),
    ]);
    const verified = await run('verify', '--data', data);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringContaining('Tot en met plaats 6 is het logboek wat is ondertekend'),
    ]);
    // Where somebody chose the place of the key it stays as it is.
    const chosen = {
      DOORWERKING_KEY: join(beside, readdirSync(beside).find((name) => /^data\.key\.[\da-f]{8}$/.test(name)) ?? ''),
    };
    const refused = await command(['restore', kept, '--data', join(beside, 'other')], chosen);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('kies een nieuwe (DOORWERKING_KEY)')]);
  });
});

describe('a backup of a server that writes', () => {
  it('is two files and nothing beside them', () => {
    expect(readdirSync(backup).sort()).toEqual(['directory.sqlite', 'events.sqlite']);
  });

  it('restored, is whole: what was acknowledged before it began, once', async () => {
    const data = join(folder(), 'back');
    const restored = await cli('restore', backup, '--data', data);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toMatch(
      /de keten is heel\.\n.*alle overzichten zijn opnieuw gebouwd\.\n.* is teruggezet in /s,
    );
    const numbers = await told(data);
    expect(before).toBeGreaterThan(20);
    expect(numbers).toEqual(expect.arrayContaining(Array.from({ length: before }, (_, i) => i)));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeLessThan(after);

    const again = await serve(data);
    try {
      const client = new Client(again.url, token);
      expect((await client.get('/v1/sessions/current')).status).toBe(200);
      expect((await client.get('/v1/worklist?municipality=gm0014')).status).toBe(200);
      expect((await client.post(`/v1/trajectories/${ID}/answers`, answer(1_000_000))).status).toBe(201);
    } finally {
      await again.stop();
    }
  });
});

describe('nothing is overwritten', () => {
  it('by a backup', async () => {
    const { code, err } = await cli('backup', backup, '--data', live.folder);
    expect([code, err]).toEqual([
      1,
      `invalid: in ${backup} staat al directory.sqlite, events.sqlite. Kies een andere map.\n`,
    ]);
  });

  it('by a restore, nor mixed with what is there', async () => {
    await all(['events.sqlite', 'directory.sqlite', 'views.sqlite', 'events.sqlite-wal'], async (name) => {
      const data = folder();
      writeFileSync(join(data, name), 'of somebody');
      const { code, out, err } = await cli('restore', backup, '--data', data);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`in ${data} staat al ${name}.`);
      expect([readdirSync(data), statSync(join(data, name)).size]).toEqual([[name], 11]);
    });
  });
});

describe('a log in EventStoreDB', () => {
  it('is not what a backup copies, nor what a restore brings back', async () => {
    await all(['backup', 'restore'], async (name) => {
      const made = folder();
      const elsewhere = { EVENTSTOREDB_URL: 'esdb://127.0.0.1:1?tls=false' };
      const { code, err } = await command([name, made, '--data', folder()], elsewhere);
      expect([code, err]).toEqual([1, expect.stringMatching(/^invalid: EVENTSTOREDB_URL is gezet: .*\n$/)]);
      expect(readdirSync(made)).toEqual([]);
    });
  });
});

describe('what does not verify is not restored, and leaves nothing behind', () => {
  const copied = async (damage: (file: string) => void) => {
    const [from, data] = [folder(), join(folder(), 'data')];
    cpSync(backup, from, { recursive: true });
    damage(join(from, 'events.sqlite'));
    const { code, err } = await cli('restore', from, '--data', data);
    expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
    return { code, err };
  };

  it('a changed word', async () => {
    const { code, err } = await copied((file) => {
      const db = new DatabaseSync(file);
      db.exec(`DROP TRIGGER event_is_not_changed; UPDATE event SET type = 'Other' WHERE position = 7`);
      db.close();
    });
    expect([code, err]).toEqual([4, expect.stringMatching(/^De keten van .* is verbroken/)]);
  });

  it('a file that was cut off', async () => {
    const { code, err } = await copied((file) => truncateSync(file, 20_000));
    expect([code, err]).toEqual([3, expect.stringMatching(/^store-damaged: /)]);
  });

  it('a folder that is no backup', async () => {
    const { code, err } = await cli('restore', folder(), '--data', join(folder(), 'data'));
    expect([code, err]).toEqual([1, expect.stringContaining('staat geen reservekopie: events.sqlite ontbreekt.')]);
  });
});
