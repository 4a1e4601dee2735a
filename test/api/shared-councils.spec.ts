import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CONSOLE, openDirectory, type MemberRole } from '#directory';
import { join } from 'node:path';
import { Client, type Reply } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

// Two municipalities with one council, each with its dossier and its terms: the secretary advises in both.

const [HOME, OTHER] = ['gm1680', 'gm1699'] as const;
const at = (code: string, path = '') => `/v1/municipalities/${code}${path}`;
const JSON_TYPE = { 'content-type': 'application/json' };
const people: Record<string, { code: string; role: MemberRole }> = {
  homeAdministrator: { code: HOME, role: { role: 'administrator' } },
  otherAdministrator: { code: OTHER, role: { role: 'administrator' } },
  homeCivilServant: { code: HOME, role: { role: 'civilServant' } },
  otherCivilServant: { code: OTHER, role: { role: 'civilServant' } },
  otherAuditor: { code: OTHER, role: { role: 'auditor' } },
  secretary: { code: HOME, role: { role: 'council', council: 'participatieraad', function: 'secretary' } },
  member: { code: HOME, role: { role: 'council', council: 'participatieraad', function: 'member' } },
  ofAnother: { code: HOME, role: { role: 'council', council: 'jongerenraad', function: 'secretary' } },
};
const RAAD = { name: 'Participatieraad De Wolden en Noordenveld', legalBases: ['participatiewet-47'] };

let server: Server;
const clients = new Map<string, Client>();
const ids = new Map<string, string>();
const by = (name: string) => clients.get(name) as Client;
const idOf = (name: string) => ids.get(name) ?? '';
let schemas: Record<string, object>;
const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);
const itemsOf = ({ body }: Reply) => (body as { items: Record<string, unknown>[] }).items;
const put = (name: string, path: string, body: object) => by(name).send('PUT', path, JSON.stringify(body), JSON_TYPE);

beforeAll(async () => {
  const folder = await filled();
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const tokens = new Map<string, string>();
  for (const [name, { code, role }] of Object.entries(people)) {
    const { id } = await directory.administration.by(CONSOLE).addMember(code, { name, roles: [role] });
    ids.set(name, id);
    tokens.set(name, (await directory.signIn(id))?.token ?? '');
  }
  await directory.close();
  server = await hosted(folder, { DOORWERKING_LIMITS: '0' });
  for (const [name, token] of tokens) clients.set(name, new Client(server.url, token));
  const { body } = await new Client(server.url).get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
  for (const [code, weeks] of [
    [HOME, 6],
    [OTHER, 9],
  ] as const) {
    const who = code === HOME ? 'homeAdministrator' : 'otherAdministrator';
    expect((await put(who, at(code), { adviceTerm: { weeks, article: `artikel ${weeks}` } })).status).toBe(200);
  }
  expect((await put('homeAdministrator', at(HOME, '/councils/participatieraad'), RAAD)).status).toBe(200);
});
afterAll(() => away(server));

const offer = { council: 'participatieraad', municipality: OTHER };
const sharedAt = async (name: string, code: string) => itemsOf(await by(name).get(at(code, '/shared-councils')));
const opened = async (who: string, municipality: string, id: string) => {
  const opening = {
    ...{ id, title: `Nota van ${municipality}`, municipality, kind: 'requested', subject: 'policy', legalBases: [] },
    councils: [{ id: 'participatieraad', name: RAAD.name }],
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  };
  expect((await by(who).post('/v1/trajectories', opening)).status).toBe(201);
  const asked = await by(who).post(`/v1/trajectories/${id}/advice-requests`, {
    ...{ id: 'r1', council: 'participatieraad', questions: ['Wat vindt u?'] },
    ...{ withoutTextBecause: 'Er is nog geen tekst.', withoutInvolvementBecause: 'De wet verandert.' },
  });
  expect([asked.status, asked.text]).toEqual([201, asked.text]);
};
const advise = (who: string, dossier: string, id: string) =>
  by(who).post(`/v1/trajectories/${dossier}/advices`, {
    ...{ id, request: 'r1', council: 'participatieraad', verdict: 'positive' },
    recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
  });
const codes = async (name: string) =>
  (
    (await by(name).get('/v1/sessions/current')).body as { memberships: { municipality: string; sharedBy?: string }[] }
  ).memberships.map(({ municipality, sharedBy }) => [municipality, sharedBy]);

