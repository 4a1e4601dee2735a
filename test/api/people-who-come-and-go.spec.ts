import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { today } from '#calendar';
import { openDirectory, type Directory, type MemberRole } from '#directory';
import { join } from 'node:path';
import { Client, everybody, type Everybody } from './client.js';
import { HERE, opening, refuses, type Lines } from './people-here.js';
import { leftIn } from './left-in-files.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const KARIN = { name: 'Karin Zoekmij-Vandaag', mail: 'karin.zoekmij@voorbeeldstad.example' };
let server: Server;
let directory: Directory;
let people: Everybody;
let auditor: Client;
let elsewhere: Client;
let karin: { readonly id: string; readonly client: Client };
let henk: { readonly id: string; readonly client: Client };
let schemas: Record<string, object>;

const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);

async function somebody(name: string, roles: readonly MemberRole[], more: object = {}, municipality = 'gm0000') {
  const by = directory.administration.by('beheerder');
  const { id } = await by.addMember(municipality, { name, roles, ...more });
  const session = await directory.signIn(id);
  return { id, client: new Client(server.url, session?.token) };
}

beforeAll(async () => {
  server = await hosted(await filled(), { LOG_LEVEL: 'debug' });
  people = await everybody(server);
  directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
  karin = await somebody(KARIN.name, [{ role: 'civilServant' }, { role: 'alderman' }], {
    mail: KARIN.mail,
    login: KARIN.mail,
  });
  henk = await somebody('Henk Volgt-Op', [{ role: 'civilServant' }]);
  ({ client: auditor } = await somebody('Anja Auditor', [{ role: 'auditor' }]));
  ({ client: elsewhere } = await somebody('Ella Elders', [{ role: 'administrator' }], {}, 'gm0014'));
});
afterAll(async () => {
  await directory.close();
  await away(server);
});

it('says who changed what of people, settings and councils, to administrator and auditor alone', async () => {
  const member = `${HERE}/members/${henk.id}`;
  const json = { 'content-type': 'application/json' };
  const roles = [{ role: 'civilServant', portfolios: ['Zorg'] }];
  await people.administrator.send('PUT', member, JSON.stringify({ name: 'Henk Volgt-Op', roles }), json);
  await people.administrator.send('PUT', HERE, JSON.stringify({ responseTerm: { weeks: 7 } }), json);
  const council = { name: 'Raad van Karin Zoekmij', legalBases: [] };
  await people.administrator.send('PUT', `${HERE}/councils/nieuwe-raad`, JSON.stringify(council), json);

  for (const who of [people.civilServant, people.alderman, people.asd])
    expect((await who.get(`${HERE}/journal`)).status).toBe(403);
  expect((await people.anyone.get(`${HERE}/journal`)).status).toBe(401);
  expect((await elsewhere.get(`${HERE}/journal`)).status).toBe(404);
  const { body } = await auditor.get(`${HERE}/journal`);
  described(body, 'Journal');
  const { items, people: names } = body as Lines;
  expect(items.slice(0, 3)).toMatchObject([
    { actor: 'beheerder', what: 'councilFounded', council: 'nieuwe-raad', councilName: council.name },
    { actor: 'beheerder', what: 'settingsChanged', fields: ['responseTerm'], new: { responseTerm: { weeks: 7 } } },
    {
      actor: 'beheerder',
      what: 'rolesChanged',
      person: henk.id,
      old: { roles: [{ role: 'civilServant' }] },
      new: { roles },
    },
  ]);
  expect(names).toMatchObject({ beheerder: expect.any(String), [henk.id]: 'Henk Volgt-Op' });
  expect(JSON.stringify(items)).not.toMatch(/Henk|Karin Zoekmij-|voorbeeldstad\.example/);

  const first = (await auditor.get(`${HERE}/journal?limit=2`)).body as Lines;
  const then = (await auditor.get(`${HERE}/journal?limit=200&cursor=${first.next}`)).body as Lines;
  expect([...first.items, ...then.items]).toEqual(items);
  const ofHenk = (await auditor.get(`${HERE}/journal?person=${henk.id}`)).body as Lines;
  expect(ofHenk.items).toEqual(items.filter(({ person }) => person === henk.id));
  expect((await auditor.get(`${HERE}/journal?cursor=onzin`)).status).toBe(400);

  const csv = await auditor.get(`${HERE}/journal?format=csv`);
  expect(csv.status).toBe(200);
  expect(csv.text).toMatch(/Henk Volgt-Op/);
  // In words: by the names of fields and ids nobody reads it.
  const [head, , settings, of] = csv.text.replace('\uFEFF', '').split('\r\n');
  expect(head).toBe('Wanneer;Wie;Wat;Van wie;Adviesraad;Gewijzigd;Was;Is nu;Id adviesraad');
  expect(settings).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]:00;/);
  expect(settings).toMatch(/;reactietermijn;reactietermijn: 6 weken;reactietermijn: 7 weken;$/);
  expect(of).toMatch(/;Rollen gewijzigd;Henk Volgt-Op;;;Beleidsmedewerker;Beleidsmedewerker \(Zorg\);$/);
  expect(csv.text.trim().split('\r\n').length).toBe(items.length + 1);
});

