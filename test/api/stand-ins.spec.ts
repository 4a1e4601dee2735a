import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { today } from '#calendar';
import { as, everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const HERE = '/v1/municipalities/gm0000';
const onDay = (days: number) => today(new Date(Date.now() + days * 86_400_000));
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

const lent = { standIn: 'beleidsmedewerker', role: 'alderman', until: onDay(7) };
const rolesOf = async (who: Client) =>
  ((await who.get('/v1/sessions/current')).body as { memberships: { municipality: string }[] }).memberships.filter(
    ({ municipality }) => municipality === 'gm0000',
  );
const listed = async (who: Client) => ((await who.get(`${HERE}/stand-ins`)).body as { items: { id: string }[] }).items;
const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);

it('lets somebody stand in until it is ended, under their own id, and says so to both and the administrator', async () => {
  const opening = {
    ...{
      id: 'vervanging',
      title: 'Nota',
      municipality: 'gm0000',
      kind: 'requested',
      subject: 'policy',
      legalBases: [],
    },
    councils: [{ id: 'asd', name: 'Adviesraad' }],
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  };
  expect((await people.civilServant.post('/v1/trajectories', opening)).status).toBe(201);
  const decide = () =>
    people.civilServant.post('/v1/trajectories/vervanging/decisions', {
      ...{ authority: 'college', decidedBy: 'college', outcome: 'postponed' },
    });
  expect((await decide()).status).toBe(403);
  const posted = await people.alderman.post(`${HERE}/stand-ins`, lent);
  expect(posted.status).toBe(201);
  described(posted.body, 'StandIn');
  const { id } = posted.body as { id: string };
  const item = { id, person: 'wethouder', ...lent, from: onDay(0) };
  for (const who of [people.alderman, people.civilServant, people.administrator]) {
    const { body } = await who.get(`${HERE}/stand-ins`);
    described(body, 'StandIns');
    expect((body as { items: object[] }).items).toEqual([expect.objectContaining(item)]);
  }
  // Nobody else hears of it.
  expect(await listed(people.clerk)).toEqual([]);
  expect((await people.anyone.get(`${HERE}/stand-ins`)).status).toBe(401);
  expect((await (await as(server, 'wmo-raad-moerdijk')).get(`${HERE}/stand-ins`)).status).toBe(404);
  const lends = { municipality: 'gm0000', role: 'alderman', from: onDay(0), until: onDay(7), lentBy: 'wethouder' };
  expect(await rolesOf(people.civilServant)).toContainEqual(lends);
  expect((await decide()).status).toBe(201);
  const { body } = await people.civilServant.get('/v1/trajectories/vervanging/timeline');
  const told = (body as { items: { type: string; actor?: string }[] }).items;
  expect(told.find(({ type }) => type === 'DecisionTaken')).toMatchObject({ actor: 'beleidsmedewerker' });
  // Not by somebody else; and by the one who stands in as by the one whose it is.
  expect((await people.clerk.delete(`${HERE}/stand-ins/${id}`)).status).toBe(404);
  expect((await people.civilServant.delete(`${HERE}/stand-ins/${id}`)).status).toBe(204);
  expect(await rolesOf(people.civilServant)).toEqual([{ municipality: 'gm0000', role: 'civilServant' }]);
  expect((await decide()).status).toBe(403);
  expect((await people.alderman.delete(`${HERE}/stand-ins/${id}`)).status).toBe(404);
});

it('is arranged for others by the administrator alone, and is never a role to administer', async () => {
  const forClerk = { person: 'griffier', standIn: 'beleidsmedewerker', role: 'clerk', until: onDay(1) };
  expect((await people.alderman.post(`${HERE}/stand-ins`, forClerk)).status).toBe(403);
  const { status, body } = await people.administrator.post(`${HERE}/stand-ins`, forClerk);
  expect(status).toBe(201);
  expect((await people.administrator.delete(`${HERE}/stand-ins/${(body as { id: string }).id}`)).status).toBe(204);
  const own = { standIn: 'beleidsmedewerker', role: 'administrator', until: onDay(1) };
  expect((await people.administrator.post(`${HERE}/stand-ins`, own)).status).toBe(400);
});

it('is told who can stand in, by name, of their own people only', async () => {
  const named = async (who: Client, query: string) => {
    const { body } = await who.get(`${HERE}/stand-in-candidates?${query}`);
    described(body, 'StandInCandidates');
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  expect(await named(people.alderman, 'role=alderman')).toEqual(['griffier', 'beleidsmedewerker']);
  // A council hears of nobody in the town hall.
  const fellows = ['asd-lid-1', 'asd-lid-2', 'asd-lid-3', 'asd-secretaris', 'asd-voorzitter'];
  expect((await named(people.asd, 'role=council&council=asd')).toSorted()).toEqual(fellows);
  expect(await named(people.asd, 'role=alderman')).toEqual([]);
  expect((await people.asd.get(`${HERE}/stand-in-candidates?role=alderman&person=wethouder`)).status).toBe(403);
  expect(await named(people.administrator, 'role=clerk&person=griffier')).toContain('wethouder');
});

it.each([
  [{ until: onDay(-1) }, 400, 'until'],
  [{ until: onDay(400) }, 400, 'until'],
  [{ from: onDay(3), until: onDay(2) }, 400, 'until'],
  [{ until: undefined }, 400, 'until'],
  [{ council: 'asd' }, 400, 'council'],
  [{ role: 'auditor' }, 400, 'role'],
  [{ role: 'clerk' }, 422, 'standIn'],
  [{ standIn: 'wethouder' }, 422, 'standIn'],
  [{ standIn: 'adviesraad-sociaal-domein-voorbeeldstad' }, 422, 'standIn'],
  [{ standIn: 'wmo-raad-moerdijk' }, 422, 'standIn'],
])('is not arranged with %j', async (wrong, status, place) => {
  const answer = await people.alderman.post(`${HERE}/stand-ins`, { ...lent, ...wrong });
  expect([answer.status, (answer.body as { place?: string }).place]).toEqual([status, place]);
});
