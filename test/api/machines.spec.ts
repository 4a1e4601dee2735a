import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '#calendar';
import { openDirectory, type Directory, type MemberRole } from '#directory';
import { join } from 'node:path';
import { as, Client, type Everybody, everybody, type Reply } from './client.js';
import { HERE, refuses, type Lines } from './people-here.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

let server: Server;
let people: Everybody;
const MACHINES = '/v1/municipalities/gm0000/machines';
const DOSSIER = '/v1/trajectories/voorbeeld-jeugdhulp-2027';

beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

interface Made {
  readonly id: string;
  readonly secret: string;
}
const add = async (scopes: string[], role = 'civilServant'): Promise<Made> => {
  const body = { name: 'Zaaksysteem', roles: [{ role }], scopes };
  const made = await people.administrator.post(MACHINES, body);
  expect(made.status).toBe(201);
  return made.body as Made;
};
const basic = ({ id, secret }: Made) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const ask = (authorization: string, body = 'grant_type=client_credentials') =>
  people.anyone.send('POST', '/v1/tokens', body, { ...FORM, authorization });
const tokenIn = ({ body }: Reply) => (body as { access_token: string }).access_token;
const acting = async (made: Made, scope?: string) =>
  new Client(
    server.url,
    tokenIn(await ask(basic(made), `grant_type=client_credentials${scope ? `&scope=${scope}` : ''}`)),
  );
const codeOf = ({ status, body }: Reply) => [status, (body as { code?: string } | undefined)?.code];

