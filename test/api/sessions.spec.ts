import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { anyone, as, Client } from './client.js';
import { importFile } from '../import-file.js';
import { away, filled, hosted, serve, temporary, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await hosted(await filled());
});
afterAll(() => away(server));

const JSON_TYPE = { 'content-type': 'application/json' };
const cookieOf = (header: string | null) => (header ?? '').split(';')[0] ?? '';
const talk = JSON.stringify({ form: 'gesprek', date: '2026-01-20' });
const INVOLVED = '/v1/trajectories/voorbeeld-verordening-2026/evaluations';
const EVALUATION = JSON.stringify({ by: 'college', scores: [{ condition: 1, score: 3 }] });

describe('a demo account', () => {
  it('is there for each role, and for each council of the demo', async () => {
    const { body } = await anyone(server).get('/v1/demo-accounts');
    const { items } = body as {
      items: { account: string; name: string; memberships: { role: string; function?: string }[] }[];
    };
    expect(items.slice(0, 4).map(({ account }) => account)).toEqual([
      'beleidsmedewerker',
      'wethouder',
      'griffier',
      'beheerder',
    ]);
    expect(new Set(items.flatMap(({ memberships }) => memberships.map(({ role }) => role))).size).toBe(5);
    const ofCouncils = items.flatMap(({ memberships }) => memberships.filter(({ role }) => role === 'council'));
    expect(ofCouncils.filter((one) => one.function === undefined)).toHaveLength(7);
    // One council has people, who write together.
    expect(ofCouncils.flatMap((one) => one.function ?? []).sort()).toEqual([
      'chair',
      ...['member', 'member', 'member'],
      'secretary',
    ]);
    for (const { account } of items) expect(server.said()).toContain(account);
  });

  it('signs in, is known, and signs out', async () => {
    const signedIn = await anyone(server).post('/v1/sessions', { account: 'griffier' });
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers.get('location')).toBe('/v1/sessions/current');
    const { token, expiresAt, person } = signedIn.body as { token: string; expiresAt: string; person: { id: string } };
    expect(person.id).toBe('griffier');
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(11 * 3_600_000);
    const clerk = new Client(server.url, token);
    expect((await clerk.get('/v1/sessions/current')).body).toMatchObject({
      person: { id: 'griffier' },
      memberships: [{ role: 'clerk', municipality: 'gm0000' }, {}, {}, {}],
    });
    expect((await clerk.delete('/v1/sessions/current')).status).toBe(204);
    const after = await clerk.get('/v1/sessions/current');
    expect(after).toMatchObject({ status: 401, body: { code: 'not-permitted', place: 'Authorization' } });
    expect(after.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    [{}, 400, 'account'],
    [{ account: 7 }, 400, 'account'],
    [{ account: 'niemand' }, 422, 'account'],
    [{ account: 'griffier', role: 'administrator' }, 400, 'role'],
    [[], 400, undefined],
  ])('is not there for %j', async (body, status, place) => {
    const answer = await anyone(server).post('/v1/sessions', body);
    expect(answer.status).toBe(status);
    expect((answer.body as { place?: string }).place).toBe(place);
  });

  it('is there in a demo folder only', async () => {
    const folder = temporary();
    const file = readFileSync('test/cases/voorbeeld-verordening-2026.yaml', 'utf8');
    const { openSqliteEventStore } = await import('#event-store');
    const store = openSqliteEventStore({ file: `${folder}/events.sqlite` });
    await importFile(store, file, new Date());
    await store.close();
    const plain = await serve(folder);
    expect(plain.said()).toContain('geen demo-accounts');
    expect((await anyone(plain).get('/v1/demo-accounts')).body).toEqual({ items: [] });
    expect((await anyone(plain).post('/v1/sessions', { account: 'griffier' })).status).toBe(422);
    await away(plain);
  });

  it.each(['', 'Basic Z3JpZmZpZXI6', 'Bearer', 'Bearer a b', 'Bearer nothing', `Bearer ${'x'.repeat(300)}`])(
    'cannot be claimed with "%s"',
    async (authorization) => {
      const { status } = await anyone(server).get('/v1/sessions/current', { authorization });
      expect(status).toBe(401);
    },
  );
});