const PATIENCE = 200;
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come');
}

it('is offered by the administrator of its home, and accepted by the one of the other', async () => {
  for (const wrong of ['otherAdministrator', 'homeCivilServant', 'secretary', 'member'])
    expect([wrong, (await by(wrong).post(at(HOME, '/shared-councils'), offer)).status]).toEqual([
      wrong,
      wrong === 'otherAdministrator' ? 404 : 403,
    ]);
  const post = (body: object) => by('homeAdministrator').post(at(HOME, '/shared-councils'), body);
  expect((await post({ ...offer, municipality: HOME })).body).toMatchObject({ code: 'invalid', place: 'municipality' });
  expect((await post({ ...offer, council: 'niemand' })).body).toMatchObject({ code: 'unknown-id', place: 'council' });
  const posted = await post(offer);
  expect(posted.status).toBe(201);
  described(posted.body, 'SharedCouncil');
  expect(posted.body).toMatchObject({
    ...{ home: HOME, homeName: 'Aa en Hunze', name: RAAD.name, municipalityName: 'Noordenveld' },
  });
  expect((await post(offer)).body).toMatchObject({ code: 'duplicate-id', place: 'municipality' });
  const { id } = posted.body as { id: string };
  described((await by('otherAdministrator').get(at(OTHER, '/shared-councils'))).body, 'SharedCouncils');
  expect(await sharedAt('otherAdministrator', OTHER)).toEqual([posted.body]);
  expect((await by('otherAdministrator').get(at(HOME, '/shared-councils'))).status).toBe(404);
  expect(await codes('secretary')).toEqual([[HOME, undefined]]);
  const acceptances = at(OTHER, `/shared-councils/${id}/acceptances`);
  expect((await by('homeAdministrator').post(acceptances, {})).status).toBe(404);
  expect((await by('otherCivilServant').post(acceptances, {})).status).toBe(403);

  // The other has a council of that name: it is one or the other.
  const own = at(OTHER, '/councils/eigen');
  expect((await put('otherAdministrator', own, RAAD)).status).toBe(200);
  expect((await by('otherAdministrator').post(acceptances, {})).body).toMatchObject({ code: 'duplicate-id' });
  expect((await by('otherAdministrator').delete(own)).status).toBe(204);
  // Or of that id.
  const sameId = at(OTHER, '/councils/participatieraad');
  expect((await put('otherAdministrator', sameId, { ...RAAD, name: 'Wmo-raad' })).status).toBe(200);
  expect((await by('otherAdministrator').post(acceptances, {})).body).toMatchObject({ code: 'duplicate-id' });
  expect((await by('otherAdministrator').delete(sameId)).status).toBe(204);
  for (let twice = 0; twice < 2; twice++)
    expect((await by('otherAdministrator').post(acceptances, {})).status).toBe(204);
  for (const name of ['secretary', 'member'])
    expect(await codes(name)).toEqual([
      [HOME, undefined],
      [OTHER, HOME],
    ]);
  expect(await codes('ofAnother')).toEqual([[HOME, undefined]]);
});