describe('a machine', () => {
  it('gets a token for a quarter of an hour by its secret, and fewer scopes when it asks', async () => {
    const made = await add(['read', 'record']);
    const answer = await ask(basic(made));
    expect(answer.body).toEqual({
      ...{
        access_token: expect.stringMatching(/^[\w-]{43}$/),
        token_type: 'Bearer',
        expires_in: 900,
        scope: 'read record',
      },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask(basic(made), 'grant_type=client_credentials&scope=read')).body).toMatchObject({ scope: 'read' });
    const { body } = await people.administrator.get(MACHINES);
    expect(JSON.stringify(body)).toContain(made.id);
    expect(JSON.stringify(body)).not.toContain(made.secret);
    expect(JSON.stringify((await people.administrator.get('/v1/municipalities/gm0000/members')).body)).not.toContain(
      made.id,
    );
  });

  it('is refused in the words of the standard', async () => {
    const made = await add(['read']);
    const wrong: [string, string, number, string][] = [
      ['', 'grant_type=client_credentials', 401, 'invalid_client'],
      ['Bearer x', 'grant_type=client_credentials', 401, 'invalid_client'],
      [basic({ ...made, secret: 'x' }), 'grant_type=client_credentials', 401, 'invalid_client'],
      [basic({ id: 'beleidsmedewerker', secret: 'x' }), 'grant_type=client_credentials', 401, 'invalid_client'],
      [basic({ id: 'a\0', secret: 'x' }), 'grant_type=client_credentials', 401, 'invalid_client'],
      [basic(made), 'grant_type=password', 400, 'unsupported_grant_type'],
      [basic(made), 'scope=read', 400, 'invalid_request'],
      [basic(made), 'grant_type=client_credentials&grant_type=client_credentials', 400, 'invalid_request'],
      [basic(made), 'grant_type=client_credentials&scope=publish', 400, 'invalid_scope'],
    ];
    for (const [authorization, body, status, error] of wrong)
      expect(await ask(authorization, body)).toMatchObject({ status, body: { error } });
    const json = await people.anyone.send('POST', '/v1/tokens', '{}', {
      ...{ 'content-type': 'application/json', authorization: basic(made) },
    });
    expect(json.body).toEqual({ error: 'invalid_request' });
  });

  it('does what its role may within its scopes, and its id stands in the log', async () => {
    const made = await add(['read', 'record', 'import', 'publish']);
    const reading = await acting(made, 'read');
    const whole = await acting(made);
    expect((await reading.get(DOSSIER)).body).toMatchObject({ sight: 'internal' });
    const opening = {
      ...{ title: 'Van een koppeling', municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
      ...{ councils: [], authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
    };
    expect(codeOf(await reading.post('/v1/trajectories', opening))).toEqual([403, 'not-permitted']);
    const opened = await whole.post('/v1/trajectories', opening);
    expect(opened.status).toBe(201);
    const id = (opened.body as { trajectory: string }).trajectory;
    const { text } = await people.civilServant.get(`/v1/trajectories/${id}/events`);
    expect(text).toContain(made.id);
    const recording = await acting(made, 'record');
    expect(codeOf(await recording.get(DOSSIER))).toEqual([403, 'not-permitted']);
    expect(codeOf(await recording.bringIn('x'))).toEqual([403, 'not-permitted']);
    // What a civil servant may not do, it may not either; nor what only people do.
    const decide = { authority: 'college', decidedBy: 'college', outcome: 'adopted', because: 'Er was haast.' };
    expect(codeOf(await whole.post(`/v1/trajectories/${id}/decisions`, decide))).toEqual([403, 'not-permitted']);
    for (const path of ['/v1/standard-texts', MACHINES, '/v1/own-ways/passkey-challenges'])
      expect(codeOf(await whole.post(path, { title: 'x', text: 'x' }))).toEqual([403, 'not-permitted']);
    const alderman = await add(['read', 'record'], 'alderman');
    expect(codeOf(await (await acting(alderman)).post(`/v1/trajectories/${id}/decisions`, decide))).toEqual([
      ...[403, 'not-permitted'],
    ]);
    const publishing = await add(['publish', 'read'], 'alderman');
    expect((await (await acting(publishing)).post(`/v1/trajectories/${id}/decisions`, decide)).status).toBe(201);
  });

  it('is nobody among people: no member, contact or stand-in, and reads no list of them', async () => {
    const here = '/v1/municipalities/gm0000';
    const made = await add(['read', 'record']);
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'Zaaksysteem', roles: [{ role: 'administrator' }] });
    const given = await people.administrator.send('PUT', `${here}/members/${made.id}`, body, json);
    expect(codeOf(given)).toEqual([404, 'unknown-id']);
    const candidates = await people.alderman.get(`${here}/stand-in-candidates?role=alderman`);
    expect(candidates.text).not.toContain(made.id);
    const lent = { standIn: made.id, role: 'alderman', until: today(new Date()) };
    expect(codeOf(await people.alderman.post(`${here}/stand-ins`, lent))).toEqual([422, 'unknown-id']);
    const opening = {
      ...{ title: 'Met een koppeling', municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
      ...{ councils: [], authorities: [{ id: 'college', kind: 'college', name: 'College' }], contact: made.id },
    };
    expect(codeOf(await people.civilServant.post('/v1/trajectories', opening))).toEqual([422, 'unknown-id']);
    const auditing = await acting(await add(['read'], 'auditor'));
    for (const list of ['members', 'rights-review', 'stand-ins'])
      expect([list, ...codeOf(await auditing.get(`${here}/${list}`))]).toEqual([list, 403, 'not-permitted']);
    expect((await auditing.get(`${here}/journal`)).status).toBe(200);
  });

  it('ends at once, as does a secret of which there is another', async () => {
    const made = await add(['read']);
    const first = await acting(made);
    const renewed = await people.administrator.post(`${MACHINES}/${made.id}/secrets`, {});
    expect(renewed.status).toBe(201);
    expect((await first.get(DOSSIER)).status).toBe(401);
    expect((await ask(basic(made))).status).toBe(401);
    const second = await acting(renewed.body as Made);
    expect((await second.get(DOSSIER)).status).toBe(200);
    expect((await people.administrator.delete(`${MACHINES}/${made.id}`)).status).toBe(204);
    expect((await second.get(DOSSIER)).status).toBe(401);
    expect((await ask(basic(renewed.body as Made))).status).toBe(401);
    expect(codeOf(await people.administrator.delete(`${MACHINES}/${made.id}`))).toEqual([404, 'unknown-id']);
  });

  it('is made by an administrator there, and administers nothing', async () => {
    const body = { name: 'X', roles: [{ role: 'civilServant' }], scopes: ['read'] };
    expect(codeOf(await people.civilServant.post(MACHINES, body))).toEqual([403, 'not-permitted']);
    const council = await as(server, 'clientenraad-werk');
    expect(codeOf(await council.post(MACHINES, body))).toEqual([404, 'unknown-id']);
    for (const wrong of [
      { ...body, roles: [{ role: 'administrator' }] },
      { ...body, roles: [{ role: 'clerk' }, { role: 'alderman' }] },
      { ...body, scopes: ['alles'] },
      { ...body, roles: [] },
    ])
      expect(codeOf(await people.administrator.post(MACHINES, wrong))).toEqual([400, 'invalid']);
  });
});

describe('the yearly look at who may what', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
  });
  afterAll(() => directory.close());

  async function somebody(name: string, role: MemberRole['role'], municipality = 'gm0000') {
    const by = directory.administration.by('beheerder');
    const { id } = await by.addMember(municipality, { name, roles: [{ role }] });
    return { id, client: new Client(server.url, (await directory.signIn(id))?.token) };
  }

  it('is signed off of everybody and every program at once, and is due again after a year', async () => {
    const path = `${HERE}/rights-review`;
    const [karin, henk] = [await somebody('Karin', 'civilServant'), await somebody('Henk', 'civilServant')];
    const { client: auditor } = await somebody('Anja Auditor', 'auditor');
    const { client: elsewhere } = await somebody('Ella Elders', 'administrator', 'gm0014');
    await refuses((who) => who.get(path), [people.civilServant, 403], [elsewhere, 404], [people.anyone, 401]);
    interface Review {
      items: { id: string; revision: number; signedInOn?: string }[];
      machines: { id: string; name: string }[];
      due?: boolean;
      reviewedBy?: string;
    }
    for (const { id } of ((await people.administrator.get(MACHINES)).body as { items: Made[] }).items)
      await people.administrator.delete(`${MACHINES}/${id}`);
    const [{ id: goesOn }, old] = [await add(['read', 'record']), await add(['read'])];
    const [stops, byOld] = [old.id, await acting(old)];
    const { body } = await auditor.get(path);
    const { schemas } = (
      (await people.anyone.get('/v1/openapi.json')).body as { components: { schemas: Record<string, object> } }
    ).components;
    expect(mismatches(body, schemas['RightsReview'], schemas)).toEqual([]);
    const { items, machines } = body as Review;
    const program = { name: 'Zaaksysteem', role: { role: 'civilServant' } };
    expect(machines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...program, id: stops, scopes: ['read'], usedOn: today(new Date()) }),
        expect.objectContaining({ ...program, id: goesOn, scopes: ['read', 'record'] }),
      ]),
    );
    expect(items.find(({ id }) => id === karin.id)?.signedInOn).toBe(today(new Date()));
    const decided = (all: Review['items'], ended: readonly string[], programs = machines) => ({
      machines: programs.map(({ id }) => ({ machine: id, decision: ended.includes(id) ? 'end' : 'keep' })),
      people: all.map(({ id: person, revision }) => ({
        person,
        revision,
        decision: ended.includes(person) ? 'end' : 'keep',
      })),
    });
    expect((await auditor.post(path, decided(items, []))).status).toBe(403);
    // Somebody who is passed over, or was changed meanwhile: nothing is done.
    expect((await people.administrator.post(path, decided(items.slice(1), []))).status).toBe(412);
    // A program is not passed over either, nor is the list signed off by somebody who saw none.
    for (const some of [machines.slice(1), []])
      expect((await people.administrator.post(path, decided(items, [], some))).status).toBe(412);
    const { machines: _, ...peopleOnly } = decided(items, []);
    expect(await people.administrator.post(path, peopleOnly)).toMatchObject({ status: 412, body: { code: 'stale' } });
    // Nor is the same one decided of twice: neither answer is then what was meant.
    const { machines: programs, people: all } = decided(items, []);
    for (const twice of [
      { people: all, machines: [...programs, { machine: stops, decision: 'end' }] },
      { people: [...all, { ...all[0], decision: 'end' }], machines: programs },
    ])
      expect(codeOf(await people.administrator.post(path, twice))).toEqual([409, 'duplicate-id']);
    const changed = items.map((one) => ({ ...one, revision: one.revision + (one.id === henk.id ? 1 : 0) }));
    expect((await people.administrator.post(path, decided(changed, [karin.id]))).status).toBe(412);
    expect((await people.administrator.post(path, decided(items, ['beheerder']))).status).toBe(409);
    expect((await karin.client.get(DOSSIER)).body).toMatchObject({ sight: 'internal' });
    const done = await people.administrator.post(path, decided(items, [karin.id, stops]));
    expect(done).toMatchObject({ status: 200, body: { reviewedBy: 'beheerder' } });
    expect((done.body as Review).items.map(({ id }) => id)).not.toContain(karin.id);
    expect((done.body as Review).machines.map(({ id }) => id)).toEqual([goesOn]);
    expect((await karin.client.get(DOSSIER)).body).not.toMatchObject({ sight: 'internal' });
    expect((await byOld.get(DOSSIER)).status).toBe(401);
    const { items: lines, people: names } = (await auditor.get(`${HERE}/journal?limit=3`)).body as Lines;
    expect(lines).toMatchObject([
      { what: 'rightsReviewed', new: { ended: [karin.id, stops], kept: expect.arrayContaining([henk.id, goesOn]) } },
      { what: 'machineEnded', person: stops },
      { what: 'rolesEnded', person: karin.id },
    ]);
    expect(names).toMatchObject({ [karin.id]: 'Karin', [goesOn]: 'Zaaksysteem' });

    expect((await elsewhere.get('/v1/municipalities/gm0014/rights-review')).body).not.toHaveProperty('due');
    const file = join(server.folder, 'directory.sqlite');
    const before = await openDirectory({ file, now: () => new Date(Date.now() - 366 * 86_400_000) });
    await before.administration.by('iemand').settle('gm0014', {});
    await before.close();
    expect((await elsewhere.get('/v1/municipalities/gm0014/rights-review')).body).toMatchObject({ due: true });
  });
});
