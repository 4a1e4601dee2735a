import { openSqliteEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { anyone, as, type Client, type Reply } from '../api/client.js';
import { endAll, filled, serve } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';
import { expectFolderRebuilt } from './rebuilt.js';

// A disk that is slow cannot be had everywhere. A lock that another process holds has the same effect on a
// writer: nothing can be recorded for a while, and then everything at once.

const ID = 'voorbeeld-verordening-2026';
const DEMO = `/v1/trajectories/${ID}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(async () => {
  await endAll();
  clear();
});

const send = (client: Client, key: string, signal?: AbortSignal) =>
  client.post(
    `${DEMO}/evaluations`,
    { by: 'college', scores: [{ condition: 1, score: 2 }] },
    { 'idempotency-key': key },
    signal,
  );

/** Somebody who gives up after a while and asks again, until there is an answer that it was done. */
async function impatient(client: Client, key: string): Promise<{ reply: Reply; gaveUp: number; refused: string[] }> {
  const refused: string[] = [];
  for (let gaveUp = 0; ;) {
    try {
      const reply = await send(client, key, AbortSignal.timeout(400));
      if (reply.status < 300) return { reply, gaveUp, refused };
      refused.push((reply.body as { code: string }).code);
      await pause(100);
    } catch (error) {
      if ((error as Error).name !== 'TimeoutError') throw error;
      gaveUp++;
    }
  }
}

it('writing that takes long: a client that waits is answered, one that gave up and asks again hears the first answer, nothing is there twice', async () => {
  const data = await filled(folder());
  const server = await serve(data);
  const client = await as(server, 'beleidsmedewerker');
  const slow = new DatabaseSync(join(data, 'events.sqlite'));
  slow.exec('BEGIN IMMEDIATE');
  const keys = Array.from({ length: 8 }, (_, i) => `impatient-${i}`);
  const asking = keys.map((key) => impatient(client, key));
  const patient = ['patient-0', 'patient-1'].map((key) => send(client, key));
  const began = performance.now();
  // Meanwhile it can say how it is, and what was recorded can be read.
  let slowest = 0;
  while (performance.now() - began < 2_000) {
    const asked = performance.now();
    expect((await anyone(server).get('/health/ready')).status).toBe(200);
    expect((await client.get(DEMO)).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - asked);
    await pause(50);
  }
  expect(slowest).toBeLessThan(2_000);
  slow.exec('COMMIT');
  for (const { status } of await Promise.all(patient)) expect(status).toBe(201);
  const done = await Promise.all(asking);
  expect(done.every(({ gaveUp }) => gaveUp > 1)).toBe(true);

  // Longer than a command waits for it: told so, and nothing recorded.
  slow.exec('BEGIN IMMEDIATE');
  const late = await send(client, 'late');
  expect(late).toMatchObject({ status: 503, body: { code: 'store-locked' } });
  expect(late.headers.get('retry-after')).toBe('1');
  slow.exec('COMMIT');
  slow.close();
  expect((await send(client, 'late')).status).toBe(201);

  const again = await Promise.all(keys.map((key) => send(client, key)));
  expect(again.map(({ status, body }) => [status, body])).toEqual(done.map(({ reply }) => [200, reply.body]));
  expect(await server.stop()).toBe(0);
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  const given = (await flat(store.readAll())).filter(
    (e) => e.stream === trajectories.streamOf(ID) && e.type === 'EvaluationGiven',
  );
  await store.close();
  // One stands in the demo.
  expect(given).toHaveLength(1 + keys.length + 2 + 1);
  expect(new Set(given.map(({ meta }) => meta['command'])).size).toBe(given.length);
  await expectFolderRebuilt(data);
});