it('stands on the list of both, and who is in it is told to the administrators of each', async () => {
  const other = itemsOf(await by('otherCivilServant').get(at(OTHER, '/councils')));
  described({ items: other }, 'KeptCouncils');
  expect(other).toEqual([{ id: 'participatieraad', revision: 1, ...RAAD, sharedBy: HOME }]);
  expect(itemsOf(await by('secretary').get(at(HOME, '/councils')))).toEqual([
    { id: 'participatieraad', revision: 1, ...RAAD, sharedWith: [OTHER] },
  ]);
  expect((await by('secretary').get(at(OTHER, '/councils/participatieraad'))).body).toMatchObject({ sharedBy: HOME });
  for (const [who, told] of [
    ['otherAdministrator', ['member', 'secretary']],
    ['otherAuditor', ['member', 'secretary']],
    ['otherCivilServant', undefined],
    ['secretary', undefined],
  ] as const) {
    const [one] = await sharedAt(who, OTHER);
    const named = one?.['people'] as { name: string }[] | undefined;
    expect([who, named?.map(({ name }) => name)]).toEqual([who, told]);
  }
  // A link to sign in anew is asked for where they are kept: nobody is a fellow in the other municipality.
  const fellows = (code: string, path = '') => at(code, `/fellow-members${path}`);
  expect(itemsOf(await by('secretary').get(fellows(HOME))).map(({ name }) => name)).toEqual(['member']);
  expect((await by('secretary').get(fellows(OTHER))).status).toBe(403);
  const link = fellows(OTHER, `/${idOf('member')}/sign-in-links`);
  for (const who of ['secretary', 'otherAdministrator'])
    expect([who, (await by(who).post(link, {})).status]).toEqual([who, 403]);
  const councilRole = { role: 'council', council: 'participatieraad', function: 'chair' };
  const refused = await by('otherAdministrator').post(at(OTHER, '/members'), { name: 'Kim', roles: [councilRole] });
  expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ code: 'not-permitted' })]);
  const machine = { name: 'Koppeling', roles: [councilRole], scopes: ['read'] };
  expect((await by('otherAdministrator').post(at(OTHER, '/machines'), machine)).status).toBe(403);
  const taken = await put('otherAdministrator', at(OTHER, '/councils/participatieraad'), RAAD);
  expect(taken.body).toMatchObject({ code: 'duplicate-id' });
  const journal = itemsOf(await by('otherAuditor').get(at(OTHER, '/journal'))).map(({ what }) => what);
  expect(journal).toEqual(expect.arrayContaining(['councilOffered', 'councilAccepted']));
});

