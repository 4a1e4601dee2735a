import { openSqliteEventStore } from '#event-store';
import { trajectories } from '#kinds';
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { as, Client, type Reply } from '../api/client.js';
import { endAll, filled, serve } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';
import { expectFolderRebuilt } from './rebuilt.js';

const ID = 'voorbeeld-verordening-2026';
const DEMO = `/v1/trajectories/${ID}`;
const LIST = '/v1/trajectories?municipality=gm0000&title=maatschappelijke';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(async () => {
  await endAll();
  clear();
});

const send = (client: Client, key: string) =>
  client.post(
    `${DEMO}/evaluations`,
    { by: 'college', scores: [{ condition: 1, score: 2 }] },
    { 'idempotency-key': key },
  );
// Of four writers: a dossier has at most 500 of them, however long it takes.
const MOST_EACH = 120;
const positionIn = ({ body }: Reply) => (body as { position: string }).position;

it('one of two processes on a folder stands still, with the views in its keeping, and goes on later; then it ends', async () => {
  const data = await filled(folder());
  const keeper = await serve(data);
  const here = await as(keeper, 'beleidsmedewerker');
  const other = await serve(data);
  const there = new Client(other.url, here.token);
  expect((await send(here, 'before')).status).toBe(201);

  keeper.send('SIGSTOP');
  // Sent to the one that stands still: nobody answers.
  const waiting = [send(here, 'waits-0'), send(here, 'waits-1')];
  const meanwhile: Reply[] = [];
  for (let i = 0; i < 6; i++) meanwhile.push(await send(there, `meanwhile-${i}`));
  expect(meanwhile.map(({ status }) => status)).toEqual(Array(6).fill(201));
  expect((await there.get('/v1/sessions/current')).status).toBe(200);
  const position = positionIn(meanwhile.at(-1) as Reply);
  // A dossier is told from the log; a list says that it is not so far, and is never older than was asked.
  expect((await there.get(DEMO)).headers.get('position')).toBe(position);
  expect(await there.get(LIST, { position })).toMatchObject({ status: 503, body: { code: 'not-ready' } });
  // Asked again by a client that gave up on the one that stands still.
  const elsewhere = await send(there, 'waits-0');
  expect(elsewhere.status).toBe(201);

  keeper.send('SIGCONT');
  const [first, second] = await Promise.all(waiting);
  expect([first?.status, first?.body]).toEqual([200, elsewhere.body]);
  expect(second?.status).toBe(201);
  const last = positionIn(second as Reply);
  for (const client of [here, there]) {
    const list = await client.get(LIST, { position: last });
    expect(list).toMatchObject({
      status: 200,
      body: { items: [{ revision: (second?.body as { revision: number }).revision }] },
    });
  }

  // It ends while it stands still: the other one takes over.
  keeper.send('SIGSTOP');
  await keeper.stop('SIGKILL');
  const after = await send(there, 'after');
  expect((await there.get(LIST, { position: positionIn(after) })).status).toBe(200);
  expect(await other.stop()).toBe(0);

  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  const stream = (await flat(store.readAll())).filter((e) => e.stream === trajectories.streamOf(ID));
  await store.close();
  const commands = stream.filter((e) => e.type === 'EvaluationGiven').map(({ meta }) => meta['command']);
  expect(commands).toHaveLength(1 + 1 + 2 + 6 + 1);
  expect(new Set(commands).size).toBe(commands.length);
  await expectFolderRebuilt(data);
});

it('standing still at any moment of writing: what the other was told stays, and nothing is there twice', async () => {
  const data = await filled(folder());
  const [one, two] = [await serve(data), await serve(data)];
  const here = await as(one, 'beleidsmedewerker');
  const clients = [here, new Client(two.url, here.token)];
  const told = new Map<string, number>();
  let busy = true;
  /** Sends each command until it is done. While the one that stands still has the file, the other is refused. */
  const write = async (client: Client, name: string) => {
    for (let i = 0; busy && i < MOST_EACH; i++) {
      await pause(20);
      for (;;) {
        const { status, body } = await send(client, `${name}-${i}`);
        if (status < 300) {
          told.set(`${name}-${i}`, (body as { revision: number }).revision);
          break;
        }
        expect(body).toMatchObject({ code: expect.stringMatching(/^(store-locked|busy)$/) });
      }
    }
  };
  const writing = clients.flatMap((client, i) => [write(client, `a${i}`), write(client, `b${i}`)]);
  for (let round = 0; round < 6; round++) {
    const stopped = round % 2 === 0 ? one : two;
    await pause(100 + 37 * round);
    stopped.send('SIGSTOP');
    await pause(300);
    stopped.send('SIGCONT');
  }
  busy = false;
  await Promise.all(writing);
  expect(told.size).toBeGreaterThan(20);
  expect(new Set(told.values()).size).toBe(told.size);
  const position = positionIn(await send(here, 'last'));
  const lists = await Promise.all(clients.map((client) => client.get(LIST, { position })));
  expect(lists[0]?.body).toEqual(lists[1]?.body);
  expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  const stream = (await flat(store.readAll())).filter((e) => e.stream === trajectories.streamOf(ID));
  await store.close();
  for (const revision of told.values()) expect(stream[revision]?.type).toBe('EvaluationGiven');
  // The demo has one, and the last one is not counted in what was told.
  expect(stream.filter((e) => e.type === 'EvaluationGiven')).toHaveLength(1 + told.size + 1);
  await expectFolderRebuilt(data);
});
