import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const HERE = '/v1/municipalities/gm0000';
let server: Server;
let people: Everybody;
let schemas: Record<string, object>;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
});
afterAll(() => away(server));

const put = (who: Client, path: string, body: unknown, etag?: string) =>
  who.send('PUT', path, JSON.stringify(body), {
    'content-type': 'application/json',
    ...(etag !== undefined && { 'if-match': etag }),
  });
/** Adds somebody; their id, which nobody chose. */
const added = async (who: Client, member: object, municipality = 'gm0000') => {
  const { status, body, text } = await who.post(`/v1/municipalities/${municipality}/members`, member);
  if (status !== 201) throw new Error(text);
  return (body as { id: string }).id;
};
const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);
const opening = (id: string, settings?: object) => ({
  ...{ id, title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: [] },
  councils: [{ id: 'asd', name: 'Adviesraad' }],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  ...(settings && { settings }),
});

describe('the members of a municipality', () => {
  const eva = { name: 'Eva de Wit', roles: [{ role: 'council', council: 'asd' }, { role: 'civilServant' }] };

  it('are listed with what they are here', async () => {
    const { body } = await people.administrator.get(`${HERE}/members`);
    described(body, 'Members');
    const { items } = body as { items: { id: string; roles: object[] }[] };
    expect(items.find(({ id }) => id === 'griffier')?.roles).toEqual([{ role: 'clerk' }]);
    expect(items.map(({ id }) => id)).not.toContain('wmo-raad-moerdijk');
  });

  it('are added, stop, and are erased', async () => {
    const posted = await people.administrator.post(`${HERE}/members`, { ...eva, login: 'e.dewit@voorbeeldstad.nl' });
    expect(posted).toMatchObject({ status: 201, body: { revision: 1, ...eva, login: 'e.dewit@voorbeeldstad.nl' } });
    expect(posted.headers.get('etag')).toBe('"1"');
    described(posted.body, 'Member');
    const { id } = posted.body as { id: string };
    const path = `${HERE}/members/${id}`;
    expect((await put(people.administrator, path, eva, '"0"')).status).toBe(412);
    expect((await people.administrator.delete(path, { 'if-match': '"1"' })).status).toBe(204);
    const { body } = await people.administrator.get(`${HERE}/members`);
    const { items } = body as { items: object[] };
    const stopped = { id, name: 'Eva de Wit', roles: [], revision: 2, login: 'e.dewit@voorbeeldstad.nl' };
    expect(items).toContainEqual(stopped);
    expect((await people.administrator.delete(`/v1/people/${id}`)).status).toBe(204);
    expect((await people.administrator.delete(path)).status).toBe(404);
  });

  it('stay stopped, whatever is saved of their name afterwards', async () => {
    const path = `${HERE}/members/${await added(people.administrator, eva)}`;
    expect((await people.administrator.delete(path)).status).toBe(204);
    const renamed = await put(people.administrator, path, { name: 'Eva Bos', roles: [] }, '"2"');
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Eva Bos', roles: [], revision: 3 } });
    const { items } = (await people.administrator.get(`${HERE}/members`)).body as { items: object[] };
    expect(items).toContainEqual(renamed.body);
    expect(await people.administrator.post(`${HERE}/members`, { name: 'Niemand', roles: [] })).toMatchObject({
      ...{ status: 400, body: { place: 'roles' } },
    });
  });

  it('say what narrows what they are, when it holds and where they are written to, and hold on these days alone', async () => {
    const roles = [
      { role: 'council', council: 'asd', function: 'chair', from: '2020-01-01' },
      { role: 'civilServant', portfolios: ['Zorg'], dossiers: ['voorbeeld-jeugdhulp-2027'], until: '2020-01-01' },
      { role: 'auditor', from: '2999-01-01' },
    ];
    const all = { name: 'Bram Post', roles, mail: 'bram@voorbeeldstad.nl' };
    const posted = await people.administrator.post(`${HERE}/members`, { ...all, login: 'bram' });
    expect(posted).toMatchObject({ status: 201, body: all });
    described(posted.body, 'Member');
    const { id } = posted.body as { id: string };
    const items = async () => ((await people.administrator.get(`${HERE}/members`)).body as { items: object[] }).items;
    expect(await items()).toContainEqual(
      expect.objectContaining({
        id,
        revision: 1,
        login: 'bram',
        ...all,
        roles: expect.arrayContaining(roles),
      }),
    );
    const named = (await people.civilServant.get(`${HERE}/nameable-people`)).body as { items: { id: string }[] };
    expect(named.items.find((one) => one.id === id)).toMatchObject({ as: ['contact'], councils: ['asd'] });
    const { mail: _, ...without } = all;
    expect((await put(people.administrator, `${HERE}/members/${id}`, without, '"1"')).status).toBe(200);
    expect((await items()).find((one) => (one as { id: string }).id === id)).not.toHaveProperty('mail');
    expect((await people.administrator.delete(`/v1/people/${id}`)).status).toBe(204);
  });

  it('have what they may do from the moment that it is given, and not after it is taken', async () => {
    const clerk = await as(server, 'jongerenraad-voorbeeldstad');
    const member = `${HERE}/members/jongerenraad-voorbeeldstad`;
    const { name } = { name: 'Lid van Jongerenraad Voorbeeldstad' };
    const open = async (id: string) => (await clerk.post('/v1/trajectories', opening(id))).status;
    expect(await open('mag-niet')).toBe(403);
    expect((await put(people.administrator, member, { name, roles: [{ role: 'civilServant' }] })).status).toBe(200);
    expect(await open('mag-wel')).toBe(201);
    expect((await people.administrator.delete(member)).status).toBe(204);
    expect(await open('mag-niet-meer')).toBe(403);
  });

  it.each([
    [{ name: 'Eva', roles: [{ role: 'burgemeester' }] }, 400, 'roles[0].role'],
    [{ name: 'Eva', roles: [{ role: 'council' }] }, 400, 'roles[0].council'],
    [{ name: 'Eva', roles: [{ role: 'clerk', council: 'asd' }] }, 400, 'roles[0].council'],
    [{ name: 'Eva', roles: [{ role: 'council', council: 'nergens' }] }, 422, 'roles[0].council'],
    [{ name: '(Verwijderd)', roles: [{ role: 'clerk' }] }, 400, 'name'],
    [{ name: 'Eva', roles: [{ role: 'clerk', function: 'chair' }] }, 400, 'roles[0].function'],
    [{ name: 'Eva', roles: [{ role: 'council', council: 'asd', function: 'boss' }] }, 400, 'roles[0].function'],
    [{ name: 'Eva', roles: [{ role: 'clerk', portfolios: ['Zorg'] }] }, 400, 'roles[0].portfolios'],
    [{ name: 'Eva', roles: [{ role: 'alderman', portfolios: [] }] }, 400, 'roles[0].portfolios'],
    [{ name: 'Eva', roles: [{ role: 'alderman', portfolios: ['Zorg\nJeugd'] }] }, 400, 'roles[0].portfolios'],
    [{ name: 'Eva', roles: [{ role: 'alderman', dossiers: ['jeugdhulp'] }] }, 400, 'roles[0].dossiers'],
    [{ name: 'Eva', roles: [{ role: 'civilServant', dossiers: ['nergens'] }] }, 422, 'roles[0].dossiers'],
    // Of another municipality, as if it were not there.
    [
      { name: 'Eva', roles: [{ role: 'clerk' }, { role: 'civilServant', dossiers: ['groningen-verordening-2020'] }] },
      ...([422, 'roles[1].dossiers'] as const),
    ],
    [{ name: 'Eva', roles: [{ role: 'clerk', from: '2027-02-30' }] }, 400, 'roles[0].from'],
    [{ name: 'Eva', roles: [{ role: 'clerk', from: '2027-02-02', until: '2027-02-01' }] }, 400, 'roles[0].until'],
    [{ name: 'Eva', roles: [{ role: 'clerk' }, { role: 'clerk', until: '2027-02-01' }] }, 400, 'roles[1].role'],
    [{ name: 'Eva', roles: [{ role: 'clerk' }], mail: 'eva@' }, 400, 'mail'],
    [{ name: 'Eva', roles: [{ role: 'clerk' }], mail: 'Eva <eva@voorbeeldstad.nl>' }, 400, 'mail'],
    [{ name: 'De Кlok', roles: [{ role: 'clerk' }] }, 400, 'name'],
  ])('are not %j', async (body, status, place) => {
    for (const answer of [
      await people.administrator.post(`${HERE}/members`, body),
      await put(people.administrator, `${HERE}/members/griffier`, body),
    ])
      expect([answer.status, (answer.body as { place?: string }).place]).toEqual([status, place]);
  });

  it.each([
    ['clock', 400],
    ['ΙMPORT', 400],
    ['sуstem', 400],
    ['-eva', 400],
    ['a b', 400],
    ['x'.repeat(101), 400],
    [7, 400],
    ['griffier', 409],
    ['GRIFFIER', 409],
  ])('are not added under the login name %j', async (login, status) => {
    const answer = await people.administrator.post(`${HERE}/members`, { ...eva, login });
    expect([answer.status, (answer.body as { place?: string }).place]).toEqual([status, 'login']);
  });

  it('are not added under an id that somebody chose: not a new one, nor one that is erased or reserved', async () => {
    const gone = await added(people.administrator, eva);
    expect((await people.administrator.delete(`/v1/people/${gone}`)).status).toBe(204);
    for (const id of ['eva', gone, 'clock', 'import', 'anyone', 'system', 'ｃｌｏｃｋ', 'сlock']) {
      for (const etag of [undefined, '"0"', '"1"']) {
        const answer = await put(people.administrator, `${HERE}/members/${encodeURIComponent(id)}`, eva, etag);
        expect([id, answer.status, (answer.body as { code: string }).code]).toEqual([id, 404, 'unknown-id']);
      }
    }
    expect((await people.administrator.post(`${HERE}/members`, { ...eva, id: 'eva' })).status).toBe(400);
  });

  it('have one name everywhere: somebody who is also of elsewhere is not renamed from here', async () => {
    const id = await added(people.administrator, { name: 'Tim', roles: [{ role: 'administrator' }] });
    const tim = `${HERE}/members/${id}`;
    const elsewhere = `/v1/municipalities/gm0014/members/${id}`;
    expect((await put(people.administrator, elsewhere, { name: 'Tim', roles: [{ role: 'clerk' }] })).status).toBe(200);
    // Only of gm0000 administrator: by what somebody else gave.
    const only = `${HERE}/members/adviesraad-sociaal-domein-voorbeeldstad`;
    const name = 'Lid van Adviesraad Sociaal Domein Voorbeeldstad';
    const roles = [{ role: 'council', council: 'asd' }, { role: 'administrator' }];
    expect((await put(people.administrator, only, { name, roles })).status).toBe(200);
    const renamed = await put(people.asd, tim, { name: 'Timo', roles: [{ role: 'clerk' }] });
    expect(renamed).toMatchObject({ status: 403, body: { code: 'not-permitted', place: 'name' } });
    expect((await put(people.asd, tim, { name: 'Tim', roles: [{ role: 'clerk' }] })).status).toBe(200);
    expect((await people.asd.delete(`/v1/people/${id}`)).status).toBe(404);
    expect((await people.administrator.delete(elsewhere)).status).toBe(204);
    // Somebody of another municipality is still known there.
    expect((await people.asd.delete(`/v1/people/${id}`)).status).toBe(404);
    expect((await people.administrator.delete(`/v1/people/${id}`)).status).toBe(204);
    await put(people.administrator, only, { name, roles: [{ role: 'council', council: 'asd' }] });
  });

  it('keep one administrator', async () => {
    const last = { status: 409, body: { code: 'not-allowed-now' } };
    const self = `${HERE}/members/beheerder`;
    expect(await people.administrator.delete(self)).toMatchObject(last);
    const { status, body } = await put(people.administrator, self, {
      name: 'Tim Visser, beheerder',
      roles: [{ role: 'clerk' }],
    });
    expect({ status, body }).toMatchObject(last);
    expect(await people.administrator.delete('/v1/people/beheerder')).toMatchObject(last);
  });

  it('of elsewhere are not there for an administrator who is not theirs, whatever is asked, and are not renamed by adding', async () => {
    const roles = [{ role: 'clerk' }];
    const here = await added(people.administrator, { name: 'Ans Hier', roles: [{ role: 'administrator' }] });
    const elsewhere = await added(people.administrator, { name: 'Bo Elders', roles }, 'gm0014');
    const called = async () => {
      const { body } = await people.administrator.get('/v1/municipalities/gm0014/members');
      return (body as { items: { id: string; name: string }[] }).items.find(({ id }) => id === elsewhere)?.name;
    };
    // An administrator of both adds them, and only under the name that they have.
    const path = `${HERE}/members/${elsewhere}`;
    const renamed = await put(people.administrator, path, { name: 'Bo Anders', roles });
    expect(renamed).toMatchObject({ status: 403, body: { code: 'not-permitted', place: 'name' } });
    expect(await called()).toBe('Bo Elders');
    // Only of gm0000 administrator: by what somebody else gave.
    const only = `${HERE}/members/adviesraad-sociaal-domein-voorbeeldstad`;
    const name = 'Lid van Adviesraad Sociaal Domein Voorbeeldstad';
    const asd = { role: 'council', council: 'asd' };
    await put(people.administrator, only, { name, roles: [asd, { role: 'administrator' }] });
    const answers = [];
    for (const id of [elsewhere, 'wmo-raad-moerdijk', 'niemand']) {
      for (const body of [
        { name: 'Bo Elders', roles },
        { name: 'Lid van Wmo-raad Moerdijk', roles },
      ]) {
        const answer = await put(people.asd, `${HERE}/members/${id}`, body);
        answers.push({ ...(answer.body as object), instance: '' });
      }
      for (const gone of [await people.asd.delete(`${HERE}/members/${id}`)])
        answers.push({ ...(gone.body as object), instance: '' });
    }
    expect(answers[0]).toMatchObject({ status: 404, code: 'unknown-id' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // A login name of another municipality is not taken here, and says nothing.
    const login = { login: 'wmo-raad-moerdijk' };
    const third = await people.asd.post(`${HERE}/members`, { name: 'Cas', roles, ...login });
    expect(third).toMatchObject({ status: 201, body: { name: 'Cas', ...login } });
    expect((await put(people.administrator, path, { name: 'Bo Elders', roles })).status).toBe(200);
    expect(await called()).toBe('Bo Elders');
    for (const id of [elsewhere, (third.body as { id: string }).id, here])
      expect((await people.administrator.delete(`/v1/people/${id}`)).status).toBe(204);
    await put(people.administrator, only, { name, roles: [asd] });
  });
});
