import { openEventStoreDb, verifyStream, type EventStore } from '#event-store';
import { trajectories } from '#kinds';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { anyone, as, Client, type Reply } from '../api/client.js';
import { endAll, serve, type Server } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';
import { Double } from '../eventstoredb/double/double.js';
import { inFile, otherBuild } from '../faults/builds.js';
import { expectRebuilt } from '../faults/rebuilt.js';
import { startCluster, type Cluster } from '../postgres/cluster.js';
import { emptyDatabase, type Empty } from '../postgres/empty.js';

const ID = 'voorbeeld-verordening-2026';
const DEMO = `/v1/trajectories/${ID}`;
const LIST = '/v1/trajectories?municipality=gm0014';

let double: Double;
let cluster: Cluster;
let database: Empty;
beforeAll(async () => {
  [double, cluster] = await Promise.all([Double.start(), startCluster()]);
  database = await emptyDatabase(cluster.url);
});
afterAll(async () => {
  await endAll();
  await double.stop();
  await database.remove();
  await cluster.remove();
  clear();
});

const node = (data: string, main?: string) =>
  serve(data, { EVENTSTOREDB_URL: double.url, DATABASE_URL: database.url }, main === undefined ? {} : { main });

/** The same product before a kind of event was thought of, and with an earlier version of one view. */
const older = () =>
  otherBuild((text) => {
    const without = text.replaceAll('TrajectoryWithdrawn', 'TrajectoryRecalled');
    return inFile(without, 'views/register.js', (own) => own.replace(/version: (\d+)/, 'version: 9$1'));
  });

const evaluate = (client: Client, key: string, path = DEMO) =>
  client.post(
    `${path}/evaluations`,
    { by: 'college', scores: [{ condition: 1, score: 2 }] },
    { 'idempotency-key': key },
  );
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const revisionIn = ({ body }: Reply) => (body as { revision: number }).revision;
const positionIn = ({ body }: Reply) => (body as { position: string }).position;

/** What a newer version may write: an event that is known, with a field that is not. */
async function withUnknownField(store: EventStore): Promise<void> {
  const stream = await store.readStream(trajectories.streamOf(ID));
  const last = stream.at(-1);
  const given = stream.find(({ type }) => type === 'EvaluationGiven');
  if (!last || !given) throw new Error('the demo has an evaluation');
  const event = trajectories.fromStore(given);
  const link = { revision: last.revision, hash: String(last.meta['hash']) };
  const by = { actor: 'p', recordedAt: new Date().toISOString(), command: 'newer', body: 'newer', salt: 'newer' };
  const sealed = trajectories.toStore(
    ID,
    link,
    [{ ...event, data: { ...event.data, ...{ mood: 'good' } } } as typeof event],
    by,
  );
  expect(await store.append(trajectories.streamOf(ID), last.revision, sealed)).toMatchObject({ ok: true });
}

it('an older and a newer node at once: nothing is lost, and each says what it does not know', async () => {
  const [here, there] = [folder(), folder()];
  const before = older();
  let [one, two] = await Promise.all([node(here, before), node(there, before)]);
  const { token } = await as(one, 'beleidsmedewerker');
  let nodes: readonly Server[] = [one, two];
  const at = (server: Server) => new Client(server.url, token);

  // Work goes on all the while, at whichever node answers, each command with its key until it is done.
  const told = new Map<string, number>();
  let working = true;
  const work = async (name: string, first: number) => {
    for (let i = 0; working; i++) {
      await pause(60);
      for (let asked = first + i; ; asked++) {
        const reply = await evaluate(at(nodes[asked % 2] as Server), `${name}-${i}`).catch(() => undefined);
        if (reply && reply.status < 300) {
          told.set(`${name}-${i}`, revisionIn(reply));
          break;
        }
        await pause(20);
      }
    }
  };
  const workers = [work('a', 0), work('b', 1)];

  expect(await two.stop()).toBe(0);
  two = await node(there);
  nodes = [one, two];
  expect((await at(two).get('/v1/sessions/current')).status).toBe(200);

  // What only the newer one knows.
  const opening = {
    id: 'rolt',
    title: 'Rolt door',
    municipality: 'gm0014',
    kind: 'requested',
    subject: 'policy',
    legalBases: ['wmo-2.1.3'],
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    councils: [{ id: 'asd', name: 'Adviesraad' }],
  };
  expect((await at(one).post('/v1/trajectories', opening)).status).toBe(201);
  const withdrawn = await at(two).post('/v1/trajectories/rolt/withdrawals', { reason: 'Het voorstel is van de baan.' });
  expect([withdrawn.status, withdrawn.text]).toEqual([201, expect.stringContaining('TrajectoryWithdrawn')]);
  const position = positionIn(withdrawn);
  expect(await at(two).get(LIST, { position })).toMatchObject({ status: 200 });

  // The older one refuses to judge by what it does not know, and says so; what it knows, it does.
  const newer = { status: 503, body: { code: 'store-newer' } };
  expect(await at(one).get('/v1/trajectories/rolt')).toMatchObject(newer);
  expect(await evaluate(at(one), 'unknown', '/v1/trajectories/rolt')).toMatchObject(newer);
  expect(await at(one).get(LIST, { position })).toMatchObject({ status: 503, body: { code: 'not-ready' } });
  const ready = await anyone(one).get('/health/ready');
  expect(ready).toMatchObject({ status: 503, body: { detail: expect.stringContaining('bij trajectory-rolt@1') } });
  expect(one.logged()).toMatch(/"stream":"trajectory-rolt","revision":1.*TrajectoryWithdrawn/);
  expect((await evaluate(at(one), 'known')).status).toBe(201);
  expect((await anyone(two).get('/health/ready')).status).toBe(200);

  working = false;
  await Promise.all(workers);
  const store = await openEventStoreDb(double.url);
  await withUnknownField(store);
  const [after, again] = [await evaluate(at(one), 'after-0'), await evaluate(at(two), 'after-1')];
  expect([after.status, again.status, revisionIn(again)]).toEqual([201, 201, revisionIn(after) + 1]);

  expect(await one.stop()).toBe(0);
  one = await node(here);
  const lists = await Promise.all(
    [one, two].map((server) => at(server).get('/v1/trajectories', { position: positionIn(again) })),
  );
  expect(lists.map(({ status }) => status)).toEqual([200, 200]);
  expect(lists[0]?.body).toEqual(lists[1]?.body);
  // The same command again, which an older one did.
  expect(await evaluate(at(one), 'known')).toMatchObject({ status: 200 });
  expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);

  const log = await flat(store.readAll());
  for (const events of Map.groupBy(log, (e) => e.stream).values()) expect(verifyStream(events)).toEqual({ ok: true });
  const stream = log.filter((e) => e.stream === trajectories.streamOf(ID));
  expect(told.size).toBeGreaterThan(10);
  for (const revision of told.values()) expect(stream[revision]?.type).toBe('EvaluationGiven');
  expect(new Set(told.values()).size).toBe(told.size);
  // One of the demo, one with more than is known, and three that were no part of the work.
  expect(stream.filter(({ type }) => type === 'EvaluationGiven')).toHaveLength(told.size + 5);
  for (const data of [here, there]) await expectRebuilt(store, join(data, 'views.sqlite'));
  await store.close();
});
