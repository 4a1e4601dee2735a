import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSOLE, openDirectory } from '#directory';
import { join } from 'node:path';
import { textOf } from '../docs/documents.js';
import type { Document } from '../fuzz/document.js';
import { anAuditor } from './access-auditor.js';
import { HIDDEN, HOME, NOWHERE, PEOPLE, PUBLIC } from './access-people.js';
import { cellsOf, contentIn, hereOf, mayRecord, SAID, takesPart } from './access-said.js';
import { Client } from './client.js';
import { NOUN_OF } from './nouns.js';
import { away, filled, hosted, type Server } from './server.js';

// Every way in, as every role and relation, held against the printed table (docs/access.md): what stands there is read
// here by itself, and not asked of the code that answers.

const names = Object.keys(PEOPLE);

let server: Server;
let clients: Readonly<Record<string, Client>>;
let anyone: Client;
let document: Document;

const dossier = (id: string) => ({
  ...{ id, title: 'Nota toegang', municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
  ...{ portfolio: 'Zorg', councils: [{ id: 'toegangsraad', name: 'Adviesraad' }] },
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'Gemeenteraad' },
  ],
});

async function recorded(who: string, path: string, body: object): Promise<void> {
  const { status, text } = await (clients[who] as Client).post(`/v1/trajectories${path}`, body);
  if (status !== 201) throw new Error(`${path}: ${text}`);
}

beforeAll(async () => {
  const folder = await filled();
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const idOf = (name: string) => `wie-${name.replaceAll(/\W+/g, '-')}`;
  const by = directory.administration.by(CONSOLE);
  const { shared } = await by.offerCouncil({ home: HOME, council: 'toegangsraad', municipality: 'gm0000' });
  expect((await by.acceptCouncil('gm0000', shared.id, () => Promise.resolve())).ok).toBe(true);
  await directory.add(Object.entries(PEOPLE).map(([name, memberships]) => ({ id: idOf(name), name, memberships })));
  const tokens = await Promise.all(names.map(async (name) => (await directory.signIn(idOf(name)))?.token));
  await directory.close();
  server = await hosted(folder, { DOORWERKING_LIMITS: '0' });
  anyone = new Client(server.url);
  clients = Object.fromEntries(names.map((name, i) => [name, new Client(server.url, tokens[i])]));
  document = (await anyone.get('/v1/openapi.json')).body as Document;
  for (const id of [HIDDEN, PUBLIC]) {
    await recorded('civil servant', '', dossier(id));
    const request = {
      id: 'r1',
      council: 'toegangsraad',
      questions: ['Wat vindt u?'],
      withoutTextBecause: 'Er is nog geen tekst.',
    };
    await recorded('civil servant', `/${id}/advice-requests`, {
      ...request,
      withoutInvolvementBecause: 'De wet verandert.',
    });
  }
  const advice = { id: 'a1', request: 'r1', council: 'toegangsraad', verdict: 'positive' };
  await recorded('secretary', `/${PUBLIC}/advices`, {
    ...advice,
    recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
  });
});
afterAll(() => away(server));

const told = ({ status, body }: { status: number; body: unknown }) => {
  const { code, detail } = (body ?? {}) as { code?: string; detail?: string };
  return { status, code, detail };
};
type Reply = ReturnType<typeof told>;
const judged = { 'validate-only': 'true' };
const REFUSED = { status: 403, code: 'not-permitted' };

describe('what is recorded', () => {
  it.each(SAID)('%s with %j: by those whom the table says, and not there for others', async (fact, said) => {
    const body = contentIn(document, fact, said);
    const ask = (who: Client, id: string) => who.post(`/v1/trajectories/${id}/${NOUN_OF[fact] ?? ''}`, body, judged);
    expect((await ask(anyone, PUBLIC)).status).toBe(401);
    for (const name of names) {
      const who = clients[name] as Client;
      const [hidden, open] = [await ask(who, HIDDEN), await ask(who, PUBLIC)];
      const isCorrection = fact === 'FactRetracted' || fact === 'FactCorrected';
      const asWhom = isCorrection ? 'AdviceRequested' : fact;
      const may =
        mayRecord(name, asWhom, said) || (isCorrection && hereOf(name).some(({ role }) => role === 'administrator'));
      const answered = (reply: { status: number; body: unknown }) => {
        const { status, code } = told(reply);
        return [400, 401, 403, 404].includes(status) ? { status, code } : 'judged';
      };
      expect([name, answered(open)]).toEqual([name, may ? 'judged' : REFUSED]);
      if (takesPart(name)) expect([name, answered(hidden)]).toEqual([name, may ? 'judged' : REFUSED]);
      else expect([name, told(hidden)]).toEqual([name, told(await ask(who, NOWHERE))]);
    }
  });

  it('a dossier is opened by those whom the table says, of their own portfolios', async () => {
    for (const kind of ['requested', 'unsolicited'] as const)
      for (const name of names) {
        const body = { ...dossier('toegang-nieuw'), kind };
        const { status } = await (clients[name] as Client).post('/v1/trajectories', body, judged);
        // By its id nobody has it yet: of some dossiers is of none of the new.
        const ofDossiers = hereOf(name).some(({ dossiers }) => dossiers !== undefined);
        expect([name, kind, status === 204]).toEqual([
          ...[name, kind, mayRecord(name, 'TrajectoryOpened', body) && !ofDossiers],
        ]);
      }
  });
});