it('says who recorded what in a dossier, with what was corrected, and of a person in which dossiers', async () => {
  const opened = await karin.client.post(
    '/v1/trajectories',
    opening('gaat-over', { contact: karin.id, portfolioHolder: karin.id }),
  );
  expect(opened.status).toBe(201);
  const talk = { form: 'Keukentafelgesprek', groupsReached: ['ouders'], groupsMissing: [], findings: [] };
  expect((await karin.client.post('/v1/trajectories/gaat-over/involvements', talk)).status).toBe(201);
  const because = 'Het was een ander gesprek.';
  const corrected = await people.civilServant.post('/v1/trajectories/gaat-over/retractions', { of: 1, because });
  expect(corrected.status).toBe(201);

  const path = '/v1/trajectories/gaat-over/audit';
  await refuses(
    (who) => who.get(path),
    [people.civilServant, 403],
    [people.asd, 403],
    [elsewhere, 404],
    [people.anyone, 401],
  );
  const { body } = await auditor.get(path);
  described(body, 'DossierAudit');
  expect(body).toMatchObject({
    items: [
      { revision: 2, type: 'FactRetracted', actor: 'beleidsmedewerker', of: 1, roles: ['civilServant'] },
      {
        revision: 1,
        type: 'InvolvementHeld',
        actor: karin.id,
        roles: ['civilServant'],
        corrections: [{ revision: 2, how: 'retracted' }],
      },
      { revision: 0, type: 'TrajectoryOpened', actor: karin.id },
    ],
    people: { [karin.id]: KARIN.name },
  });
  expect(JSON.stringify(body)).not.toContain('ander gesprek');
  const first = (await auditor.get(`${path}?limit=1&person=${karin.id}`)).body as Lines;
  expect(first).toMatchObject({ items: [{ revision: 1 }], next: '1' });
  const rest = (await auditor.get(`${path}?limit=1&person=${karin.id}&cursor=1`)).body as Lines;
  expect(rest).toMatchObject({ items: [{ revision: 0 }] });
  expect(rest).not.toHaveProperty('next');
  const csv = (await auditor.get(`${path}?format=csv`)).text.replace('\uFEFF', '').split('\r\n');
  expect(csv[0]).toMatch(/^Nummer;Vastgelegd op;Wie;In welke rol;Als vervanger van;Wat;Gebeurd op;Gaat over nummer;/);
  expect(csv.slice(1, 3)).toEqual([
    expect.stringMatching(/^3;.*;Beleidsmedewerker;;.*;2;;;$/),
    expect.stringMatching(/^2;.*;Karin Zoekmij-Vandaag;Beleidsmedewerker;.*;3$/),
  ]);

  const dossiers = `${HERE}/members/${karin.id}/dossiers`;
  expect((await people.civilServant.get(dossiers)).status).toBe(403);
  expect((await elsewhere.get(dossiers)).status).toBe(404);
  expect((await auditor.get(`${HERE}/members/niemand/dossiers`)).status).toBe(404);
  const position = corrected.headers.get('position') ?? '';
  const { body: involved } = await auditor.get(dossiers, { position });
  described(involved, 'ListInvolvement');
  const all = { dossier: 'gaat-over', title: 'Dossier gaat-over', recorded: 2, named: ['portfolioHolder', 'contact'] };
  expect(involved).toMatchObject({ items: [all] });
});

