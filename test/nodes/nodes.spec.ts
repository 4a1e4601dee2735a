import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStoreDb, type StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { as, Client, type Reply } from '../api/client.js';
import { endAll, serve, temporary, type Server } from '../api/server.js';
import { ended, start } from '../cli/run.js';
import { clear, flat } from '../contract/stores.js';
import { Double } from '../eventstoredb/double/double.js';
import { expectRebuilt } from '../faults/rebuilt.js';
import { startCluster, type Cluster } from '../postgres/cluster.js';
import { emptyDatabase, type Empty } from '../postgres/empty.js';

const DEMO = '/v1/trajectories/voorbeeld-verordening-2026';
const evaluation = (score: number) => ({ by: 'college', scores: [{ condition: 1, score }] });

/** One log and one database, and as many nodes as start on them. */
describe('several nodes', () => {
  let double: Double;
  let cluster: Cluster;
  let database: Empty;
  const folders: string[] = [];
  let nodes: Server[];
  let clients: Client[];

  const node = () => {
    const folder = temporary();
    folders.push(folder);
    return serve(folder, { EVENTSTOREDB_URL: double.url, DATABASE_URL: database.url });
  };
  const log = async (): Promise<readonly StoredEvent[]> => {
    const store = await openEventStoreDb(double.url);
    try {
      return await flat(store.readAll());
    } finally {
      await store.close();
    }
  };

  beforeAll(async () => {
    [double, cluster] = await Promise.all([Double.start(), startCluster()]);
    database = await emptyDatabase(cluster.url);
    nodes = await Promise.all([node(), node()]);
    const { token } = await as(nodes[0] as Server, 'beleidsmedewerker');
    clients = nodes.map(({ url }) => new Client(url, token));
  });
  afterAll(async () => {
    await endAll();
    await double.stop();
    await database.remove();
    await cluster.remove();
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
    clear();
  });
  afterEach(async () => {
    const ids = (await log()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  const [one, two] = [() => clients[0] as Client, () => clients[1] as Client];

  it('that start at the same moment on nothing load the demo once', async () => {
    const opened = (await log()).filter(({ type }) => type === 'TrajectoryOpened');
    const files = ['test/cases', 'test/cases/large'].flatMap((folder) => readdirSync(folder));
    expect(opened).toHaveLength(files.filter((name) => name.endsWith('.yaml')).length);
    const lists = await Promise.all([one(), two()].map((client) => client.get('/v1/trajectories')));
    expect(lists[0]?.body).toEqual(lists[1]?.body);
  });

  it('know who signed in at another', async () => {
    const [here, there] = await Promise.all([one(), two()].map((node) => node.get('/v1/sessions/current')));
    expect(here?.body).toMatchObject({ person: (there?.body as { person: object }).person });
  });

  it('show what was written at another to a client that asks for that position', async () => {
    for (let i = 0; i < 10; i++) {
      const [writer, reader] = i % 2 === 0 ? [one(), two()] : [two(), one()];
      const { status, body } = await writer.post(`${DEMO}/evaluations`, evaluation((i % 5) + 1));
      expect(status).toBe(201);
      const { revision, position } = body as { revision: number; position: string };
      expect((await reader.get(DEMO, { position })).body).toMatchObject({ revision });
      const found = await reader.get('/v1/trajectories?municipality=gm0000&title=maatschappelijke', { position });
      expect(found.body).toMatchObject({ items: [{ revision }] });
    }
  });

  it('count together how often something is asked', async () => {
    const signIn = (at: number) => new Client((nodes[at] as Server).url).post('/v1/sessions', { account: 'griffier' });
    const answers: Reply[] = [];
    for (let i = 0; i < 16; i++) answers.push(...(await Promise.all([0, 1, 0, 1].map(signIn))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await database.query('SELECT count(*)::int AS kept FROM request_count')).toMatchObject([{ kept: 3 }]);
  });

  it('do a command once that is sent to each of them', async () => {
    const sent = Array.from({ length: 20 }, (_, i) =>
      [one(), two()].map((client) =>
        client.post(`${DEMO}/evaluations`, evaluation(3), { 'idempotency-key': `both-${i}` }),
      ),
    );
    const answers = await Promise.all(sent.flat());
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array<number>(20).fill(200),
      ...Array<number>(20).fill(201),
    ]);
    expect(new Set(answers.map(({ body }) => (body as { revision: number }).revision)).size).toBe(20);
  });

  it('let a request lapse once', async () => {
    const id = 'verloopt-een-keer';
    const opening = {
      id,
      date: '2024-01-08',
      title: 'Verloopt een keer',
      municipality: 'gm0000',
      kind: 'requested',
      subject: 'policy',
      legalBases: ['wmo-2.1.3'],
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
      councils: [{ id: 'asd', name: 'Adviesraad' }],
    };
    const opened = await one().post('/v1/trajectories', opening);
    expect([opened.status, opened.text]).toEqual([201, expect.anything()]);
    const asked = {
      date: '2024-02-05',
      id: 'r',
      council: 'asd',
      withoutInvolvementBecause: 'het besluit had haast',
      withoutTextBecause: 'de tekst volgt',
    };
    expect((await one().post(`/v1/trajectories/${id}/advice-requests`, asked)).text).toContain('AdviceRequested');
    const facts = [one(), two(), one(), two()].map((client, i) =>
      client.post(`/v1/trajectories/${id}/involvements`, { form: `gesprek ${i}` }),
    );
    for (const answer of await Promise.all(facts))
      expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
    const lapsed = (await log()).filter((e) => e.stream === trajectories.streamOf(id) && e.type === 'AdviceTermLapsed');
    expect(lapsed).toHaveLength(1);
  });

  it('bring in a file once, and at none more than its sender may add', async () => {
    const whole = readFileSync('test/hostile/import-bypass.yaml', 'utf8');
    const upTo = (facts: number) =>
      whole
        .split(/^(?= {2}- date:)/m)
        .slice(0, facts + 1)
        .join('');
    const bring = (file: string) => Promise.all([one(), two(), one(), two()].map((client) => client.bringIn(file)));
    const statuses = async (file: string) => (await bring(file)).map(({ status }) => status).toSorted();
    expect(await statuses(upTo(2))).toEqual([200, 200, 200, 201]);
    expect(await statuses(upTo(3))).toEqual([200, 200, 200, 201]);
    expect(await statuses(whole)).toEqual([403, 403, 403, 403]);
    const stored = (await log()).filter((e) => e.stream === trajectories.streamOf('imp1'));
    expect(stored.map(({ type, meta }) => [type, meta['actor'], meta['broughtIn']])).toEqual([
      ['TrajectoryOpened', 'beleidsmedewerker', true],
      ['AdviceRequested', 'beleidsmedewerker', true],
      ['AdviceSubmitted', 'beleidsmedewerker', true],
      ['AnswerDrafted', 'beleidsmedewerker', undefined],
    ]);
  });

  it('keep councils together: a name once, whoever founds it, and what was written at one is read at the other', async () => {
    const { token } = await as(nodes[0] as Server, 'beheerder');
    const here = nodes.map(({ url }) => new Client(url, token));
    const path = (id: string) => `/v1/municipalities/gm0000/councils/${id}`;
    const put = (at: number, id: string, content: object) =>
      (here[at % 2] as Client).send('PUT', path(id), JSON.stringify(content), { 'content-type': 'application/json' });
    const called = (name: string) => ({ name, legalBases: ['wmo-2.1.3'] });
    for (let i = 0; i < 4; i++) {
      const answers = await Promise.all([0, 1].map((at) => put(at, `raad-${i}-${at}`, called(`Raad ${i}`))));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
    expect(await put(0, 'jeugd', called('Jeugdraad'))).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(await put(1, 'jeugd', called('Raad voor de jeugd'))).toMatchObject({ body: { revision: 2 } });
    expect((await here[0]?.get(path('jeugd')))?.body).toMatchObject({ name: 'Raad voor de jeugd', revision: 2 });
    expect((await here[0]?.delete(path('jeugd')))?.status).toBe(204);
    expect((await here[1]?.delete(path('jeugd')))?.status).toBe(404);
    const lists = await Promise.all(here.map((client) => client.get('/v1/municipalities/gm0000/councils')));
    expect(lists[0]?.body).toMatchObject({ items: [0, 1, 2, 3].map((i) => ({ name: `Raad ${i}` })) });
    expect(lists[1]?.body).toEqual(lists[0]?.body);
    const stored = (await log()).filter(({ stream }) => stream.startsWith('council-'));
    expect(stored.map(({ type }) => type)).toEqual([
      ...Array<string>(5).fill('CouncilFounded'),
      'CouncilChanged',
      'CouncilEnded',
    ]);
  });

  it('stand still and go on: what one did not answer is asked of another, and each is done once', async () => {
    const send = (client: Client, key: string) =>
      client.post(`${DEMO}/evaluations`, evaluation(4), { 'idempotency-key': key });
    const before = await send(one(), 'still-before');
    nodes[0]?.send('SIGSTOP');
    const waiting = Array.from({ length: 4 }, (_, i) => send(one(), `still-${i}`));
    const meanwhile = await Promise.all(Array.from({ length: 4 }, (_, i) => send(two(), `still-${i + 2}`)));
    expect(meanwhile.map(({ status }) => status)).toEqual(Array(4).fill(201));
    // Longer than a call of the store waits for its answer.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    nodes[0]?.send('SIGCONT');
    const answers = await Promise.all(waiting);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201, 201]);
    expect(answers.slice(2).map(({ body }) => body)).toEqual(meanwhile.slice(0, 2).map(({ body }) => body));
    const stored = (await log()).filter((e) => e.stream === trajectories.streamOf('voorbeeld-verordening-2026'));
    expect(stored).toHaveLength((before.body as { revision: number }).revision + 1 + 6);
    expect((await one().get('/v1/sessions/current')).status).toBe(200);
    const position = stored.at(-1)?.position ?? '';
    const lists = await Promise.all(
      [one(), two()].map((client) => client.get('/v1/trajectories?municipality=gm0000', { position })),
    );
    expect(lists.map(({ status }) => status)).toEqual([200, 200]);
    expect(lists[0]?.body).toEqual(lists[1]?.body);
  });

  it('lose nothing that was acknowledged when one is killed under load', async () => {
    const answers: Reply[] = [];
    const write = async (client: Client, name: string) => {
      for (let i = 0; i < 15; i++) {
        try {
          answers.push(await client.post(`${DEMO}/evaluations`, evaluation(2), { 'idempotency-key': `${name}-${i}` }));
        } catch {
          // It is gone: whether this one was recorded nobody was told.
          return;
        }
      }
    };
    const writing = [write(one(), 'a'), write(one(), 'b'), write(two(), 'c'), write(two(), 'd')];
    await new Promise((resolve) => setTimeout(resolve, 300));
    await nodes[1]?.stop('SIGKILL');
    await Promise.all(writing);
    const again = await node();
    const back = new Client(again.url, one().token);
    const revisions = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => (body as { revision: number }).revision);
    expect(revisions.length).toBeGreaterThan(20);
    const stored = (await log()).filter((e) => e.stream === trajectories.streamOf('voorbeeld-verordening-2026'));
    expect(revisions.every((revision) => stored[revision]?.type === 'EvaluationGiven')).toBe(true);
    expect(new Set(revisions).size).toBe(revisions.length);
    const position = stored.at(-1)?.position ?? '';
    const [here, there] = await Promise.all(
      [one(), back].map((client) => client.get('/v1/trajectories?municipality=gm0000', { position })),
    );
    expect(here?.body).toEqual(there?.body);
  });

  it('leave a log that is whole and signed, and views that are what they would be if built anew', async () => {
    await Promise.all(nodes.map((server) => server.stop()));
    const folder = folders[0] as string;
    const at = { EVENTSTOREDB_URL: double.url, DATABASE_URL: database.url };
    const verified = await ended(start(['verify', '--data', folder], at));
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('niets is veranderd')]);
    const store = await openEventStoreDb(double.url);
    await expectRebuilt(store, join(folder, 'views.sqlite'));
    await store.close();
    const { url } = await serve(folder, at);
    const { body } = await new Client(url, one().token).get('/v1/municipalities/gm0000/councils');
    expect(body).toMatchObject({ items: [0, 1, 2, 3].map((i) => ({ name: `Raad ${i}`, revision: 1 })) });
  });
});
