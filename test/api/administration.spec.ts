import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const HERE = '/v1/municipalities/gm0000';
const SETTLED = {
  name: 'Voorbeeldstad',
  adviceTerm: { weeks: 8 },
  responseTerm: { days: 30 },
  termijnenwet: false,
  recess: [{ name: 'Zomerreces', from: '2027-07-10', to: '2027-08-22' }],
};

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
const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);
const opening = (id: string, settings?: object) => ({
  ...{ id, title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: [] },
  councils: [{ id: 'asd', name: 'Adviesraad' }],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  ...(settings && { settings }),
});

describe('who', () => {
  it('is not of a municipality is not told that it is there, whatever they ask or send', async () => {
    const { status, body } = await put(people.asd, '/v1/municipalities/gm0014', SETTLED);
    expect([status, (body as { code: string }).code]).toEqual([404, 'unknown-id']);
    for (const path of ['', '/councils', '/councils/asd/versions', '/members']) {
      expect((await people.asd.get(`/v1/municipalities/gm0014${path}`)).status).toBe(404);
      expect((await people.anyone.get(`${HERE}${path}`)).status).toBe(401);
    }
  });

  it('is of it reads what is settled, and only its administrator changes it or sees the members', async () => {
    for (const who of [people.civilServant, people.alderman, people.clerk, people.asd]) {
      expect((await who.get(HERE)).status).toBe(200);
      expect((await who.get(`${HERE}/councils`)).status).toBe(200);
      for (const answer of [
        await who.get(`${HERE}/members`),
        await put(who, HERE, SETTLED),
        await put(who, `${HERE}/councils/x`, { name: 'X', legalBases: [] }),
        await who.delete(`${HERE}/councils/x`),
        await who.post(`${HERE}/members`, { name: 'X', roles: [{ role: 'administrator' }] }),
        await put(who, `${HERE}/members/x`, { name: 'X', roles: [{ role: 'administrator' }] }),
        await who.delete(`${HERE}/members/wethouder`),
      ]) {
        expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
      }
    }
  });
});

