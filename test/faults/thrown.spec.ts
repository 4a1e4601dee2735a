import { openSqliteEventStore } from '#event-store';
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { anyone, as } from '../api/client.js';
import { endAll, filled, serve } from '../api/server.js';
import { clear, flat, folder } from '../contract/stores.js';
import { inFile, otherBuild } from './builds.js';
import { expectFolderRebuilt } from './rebuilt.js';

const DEMO = '/v1/trajectories/voorbeeld-verordening-2026';
const OTHER = '/v1/trajectories/groningen-verordening-2020';
const REGISTER = '/v1/register?municipality=gm0000';
const LIST = '/v1/trajectories?municipality=gm0000&title=maatschappelijke';

afterEach(async () => {
  await endAll();
  clear();
});

it('a view that throws at one event stops and says at which, all else goes on, and a mended version continues', async () => {
  const data = await filled(folder());
  const faulty = otherBuild((text) =>
    inFile(text, 'views/register.js', (own) =>
      own.replace(
        /function rowsOf\S*\(\{ id, shared: \{ state: s \} \}\) \{/,
        "$&\n if (s.evaluations.length > 1) throw new Error('two evaluations');",
      ),
    ),
  );
  const first = await serve(data, {}, { main: faulty });
  const before = await as(first, 'beleidsmedewerker');
  const evaluate = (path: string) =>
    before.post(`${path}/evaluations`, { by: 'college', scores: [{ condition: 1, score: 2 }] });
  const told = async () => {
    const { status, body } = await evaluate(DEMO);
    expect(status).toBe(201);
    return body as { position: string; revision: number };
  };
  expect((await before.get(REGISTER)).status).toBe(200);

  const { position, revision } = await told();
  expect(await before.get(LIST, { position })).toMatchObject({ status: 200, body: { items: [{ revision }] } });
  const at = `register stopte bij trajectory-voorbeeld-verordening-2026@${revision}`;
  expect(await anyone(first).get('/health/ready')).toMatchObject({
    status: 503,
    body: { code: 'not-ready', detail: expect.stringContaining(at) },
  });
  expect(first.logged()).toMatch(
    new RegExp(
      `"level":50.*"view":"register","stream":"trajectory-voorbeeld[^"]*","revision":${revision}.*two evaluations`,
    ),
  );
  expect(await before.get(REGISTER)).toMatchObject({ status: 503, body: { code: 'not-ready' } });
  // Commands go on, on this dossier and on others, and so do the other views.
  const next = await told();
  expect((await evaluate(OTHER)).status).toBe(201);
  expect(await before.get(LIST, { position: next.position })).toMatchObject({
    body: { items: [{ revision: next.revision }] },
  });
  expect(await first.stop()).toBe(0);

  // Started again as it is, it stops again, at what it cannot take in, and is no worse off.
  const again = await serve(data, {}, { main: faulty, until: 'listening' });
  const reading = await as(again, 'beleidsmedewerker');
  expect((await reading.get(LIST, { position: next.position })).status).toBe(200);
  expect(await anyone(again).get('/health/ready')).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining('register') },
  });
  expect(await again.stop()).toBe(0);

  const mended = await serve(data);
  expect((await (await as(mended, 'beleidsmedewerker')).get(REGISTER, { position: next.position })).status).toBe(200);
  expect(await mended.stop()).toBe(0);
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  expect((await flat(store.readAll())).filter(({ type }) => type === 'EvaluationGiven').length).toBeGreaterThan(3);
  await store.close();
  await expectFolderRebuilt(data);
});
