import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nounsOf } from '../../apps/api/facts/kinds.js';
import { trajectory } from '../../apps/api/facts/trajectory.js';
import { everybody, type Everybody, type Reply } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

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
  server = await hosted(await filled());
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
  const OVER = ['deadlines', 'register', 'points', 'influence', 'raad-topics'].map(
    (list) => (id: string) => `/v1/${list}?dossier=${id}`,
  );
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

describe('with what remarks a response was sent back', () => {
  const REMARK = 'Dit klinkt te stellig';
  const file = `
format: doorwerking-dossier/1
id: terug
title: Verordening
municipality: gm0000
kind: requested
subject: ordinance
legalBases: []
authorities: [{ id: college, kind: college, name: College }]
councils: [{ id: asd, name: Adviesraad }]
openedOn: 2026-01-05
facts:
  - { date: 2026-02-02, fact: AdviceSubmitted, id: a1, council: asd, verdict: positive, recommendations: [{ id: p1, text: Doe dit. }] }
  - { date: 2026-02-03, fact: AnswerDrafted, authority: college, recommendation: p1, verdict: adopted }
  - { date: 2026-02-04, fact: ResponseReady, authority: college, advice: a1 }
  - { date: 2026-02-05, fact: ResponseReturned, authority: college, advice: a1, remarks: [{ recommendation: p1, remark: ${REMARK}. }] }
`;
  const PATHS = ['', '/timeline', '/dossier-file', '/events'];
  const told = async (who: keyof Everybody) => {
    const found = await people[who].get(`/v1/search?q=${encodeURIComponent(REMARK)}`);
    const pages = await Promise.all(PATHS.map((path) => people[who].get(`/v1/trajectories/terug${path}`)));
    return [...pages, found].map(({ text }) => text.includes(REMARK));
  };

  beforeAll(async () => {
    const { status, text } = await people.civilServant.bringIn(file);
    expect([status, text]).toEqual([201, expect.anything()]);
  });

  it('is read by those who work for that authority, and is not searched', async () => {
    const onAll = [true, true, true, true, false];
    expect(await told('civilServant')).toEqual(onAll);
    expect(await told('alderman')).toEqual(onAll);
  });

  it.each(['clerk', 'asd', 'jongerenraad', 'anyone'] as const)('is read nowhere by %s', async (who) => {
    expect(await told(who)).toEqual(PATHS.map(() => false).concat(false));
  });

  it('leaves the sealed events to those who may read all of them', async () => {
    const { status, body } = await people.clerk.get('/v1/trajectories/terug/events');
    expect([status, body]).toMatchObject([403, { code: 'not-permitted' }]);
    // What they take out can be brought in as what is there.
    const { text } = await people.clerk.get('/v1/trajectories/terug/dossier-file');
    expect((await people.clerk.bringIn(text)).status).toBe(200);
  });
});

it('a council that was added sees what those see who take part, and no longer once that is taken back', async () => {
  const at = '/v1/trajectories/erbij';
  const opening = {
    ...{ id: 'erbij', title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
    ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  };
  expect((await people.civilServant.post('/v1/trajectories', opening)).status).toBe(201);
  const because = 'Ook jongeren gaat dit aan.';
  const added = { addCouncils: [{ id: 'jongerenraad', name: 'Jongerenraad' }], because, date: '2026-01-06' };
  expect((await people.jongerenraad.get(at)).status).toBe(404);
  expect((await people.civilServant.post(`${at}/amendments`, added)).status).toBe(201);
  const seen = await people.jongerenraad.get(`${at}/timeline`);
  expect([seen.status, seen.text]).toEqual([200, expect.stringContaining(because)]);
  const back = { of: 1, because: 'Toch niet.', date: '2026-01-07' };
  expect((await people.civilServant.post(`${at}/retractions`, back)).status).toBe(201);
  expect((await people.jongerenraad.get(at)).status).toBe(404);
});
