import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nounsOf } from '../../apps/api/facts/kinds.js';
import { trajectory } from '../../apps/api/facts/trajectory.js';
import { everybody, type Everybody, type Reply } from './client.js';
import { away, filled, serve, type Server } from './server.js';

/** An answer without what differs for every request. */
async function plain(answer: Promise<Reply>) {
  const { status, headers, text } = await answer;
  const own = new Set(['date', 'request-id', 'x-request-id', 'ratelimit']);
  const kept = [...headers].filter(([name]) => !own.has(name));
  const same = (part: string) => part.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll('stil', 'niet');
  return { status, headers: kept.map(([name, value]) => [name, same(value)]), text: same(text) };
}

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve(await filled());
  people = await everybody(server);
});
afterAll(() => away(server));

describe('a dossier that is not public', () => {
  beforeAll(async () => {
    const opening = {
      ...{ id: 'stil', title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
      ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    };
    expect((await people.civilServant.post('/v1/trajectories', opening)).status).toBe(201);
  });

  it('is unknown to the public and to councils that do not take part, whatever they ask or send', async () => {
    for (const who of [people.anyone, people.jongerenraad]) {
      for (const path of ['', '/timeline', '/influence', '/report', '/dossier-file', '/events']) {
        expect((await who.get(`/v1/trajectories/stil${path}`)).status).toBe(404);
      }
    }
    const sent = await people.jongerenraad.post('/v1/trajectories/stil/disputes', {
      council: 'asd',
      ground: 'te laat',
    });
    const nowhere = await people.jongerenraad.post('/v1/trajectories/nergens/disputes', {
      council: 'asd',
      ground: 'te laat',
    });
    expect(sent.status).toBe(404);
    expect({ ...(sent.body as object), instance: '' }).toEqual({ ...(nowhere.body as object), instance: '' });
  });

  it('is in the lists of those who take part only', async () => {
    const { headers } = await people.civilServant.get('/v1/trajectories/stil');
    const position = headers.get('position') ?? '';
    const listed = async (who: Everybody['anyone'], headers?: Record<string, string>) => {
      const { body } = await who.get('/v1/trajectories?limit=200', headers);
      return (body as { items: { dossier: string }[] }).items.some(({ dossier }) => dossier === 'stil');
    };
    expect(await listed(people.civilServant, { position })).toBe(true);
    expect(await listed(people.asd, { position })).toBe(true);
    expect(await listed(people.jongerenraad)).toBe(false);
    expect(await listed(people.anyone)).toBe(false);
    // A place in the log that they may not hear of is answered like one that is not there.
    const ask = (at: string) => plain(people.anyone.get('/v1/trajectories', { position: at }));
    expect(await ask(position)).toEqual(await ask('0000000000999999'));
  });

  const READ = [
    ...['', '/timeline', '/influence', '/influence/p1', '/report', '/dossier-file', '/events', '/changes'],
    ...['?asOf=2026-01-06', '/timeline?asOf=2026-01-06'],
  ].map((path) => (id: string) => `/v1/trajectories/${id}${path}`);
  const OVER = ['deadlines', 'register'].map((list) => (id: string) => `/v1/${list}?dossier=${id}`);
  const PAGES = ['', '/blad', '/aanbevelingen/p1'].map((path) => (id: string) => `/openbaar/dossiers/${id}${path}`);
  const HEADERS: Record<string, string>[] = [
    {},
    { 'if-match': '"0"' },
    { 'if-match': '"7"' },
    { 'idempotency-key': 'k' },
    { 'if-match': '*' },
  ];

  it.each(['anyone', 'jongerenraad'] as const)('is read and written by %s as one that is not there', async (who) => {
    for (const path of [...READ, ...OVER, ...PAGES]) {
      expect(await plain(people[who].get(path('stil')))).toEqual(await plain(people[who].get(path('niet'))));
    }
    for (const noun of [...nounsOf(trajectory).map(([name]) => name), 'batches']) {
      for (const headers of HEADERS) {
        const facts = [{ fact: 'InvolvementHeld', form: 'panel' }];
        const bodies = [{}, { council: 'asd', ground: 'te laat' }, { facts }, { form: 'panel' }];
        const sent = (id: string) =>
          Promise.all(bodies.map((body) => plain(people[who].post(`/v1/trajectories/${id}/${noun}`, body, headers))));
        expect(await sent('stil')).toEqual(await sent('niet'));
      }
    }
  });
});