describe('what is recorded together', () => {
  it.each(SAID)('a batch with %s and %j is judged as the fact is by itself', async (fact, said) => {
    const body = contentIn(document, fact, said) as object;
    const facts = { facts: [{ fact, ...body }] };
    for (const name of names) {
      const who = clients[name] as Client;
      const [batch, alone] = ['batches', NOUN_OF[fact] ?? ''].map(
        (noun) => async (id: string) =>
          told(await who.post(`/v1/trajectories/${id}/${noun}`, noun === 'batches' ? facts : body, judged)),
      ) as [(id: string) => Promise<Reply>, (id: string) => Promise<Reply>];
      const same = ({ status, code }: Reply) => [status, code];
      expect([name, same(await batch(PUBLIC))]).toEqual([name, same(await alone(PUBLIC))]);
      if (takesPart(name)) expect([name, same(await batch(HIDDEN))]).toEqual([name, same(await alone(HIDDEN))]);
      else expect([name, await batch(HIDDEN)]).toEqual([name, await batch(NOWHERE)]);
    }
  });

  it('a batch with one fact that is not theirs is refused whole, and says which', async () => {
    const who = clients['civil servant'] as Client;
    const at = `/v1/trajectories/${PUBLIC}`;
    const before = (await who.get(at)).body;
    const facts = ['InvolvementHeld', 'ResponseAdopted'].map((fact) => ({
      ...{ fact, ...(contentIn(document, fact, { authority: 'college', advice: 'a1' }) as object) },
    }));
    const { status, body } = await who.post(`${at}/batches`, { facts });
    expect([status, (body as { place?: string }).place?.slice(0, 8)]).toEqual([403, 'facts[1]']);
    expect((await who.get(at)).body).toEqual(before);
  });

  it('a file of a new dossier is brought in by whom the page says, and a longer one by who may record the rest', async () => {
    const file = (id: string, facts: string) =>
      `format: doorwerking-dossier/1\nid: ${id}\ntitle: Nota\nmunicipality: gm0000\nkind: requested\nsubject: policy\nlegalBases: []\nportfolio: Zorg\nopenedOn: 2026-01-12\nauthorities:\n  - {id: college, kind: college, name: College}\ncouncils:\n  - {id: toegangsraad, name: Adviesraad}\nfacts:${facts}\n`;
    const talk = '{date: 2026-02-11, fact: InvolvementHeld, form: gesprek, groupsReached: [ouders], groupsMissing: []}';
    const [, brought = ''] = /Dossiers are brought in by ([^;]+);/.exec(textOf('docs/access.md')) ?? [];
    const roles = brought.split(', ').map((one) => (one === 'civil servant' ? 'civilServant' : one));
    expect(roles).toContain('administrator');
    expect((await anyone.bringIn(file('ingelezen', ' []'))).status).toBe(401);
    for (const [i, name] of names.entries()) {
      const who = clients[name] as Client;
      const wholly = hereOf(name).filter(
        ({ portfolios, dossiers }) => portfolios === undefined && dossiers === undefined,
      );
      const may = wholly.some(({ role }) => roles.includes(role));
      const made = await who.bringIn(file(`nieuw-${i}`, ' []'));
      expect([name, made.status]).toEqual([name, may ? 201 : 403]);
      const begun = await (clients['administrator'] as Client).bringIn(file(`begonnen-${i}`, ' []'));
      expect(begun.status).toBe(201);
      const ofDossiers = hereOf(name).every(({ dossiers }) => dossiers !== undefined);
      const mayAdd = mayRecord(name, 'InvolvementHeld', {}) && !ofDossiers;
      const added = await who.bringIn(file(`begonnen-${i}`, `\n  - ${talk}`));
      expect([name, added.status]).toEqual([name, mayAdd ? 201 : 403]);
    }
  });
});