describe('what a municipality settles', () => {
  it('is replaced by somebody who saw how it was, and by nobody else', async () => {
    const before = await people.administrator.get(HERE);
    expect(before.headers.get('etag')).toBe('"0"');
    described(before.body, 'Municipality');
    const settled = await put(people.administrator, HERE, SETTLED, '"0"');
    expect(settled).toMatchObject({ status: 200, body: { municipality: 'gm0000', revision: 1, ...SETTLED } });
    expect(settled.headers.get('etag')).toBe('"1"');
    described(settled.body, 'Municipality');
    expect(await put(people.administrator, HERE, {}, '"0"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect((await people.asd.get(HERE)).body).toEqual(settled.body);
  });

  it.each([
    [{ adviceTerm: { weeks: 0 } }, 'adviceTerm.weeks'],
    [{ adviceTerm: { weeks: 1, days: 1 } }, 'adviceTerm.weeks'],
    [{ recess: [{ name: 'Reces', from: '2027-02-30', to: '2027-03-01' }] }, 'recess[0].from'],
    [{ recess: [{ name: 'Reces', from: '2027-03-02', to: '2027-03-01' }] }, 'recess[0]'],
    [{ recess: [{ name: 'Reces', from: '2027-07-10', to: '2028-07-10' }] }, 'recess[0].to'],
    [
      {
        recess: [
          { name: 'Zomer', from: '2027-07-10', to: '2027-08-22' },
          { name: 'Herfst', from: '2027-10-16', to: '2027-10-24' },
          { name: 'Bouwvak', from: '2027-08-22', to: '2027-09-05' },
        ],
      },
      'recess[2].from',
    ],
    [{ collegeMeetings: [{ on: '2027-01-12', closesOn: '2027-01-13' }] }, 'collegeMeetings[0]'],
    [{ raadMeetings: [{ on: '2027-01-12' }, { on: '2027-01-12' }] }, 'raadMeetings[1]'],
    [{ responseTerm: { meeting: { of: 'college', nth: 1, by: 'meeting' } } }, 'responseTerm.weeks'],
    [{ adviceTerm: { weeks: 6, meeting: { of: 'board', nth: 1, by: 'meeting' } } }, 'adviceTerm.meeting.of'],
    [{ publishes: { who: 'alderman' } }, 'publishes.who'],
    [{ proposalsOwed: {} }, 'proposalsOwed.owed'],
    [{ languages: ['en'] }, 'languages'],
    [{ theme: 'geen"klasse' }, 'theme'],
    [{ termijnenwetBecause: 'n.v.t.' }, 'termijnenwetBecause'],
    [{ name: 'a\u202Eb' }, 'name'],
    [{ onbekend: 1 }, 'onbekend'],
    [[], undefined],
  ])('is not %j', async (body, place) => {
    const answer = await put(people.administrator, HERE, body);
    expect(answer.status).toBe(400);
    expect((answer.body as { place?: string }).place).toBe(place);
  });

  it('is taken over by a dossier that is opened, unless the command says otherwise, and never later', async () => {
    const { name: _, ...standing } = SETTLED;
    const opened = async (id: string, settings?: object) => {
      expect((await people.civilServant.post('/v1/trajectories', opening(id, settings))).status).toBe(201);
    };
    const recorded = async (id: string) => {
      const { text } = await people.civilServant.get(`/v1/trajectories/${id}/events`);
      return (JSON.parse(text.split('\n')[0] ?? '') as { data: { settings?: object } }).data.settings;
    };
    await opened('staand');
    await opened('eigen', { adviceTerm: { weeks: 3 }, responseTerm: null });
    expect(await recorded('staand')).toEqual(standing);
    expect(await recorded('eigen')).toEqual({ ...standing, adviceTerm: { weeks: 3 } });
    expect((await put(people.administrator, HERE, {}, '"1"')).status).toBe(200);
    expect(await recorded('staand')).toEqual(standing);
    await opened('daarna');
    expect(await recorded('daarna')).toBeUndefined();
    // A council that its ordinance says is always asked takes part by itself, where that is not there yet.
    const alwaysAsked = [
      { subject: 'ordinance', council: 'asd', name: 'Adviesraad', article: 'artikel 4' },
      { subject: 'ordinance', council: 'jongerenraad', name: 'Jongerenraad', article: 'artikel 5' },
      { subject: 'policy', council: 'wmo-raad', name: 'Wmo-raad' },
    ];
    expect((await put(people.administrator, HERE, { ...SETTLED, alwaysAsked })).body).toMatchObject({ alwaysAsked });
    await opened('altijd-gevraagd');
    expect(await recorded('altijd-gevraagd')).toMatchObject({ alwaysAsked });
    expect((await people.civilServant.get('/v1/trajectories/altijd-gevraagd')).body).toMatchObject({
      councils: [
        { id: 'asd', name: 'Adviesraad' },
        { id: 'jongerenraad', name: 'Jongerenraad' },
      ],
    });
    const broken = await people.civilServant.post('/v1/trajectories', { ...opening('stuk'), settings: 'geen' });
    expect(broken).toMatchObject({ status: 400, body: { place: 'settings' } });
  });

  it('comes back field by field as it was put, what a municipality can settle at all', async () => {
    const article = 'artikel 5 lid 1';
    const meeting = { of: 'college', nth: 2, by: 'closing' };
    const term = { weeks: 8, article, meeting };
    const extension = { times: 1, most: { weeks: 2 }, article };
    const all: Record<string, unknown> = {
      ...SETTLED,
      ...{ theme: 'ma-theme', look: { accent: '#154273', bar: '#ffe000', font: 'serif' } },
      contact: { mail: 'participatie@voorbeeldstad.nl', phone: '14 050', page: 'https://voorbeeldstad.nl/contact' },
      ...{ privacy: 'https://voorbeeldstad.nl/privacy', accessibility: 'https://voorbeeldstad.nl/toegankelijk' },
      ...{ portfolios: ['Sociaal domein', 'Wonen'], languages: ['nl'] },
      instrument: { kind: 'ordinance', name: 'Verordening inspraak', link: 'https://voorbeeldstad.nl/CVDR1' },
      ...{ adviceTerm: term, urgentTerm: { days: 10, article }, responseTerm: term, proposalTerm: term },
      informationTerm: { days: 14, article, meeting: { of: 'raad', nth: 1, by: 'meeting' } },
      ...{ adviceExtension: extension, responseExtension: { ...extension, most: { days: 10 } } },
      ...{ informationOwed: { owed: false, article }, proposalsOwed: { owed: false, article } },
      ...{ answers: { when: 'onDeviation', article }, publishes: { who: 'clerk', article } },
      dispute: { body: 'een commissie van drie', steps: ['Een gesprek.', 'Een brief aan de raad.'], article },
      ...{ termijnenwet: true, termijnenwetBecause: 'Zo staat het in artikel 12.', copyToRaad: 'artikel 9' },
      alwaysAsked: [{ subject: 'ordinance', council: 'asd', name: 'Adviesraad', article }],
      collegeMeetings: [{ on: '2027-01-12', closesOn: '2027-01-05' }, { on: '2027-01-26' }],
      raadMeetings: [{ on: '2027-02-01' }],
    };
    // What the API says can be settled, and no field of it left out here.
    const { properties } = schemas['MunicipalityContent'] as { properties: object };
    expect(Object.keys(properties).sort()).toEqual(Object.keys(all).sort());
    const { revision } = (await people.administrator.get(HERE)).body as { revision: number };
    for (const [name, value] of Object.entries(all)) {
      const answer = await put(people.administrator, HERE, { [name]: value });
      expect([name, answer.status]).toEqual([name, 200]);
      const {
        municipality: _,
        revision: __,
        ...back
      } = (await people.administrator.get(HERE)).body as object & {
        municipality: string;
        revision: number;
      };
      expect(back).toEqual({ [name]: value });
      // A field that is not known is refused where it stands, however deep.
      if (typeof value !== 'object' || value === null || (Array.isArray(value) && typeof value[0] === 'string'))
        continue;
      const [inside, place] = Array.isArray(value)
        ? [[{ ...(value[0] as object), onbekend: 1 }], `${name}[0].onbekend`]
        : [{ ...value, onbekend: 1 }, `${name}.onbekend`];
      const refused = await put(people.administrator, HERE, { [name]: inside });
      expect([refused.status, (refused.body as { place?: string }).place]).toEqual([400, place]);
    }
    const whole = await put(people.administrator, HERE, all);
    expect(whole.status).toBe(200);
    described(whole.body, 'Municipality');
    expect((await people.asd.get(HERE)).body).toEqual(whole.body);
    expect(whole.body).toMatchObject(all);
    expect((whole.body as { revision: number }).revision).toBe(revision + Object.keys(all).length + 1);
    await put(people.administrator, HERE, SETTLED);
  });

  it('shows its theme to people whose municipalities all have it', async () => {
    const theme = async (account: string) => {
      const { body } = await (await as(server, account)).get('/v1/sessions/current');
      described(body, 'CurrentSession');
      return (body as { theme?: string }).theme;
    };
    await put(people.administrator, HERE, { theme: 'ma-theme' });
    expect(await theme('jongerenraad-voorbeeldstad')).toBe('ma-theme');
    expect(await theme('wethouder')).toBeUndefined();
    await put(people.administrator, HERE, {});
  });

  it('holds a recess for as long as a year, and one right after another', async () => {
    const recess = [
      { name: 'Verkiezingen', from: '2028-01-01', to: '2028-12-31' },
      { name: 'Zomer', from: '2027-07-10', to: '2027-08-22' },
      { name: 'Bouwvak', from: '2027-08-23', to: '2027-09-05' },
    ];
    expect((await put(people.administrator, HERE, { recess })).status).toBe(200);
    expect((await put(people.administrator, HERE, {})).status).toBe(200);
  });
});

describe('the councils of a municipality', () => {
  it('are put on the list, changed and taken off it, and stay in their dossiers', async () => {
    const path = `${HERE}/councils/wmo-raad`;
    const content = { name: 'Wmo-raad', legalBases: ['wmo-2.1.3'] };
    const added = await put(people.administrator, path, content, '"0"');
    expect(added).toMatchObject({ status: 200, body: { id: 'wmo-raad', revision: 1, ...content } });
    described(added.body, 'KeptCouncil');
    expect((await put(people.administrator, path, content, '"0"')).status).toBe(412);
    const list = await people.civilServant.get(`${HERE}/councils`);
    expect(list.body).toEqual({ items: [added.body] });
    described(list.body, 'KeptCouncils');
    expect((await people.administrator.delete(path, { 'if-match': '"7"' })).status).toBe(412);
    expect((await people.administrator.delete(path, { 'if-match': '"1"' })).status).toBe(204);
    expect((await people.administrator.delete(path)).status).toBe(404);
    expect((await people.asd.get('/v1/councils/gm0000/asd')).status).toBe(200);
    const told = await people.civilServant.get(`${path}/versions`);
    described(told.body, 'CouncilVersions');
    expect(told.body).toMatchObject({ items: [{ fact: 'CouncilEnded' }, { fact: 'CouncilFounded', content }] });
    expect((await people.civilServant.get(`${HERE}/councils/nooit/versions`)).status).toBe(404);
  });

  it('are not on it twice: not under another id, and not beside one that dossiers know', async () => {
    const path = (id: string) => `${HERE}/councils/${id}`;
    const called = (name: string) => ({ name, legalBases: [] });
    const twice = { status: 409, body: { code: 'duplicate-id', place: 'name', errors: [{ place: 'name' }] } };
    expect((await put(people.administrator, path('client'), called('Cliëntenraad Werk'))).status).toBe(200);
    expect(await put(people.administrator, path('client-2'), called(' cliëntenraad  WERK'))).toMatchObject(twice);
    const { body } = await people.administrator.get('/v1/councils?municipality=gm0000');
    const { items } = body as { items: { council: string; name: string }[] };
    const name = items.find(({ council }) => council === 'jongerenraad')?.name ?? '';
    expect(await put(people.administrator, path('jongeren-2'), called(name.toUpperCase()))).toMatchObject(twice);
    expect(await put(people.administrator, path('client'), called(name))).toMatchObject(twice);
    expect((await put(people.administrator, path('jongerenraad'), called(name))).status).toBe(200);
    for (const id of ['client', 'jongerenraad']) await people.administrator.delete(path(id));
    expect((await people.administrator.get(`${HERE}/councils`)).body).toEqual({ items: [] });
  });

  it.each([
    ['goed', { name: ' ', legalBases: [] }, 'name'],
    ['goed', { name: '...', legalBases: [] }, 'name'],
    ['goed', { name: 'Raad', legalBases: ['grondwet'] }, 'legalBases'],
    ['%00', { name: 'Raad', legalBases: [] }, 'council'],
    ['__proto__', { name: 'Raad', legalBases: [] }, 'council'],
  ])('are not under %s %j', async (id, body, place) => {
    const answer = await put(people.administrator, `${HERE}/councils/${id}`, body);
    expect([answer.status, (answer.body as { place?: string }).place]).toEqual([400, place]);
  });
});