it('says in which role something was recorded, also of who stood in a second time and does not any more', async () => {
  await karin.client.post('/v1/trajectories', opening('in-de-plaats', {}));
  const lent = { person: 'wethouder', standIn: henk.id, role: 'alderman', until: today(new Date()) };
  const lend = async () => ((await people.administrator.post(`${HERE}/stand-ins`, lent)).body as { id: string }).id;
  const end = async (id: string) => (await people.administrator.delete(`${HERE}/stand-ins/${id}`)).status;
  const again = (await end(await lend())) === 204 ? await lend() : '';
  const decision = { authority: 'college', decidedBy: 'college', outcome: 'adopted', because: 'Er was haast.' };
  expect((await henk.client.post('/v1/trajectories/in-de-plaats/decisions', decision)).status).toBe(201);
  expect(await end(again)).toBe(204);
  const { body } = await auditor.get('/v1/trajectories/in-de-plaats/audit');
  described(body, 'DossierAudit');
  expect(body).toMatchObject({
    items: [
      { type: 'DecisionTaken', actor: henk.id, roles: ['alderman'], standsInFor: 'wethouder' },
      { type: 'TrajectoryOpened', actor: karin.id, roles: ['civilServant'] },
    ],
    people: { wethouder: 'Karim El Amrani, wethouder' },
  });
  expect((await auditor.get('/v1/trajectories/in-de-plaats/audit?format=csv')).text).toMatch(
    /;Henk Volgt-Op;Wethouder;Karim El Amrani, wethouder;/,
  );
});

it('hands over what names somebody, dossier by dossier, with the reason, and says what stays behind', async () => {
  const contact = { contact: karin.id };
  await karin.client.post('/v1/trajectories', opening('alleen-contact', contact));
  await karin.client.post('/v1/trajectories', opening('gesloten', contact));
  const ended = await karin.client.post('/v1/trajectories/gesloten/withdrawals', { reason: 'Er komt een ander plan.' });
  expect(ended.status).toBe(201);
  const position = { position: ended.headers.get('position') ?? '' };
  await people.administrator.get(`${HERE}/members/${karin.id}/dossiers`, position);

  const path = `${HERE}/members/${karin.id}/handovers`;
  const because = 'Karin werkt nu bij een andere afdeling.';
  await refuses(
    (who) => who.post(path, { contact: henk.id, because }),
    [people.civilServant, 403],
    [auditor, 403],
    [elsewhere, 404],
    [people.anyone, 401],
  );
  expect(await people.administrator.post(path, { because })).toMatchObject({ status: 400, body: { place: 'contact' } });
  const withoutWhy = await people.administrator.post(path, { contact: henk.id, because: '-' });
  expect(withoutWhy).toMatchObject({ status: 422, body: { code: 'explanation-required' } });

  // Henk is no alderman: where he would be the portfolio holder nothing changes, also not the contact.
  const wrong = await people.administrator.post(path, { contact: henk.id, portfolioHolder: henk.id, because });
  described(wrong.body, 'Handover');
  expect(wrong).toMatchObject({
    status: 200,
    body: {
      moved: ['alleen-contact'],
      left: [{ dossier: 'gaat-over', title: 'Dossier gaat-over', code: 'unknown-id' }],
      remaining: [{ dossier: 'gaat-over', title: 'Dossier gaat-over', named: ['portfolioHolder', 'contact'] }],
    },
  });
  // Some of them: of what does not name her nothing happens, and it is said.
  const asked = { contact: henk.id, because, dossiers: ['gaat-over', 'gesloten', 'nergens'] };
  const some = await people.administrator.post(path, asked);
  expect(some.body).toMatchObject({
    moved: ['gaat-over'],
    left: [
      { dossier: 'gesloten', code: 'unknown-id' },
      { dossier: 'nergens', code: 'unknown-id' },
    ],
    remaining: [{ dossier: 'gaat-over', named: ['portfolioHolder'] }],
  });
  const listed = { position: some.headers.get('position') ?? '' };
  const { body: toMove } = await auditor.get(path, listed);
  described(toMove, 'ListInvolvement');
  expect(toMove).toMatchObject({ items: [{ dossier: 'gaat-over', named: ['portfolioHolder'] }] });
  await refuses((who) => who.get(path), [people.civilServant, 403], [elsewhere, 404], [people.anyone, 401]);
  await people.administrator.post(`/v1/trajectories/gaat-over/amendments`, { contact: karin.id, because });
  const named = async (id: string) => {
    const { body } = await people.civilServant.get(`/v1/trajectories/${id}`);
    const { contact: who, portfolioHolder } = body as { contact?: string; portfolioHolder?: string };
    return [who, portfolioHolder];
  };
  expect(await named('gaat-over')).toEqual([karin.id, karin.id]);
  expect(await named('alleen-contact')).toEqual([henk.id, undefined]);
  const [again, other] = [{ 'idempotency-key': 'k1' }, { contact: henk.id, portfolioHolder: 'wethouder', because }];
  const done = await people.administrator.post(path, other, again);
  expect(done.body).toEqual({ moved: ['gaat-over'], left: [], remaining: [] });
  expect(await named('gaat-over')).toEqual([henk.id, 'wethouder']);
  const { body } = await people.civilServant.get('/v1/trajectories/gaat-over/timeline');
  expect(JSON.stringify(body)).toContain(because);

  // The administrator amends nothing else.
  const more = { contact: henk.id, title: 'Iets anders', because };
  expect((await people.administrator.post('/v1/trajectories/gaat-over/amendments', more)).status).toBe(403);
});