describe('what is read', () => {
  it('of a dossier that is not public is there for its people alone, at every address of it', async () => {
    const paths = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get && path.startsWith('/trajectories/{trajectory}') ? [path] : [],
    );
    /** Of these is said by whom of the dossier they are read: a draft is between the people of the council. */
    const readBy: Readonly<Record<string, (name: string) => boolean>> = {
      '/trajectories/{trajectory}/advice-drafts': (name) =>
        hereOf(name).some(({ council }) => council === 'toegangsraad'),
    };
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const at = (id: string) => `/v1${path.replace('{trajectory}', id).replaceAll(/\{\w+\}/g, '1')}`;
      const isOne = !path.slice('/trajectories/{trajectory}'.length).includes('{');
      for (const name of [...names, '']) {
        const who = name === '' ? anyone : (clients[name] as Client);
        const found = await who.get(at(HIDDEN));
        if (name !== '' && takesPart(name)) {
          const isFor = readBy[path]?.(name) ?? true;
          if (isOne) expect([path, name, ![401, 404].includes(found.status)]).toEqual([path, name, isFor]);
        } else expect([path, name, told(found)]).toEqual([path, name, told(await who.get(at(NOWHERE)))]);
      }
    }
  });

  it('in lists has what somebody may know of, and no word of the rest', async () => {
    const paths = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get && !path.includes('{') ? [path] : [],
    );
    for (const path of paths)
      for (const name of [...names, '']) {
        if (path === '/changes' || (name !== '' && takesPart(name))) continue;
        const { text } = await (name === '' ? anyone : (clients[name] as Client)).get(`/v1${path}`);
        expect([path, name, text.includes(HIDDEN)]).toEqual([path, name, false]);
      }
    for (const name of names) {
      const { text } = await (clients[name] as Client).get('/v1/trajectories?title=toegang&limit=200');
      expect([name, text.includes(HIDDEN), text.includes(PUBLIC)]).toEqual([name, takesPart(name), true]);
    }
  });
});

describe('what a municipality sets', () => {
  /** Where each is read, and how it is changed: with what no change can be made of. */
  const AT: Readonly<Record<string, readonly [read: string, change?: readonly [method: string, path: string]]>> = {
    settings: ['', ['PUT', '']],
    councils: ['/councils', ['PUT', '/councils/asd']],
    texts: ['/standard-texts', ['POST', '/standard-texts']],
    sheets: ['/sheet-mapping', ['PUT', '/sheet-mapping']],
    nameable: ['/nameable-people'],
    members: ['/members', ['POST', '/members']],
    fellows: ['/fellow-members', ['POST', '/fellow-members/wie-member/sign-in-links']],
    standIns: ['/stand-ins', ['POST', '/stand-ins']],
    mail: ['/mail'],
    journal: ['/journal'],
    rights: ['/rights-review', ['POST', '/rights-review']],
  };
  const RESOURCES = cellsOf('resource');

  it.each([...RESOURCES.keys()])(
    '%s: read and changed by those whom the table says, and not there for others',
    async (what) => {
      const [read, change] = AT[what] ?? [];
      if (read === undefined) throw new Error(`say where ${what} is read`);
      const base = '/v1/municipalities/gm0000';
      expect((await anyone.get(`${base}${read}`)).status).toBe(401);
      for (const name of names) {
        const who = clients[name] as Client;
        const may = (how: string) =>
          hereOf(name).some(
            ({ role, function: of, portfolios, dossiers, sharedBy }) =>
              RESOURCES.get(what)?.[role].includes(how) &&
              !(what === 'fellows' && (of === 'member' || sharedBy !== undefined)) &&
              !(what === 'sheets' && how === 'change' && (portfolios !== undefined || dossiers !== undefined)),
          );
        const refused = hereOf(name).length === 0 || what === 'nameable' ? 404 : 403;
        expect([name, 'read', (await who.get(`${base}${read}`)).status]).toEqual([
          name,
          'read',
          may('read') ? 200 : refused,
        ]);
        if (!change) continue;
        const [method, path] = change;
        const json = { 'content-type': 'application/json' };
        const { status } = await who.send(method, `${base}${path}`, '{"niets":1}', json);
        expect([name, 'change', status]).toEqual([name, 'change', may('change') ? 400 : refused]);
      }
    },
  );
});

describe('an auditor', () => anAuditor(() => ({ clients, document })));