it('advises in a dossier of each, by the terms of each, and sees nothing else of either', async () => {
  await opened('homeCivilServant', HOME, 'gedeeld-thuis');
  await opened('otherCivilServant', OTHER, 'gedeeld-elders');
  const opening = {
    ...{ id: 'zonder-raad', title: 'Iets anders', municipality: OTHER, kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], councils: [{ id: 'jongerenraad', name: 'Jongerenraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  };
  expect((await by('otherCivilServant').post('/v1/trajectories', opening)).status).toBe(201);
  const told = async (who: string, dossier: string) => (await by(who).get(`/v1/trajectories/${dossier}`)).status;
  for (const [who, home, elsewhere] of [
    ['secretary', 200, 200],
    ['member', 200, 200],
    ['ofAnother', 404, 404],
    ['homeAdministrator', 200, 404],
    ['homeCivilServant', 200, 404],
    ['otherCivilServant', 404, 200],
  ] as const)
    expect([who, await told(who, 'gedeeld-thuis'), await told(who, 'gedeeld-elders')]).toEqual([who, home, elsewhere]);
  for (const who of ['secretary', 'member', 'ofAnother']) expect(await told(who, 'zonder-raad')).toBe(404);

  // The lists follow the log.
  const worklist = await until(async () => {
    const items = itemsOf(await by('secretary').get('/v1/worklist'));
    return items.length >= 2 ? items : undefined;
  });
  expect(worklist.map(({ dossier, municipality }) => [dossier, municipality])).toEqual([
    ['gedeeld-thuis', HOME],
    ['gedeeld-elders', OTHER],
  ]);
  const deadlines = itemsOf(await by('member').get('/v1/deadlines?limit=200')).filter(
    ({ municipality }) => municipality === HOME || municipality === OTHER,
  );
  expect(deadlines.map(({ dossier, municipality }) => [dossier, municipality])).toEqual([
    ['gedeeld-thuis', HOME],
    ['gedeeld-elders', OTHER],
  ]);
  // Each by the article of its own municipality.
  for (const [i, article] of ['artikel 6', 'artikel 9'].entries())
    expect(JSON.stringify(deadlines[i])).toContain(article);
  const news = itemsOf(await by('member').get('/v1/news'));
  for (const code of [HOME, OTHER])
    expect(news.filter(({ municipality }) => municipality === code).map(({ kind }) => kind)).toContain('asked');
  expect(new Set(news.map(({ municipality }) => municipality))).toEqual(new Set([HOME, OTHER]));

  // They write together in both, and only who speaks for the council sends.
  for (const dossier of ['gedeeld-thuis', 'gedeeld-elders']) {
    const draft = { council: 'participatieraad', request: 'r1' };
    const begun = await by('member').post(`/v1/trajectories/${dossier}/advice-drafts`, draft);
    expect([dossier, begun.status]).toEqual([dossier, 201]);
    const { body } = await by('secretary').get(`/v1/advice-drafts/${(begun.body as { id: string }).id}`);
    expect((body as { members: { name: string }[] }).members.map(({ name }) => name)).toEqual(['member', 'secretary']);
    expect((await by('ofAnother').get(`/v1/advice-drafts/${(begun.body as { id: string }).id}`)).status).toBe(404);
    expect((await advise('member', dossier, 'a1')).status).toBe(403);
    expect((await advise('secretary', dossier, 'a1')).status).toBe(201);
  }
  const nameable = itemsOf(await by('otherCivilServant').get(at(OTHER, '/nameable-people')));
  expect(nameable).toContainEqual({
    ...{ id: idOf('secretary'), name: 'secretary', as: ['contact'], councils: ['participatieraad'] },
  });
  const contact = { contact: idOf('secretary'), because: 'Zij weet er alles van.' };
  expect((await by('otherCivilServant').post('/v1/trajectories/gedeeld-elders/amendments', contact)).status).toBe(201);
  const { body } = await by('otherCivilServant').get('/v1/trajectories/gedeeld-elders');
  expect((body as { people: object }).people).toMatchObject({ [idOf('secretary')]: 'secretary' });
});

it('has one calendar of the council at its home, in which each term says of which municipality it is', async () => {
  const { body } = await by('secretary').post('/v1/calendars', { municipality: HOME, council: 'participatieraad' });
  const { address } = body as { address: string };
  await opened('homeCivilServant', HOME, 'gedeeld-thuis-2');
  await opened('otherCivilServant', OTHER, 'gedeeld-elders-2');
  const unfolded = await until(async () => {
    const { text } = await new Client(server.url).get(new URL(address).pathname);
    const told = text.replaceAll('\r\n ', '');
    return told.includes(`Nota van ${HOME}`) && told.includes(`Nota van ${OTHER}`) ? told : undefined;
  });
  for (const [title, place] of [
    [`Nota van ${HOME}`, 'Aa en Hunze'],
    [`Nota van ${OTHER}`, 'Noordenveld'],
  ])
    expect(unfolded).toContain(`: ${title} (${place})`);
});

it('says on its public page in each where else it advises', async () => {
  const anyone = new Client(server.url);
  for (const [code, other, name] of [
    [HOME, OTHER, 'Noordenveld'],
    [OTHER, HOME, 'Aa en Hunze'],
  ]) {
    const { status, text } = await anyone.get(`/openbaar/adviesraden/${code}/participatieraad`);
    expect(status).toBe(200);
    expect(text).toContain(`href="/openbaar/adviesraden/${other}/participatieraad"`);
    expect(text).toContain(name);
  }
});

it('ends at once, by the other: what it said stays, and its people see no more than anybody', async () => {
  const [one] = await sharedAt('otherAdministrator', OTHER);
  const path = (code: string) => at(code, `/shared-councils/${String(one?.['id'])}`);
  expect((await by('otherCivilServant').delete(path(OTHER))).status).toBe(403);
  expect((await by('otherAdministrator').delete(path(HOME))).status).toBe(404);
  expect((await by('otherAdministrator').delete(path(OTHER))).status).toBe(204);
  expect((await by('homeAdministrator').delete(path(HOME))).status).toBe(404);
  expect(await codes('secretary')).toEqual([[HOME, undefined]]);
  // Nothing of this one is public yet, so to people of neither side it is not there any more.
  expect((await by('secretary').get('/v1/trajectories/gedeeld-elders-2')).status).toBe(404);
  expect((await by('secretary').get('/v1/trajectories/gedeeld-thuis-2')).status).toBe(200);
  expect((await advise('secretary', 'gedeeld-elders-2', 'a1')).status).toBe(404);
  expect(itemsOf(await by('otherCivilServant').get(at(OTHER, '/councils')))).toEqual([]);
  const named = async () => {
    const { body, text } = await by('otherCivilServant').get('/v1/trajectories/gedeeld-elders');
    expect((body as { people: object }).people).toMatchObject({ [idOf('secretary')]: 'secretary' });
    expect(text).toContain('Participatieraad');
  };
  await named();
  // Also once they are nothing at home any more.
  expect((await by('homeAdministrator').delete(at(HOME, `/members/${idOf('secretary')}`))).status).toBe(204);
  await named();
});