it('gives what is held of somebody to themselves and to whoever may erase them, without what opens a door', async () => {
  const path = `/v1/people/${karin.id}/held`;
  for (const who of [people.civilServant, auditor, elsewhere, henk.client])
    expect((await who.get(path)).status).toBe(404);
  expect((await people.anyone.get(path)).status).toBe(401);
  await karin.client.post('/v1/standard-texts', { title: 'Dank', text: 'Dank voor uw advies.' });
  const own = await karin.client.get(path);
  described(own.body, 'Held');
  expect(own).toMatchObject({
    status: 200,
    body: {
      name: KARIN.name,
      tables: {
        login: [{ municipality: 'gm0000', name: KARIN.mail }],
        mail_address: [{ municipality: 'gm0000', mail: KARIN.mail }],
        standard_text: [{ title: 'Dank', text: 'Dank voor uw advies.' }],
        session: [{ expires_at: expect.any(String) }],
      },
      changes: [{ what: 'memberAdded', municipality: 'gm0000' }],
    },
  });
  const { dossiers } = own.body as { dossiers: { dossier: string; recorded: object[] }[] };
  expect(dossiers.map(({ dossier, recorded }) => [dossier, recorded.length])).toEqual(
    expect.arrayContaining([
      ['gaat-over', 2],
      ['gesloten', 2],
      ['alleen-contact', 1],
    ]),
  );
  expect(own.text).not.toContain(karin.client.token);
  expect(own.text).not.toMatch(/token_hash|[0-9a-f]{64}/);
  expect((await people.administrator.get(path)).status).toBe(200);
  const { items } = (await auditor.get(`${HERE}/journal?person=${karin.id}&limit=1`)).body as Lines;
  expect(items).toMatchObject([{ what: 'personExported', actor: 'beheerder', person: karin.id }]);
});

it('leaves neither name nor mail address of somebody who is erased in any file, and their id without a name', async () => {
  expect((await people.administrator.delete(`/v1/people/${karin.id}`)).status).toBe(204);
  const { items, people: names } = (await auditor.get(`${HERE}/journal?limit=1`)).body as Lines;
  expect(items).toMatchObject([{ what: 'personErased', actor: 'beheerder', person: karin.id }]);
  expect(names[karin.id]).toBe('(verwijderd)');
  expect((await auditor.get('/v1/trajectories/gaat-over/audit')).body).toMatchObject({
    people: { [karin.id]: '(verwijderd)' },
  });
  expect((await people.administrator.get(`/v1/people/${karin.id}/held`)).status).toBe(404);
  await directory.close();
  await server.stop();
  expect(leftIn(server.folder, [KARIN.name, KARIN.mail, KARIN.name.toLowerCase()])).toEqual([]);
  expect(server.logged() + server.said()).not.toMatch(/Zoekmij|zoekmij/);
  directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
});