describe('a session in a browser', () => {
  async function signIn(headers = {}) {
    const { headers: answered } = await anyone(server).post('/v1/sessions', { account: 'beleidsmedewerker' }, headers);
    return answered.get('set-cookie') ?? '';
  }

  it('is a cookie that no script and no other site can use', async () => {
    const cookie = await signIn();
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
    expect(await signIn({ 'x-forwarded-proto': 'https' })).toContain('Secure');
  });

  it('reads and changes from its own site, and nothing from another', async () => {
    const cookie = cookieOf(await signIn());
    const browser = anyone(server);
    const send = (headers: Record<string, string>) =>
      browser.send('POST', INVOLVED, EVALUATION, { ...JSON_TYPE, cookie, ...headers });
    expect((await browser.get('/v1/sessions/current', { cookie })).status).toBe(200);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await send({ origin: server.url })).status).toBe(201);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elders.example' },
      { origin: 'null' },
      { origin: server.url, 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await send(headers as Record<string, string>)).toMatchObject({
        status: 403,
        body: { code: 'cross-site' },
      });
    }
  });

  it('cannot be begun or ended by another site', async () => {
    const cookie = cookieOf(await signIn());
    const elsewhere = { origin: 'https://elders.example' };
    expect((await anyone(server).post('/v1/sessions', { account: 'beheerder' }, elsewhere)).status).toBe(403);
    expect((await anyone(server).delete('/v1/sessions/current', { cookie, ...elsewhere })).status).toBe(403);
    expect((await anyone(server).get('/v1/sessions/current', { cookie })).status).toBe(200);
  });

  it('that has ended is nobody: reading goes on, changing does not', async () => {
    const cookie = cookieOf(await signIn());
    const ended = await anyone(server).delete('/v1/sessions/current', { cookie });
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await anyone(server).get('/v1/trajectories', { cookie })).status).toBe(200);
    const { status, body } = await anyone(server).send('POST', INVOLVED, talk, { ...JSON_TYPE, cookie });
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'not-permitted' } });
  });
});

describe('somebody who is erased', () => {
  it('leaves what they did, without a name, and cannot come back', async () => {
    const administrator = await as(server, 'beheerder');
    const member = await as(server, 'jongerenraad-voorbeeldstad');
    const evaluation = { by: 'jongerenraad', scores: [{ condition: 2, score: 4 }] };
    expect((await member.post(INVOLVED, evaluation)).status).toBe(201);
    const inside = await as(server, 'beleidsmedewerker');
    const people = async () => {
      const { body } = await inside.get('/v1/trajectories/voorbeeld-verordening-2026/timeline');
      return (body as { people: Record<string, string> }).people;
    };
    expect(await people()).toMatchObject({
      import: 'ingelezen dossier',
      'jongerenraad-voorbeeldstad': 'Lid van Jongerenraad Voorbeeldstad',
    });

    for (const other of [inside, member]) {
      expect((await other.delete('/v1/people/jongerenraad-voorbeeldstad')).status).toBe(404);
    }
    expect((await administrator.delete('/v1/people/jongerenraad-voorbeeldstad')).status).toBe(204);
    expect((await administrator.delete('/v1/people/jongerenraad-voorbeeldstad')).status).toBe(404);
    expect(await people()).toMatchObject({ 'jongerenraad-voorbeeldstad': '(verwijderd)' });
    expect((await member.get('/v1/sessions/current')).status).toBe(401);
    expect((await anyone(server).post('/v1/sessions', { account: 'jongerenraad-voorbeeldstad' })).status).toBe(422);
  });
});

it('keeps names, tokens and bodies out of the log', async () => {
  const client = await as(server, 'wethouder');
  await client.post(INVOLVED, { by: 'college', scores: [{ condition: 3, remark: 'heel persoonlijk' }] });
  await client.get('/v1/search?q=iemands-naam');
  await client.post(INVOLVED, { broken: true });
  const logged = server.logged();
  expect(logged).toContain('/v1/search');
  for (const word of [client.token ?? '', 'heel persoonlijk', 'iemands-naam', 'El Amrani', 'doorwerking_session']) {
    expect(logged).not.toContain(word);
  }
  const lines = logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.filter(({ msg }) => msg === 'answered').every(({ request }) => typeof request === 'string')).toBe(true);
});
