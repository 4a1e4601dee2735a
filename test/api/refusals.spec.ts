import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, type Everybody, type Reply } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

const DOSSIER = {
  title: 'Verordening',
  municipality: 'gm0000',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['wmo-2.1.3'],
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'Gemeenteraad' },
  ],
  councils: [
    { id: 'asd', name: 'Adviesraad' },
    { id: 'jongerenraad', name: 'Jongerenraad' },
  ],
};
const AT = '/v1/trajectories/proef';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  const { civilServant, asd, alderman } = people;
  const done = [
    await civilServant.post('/v1/trajectories', { ...DOSSIER, id: 'proef', date: '2026-01-05' }),
    await civilServant.post(`${AT}/drafts`, { version: 1, maturity: 'idea', text: 'Een begin.', date: '2026-01-06' }),
    await civilServant.post(`${AT}/involvements`, { form: 'gesprek', date: '2026-01-07' }),
    await civilServant.post(`${AT}/advice-requests`, { id: 'r1', council: 'asd', date: '2026-01-08' }),
    await civilServant.post(`${AT}/advice-requests`, { id: 'r2', council: 'jongerenraad', date: '2026-01-08' }),
    await asd.post(`${AT}/advices`, {
      ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'negative', date: '2026-02-02' },
      recommendations: [
        { id: 'p1', text: 'Kort de wachttijd in.' },
        { id: 'p2', text: 'Schrap de bijdrage.' },
      ],
    }),
    await civilServant.post(`${AT}/answers`, answer('p1', '2026-02-03')),
    await civilServant.post(`${AT}/answers`, answer('p2', '2026-02-03')),
    await alderman.post(`${AT}/responses`, { authority: 'college', advice: 'a1', date: '2026-02-10' }),
  ];
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 201));
});
afterAll(() => away(server));

const answer = (recommendation: string, date: string) => ({
  authority: 'college',
  recommendation,
  verdict: 'adopted',
  date,
});

type Case = [code: string, status: number, place: string | undefined, send: () => Promise<Reply>];

const cases: Case[] = [
  ['invalid', 400, 'version', () => people.civilServant.post(`${AT}/drafts`, { maturity: 'idea', text: 'x' })],
  [
    'invalid',
    400,
    'nonsense',
    () => people.civilServant.post(`${AT}/drafts`, { version: 2, maturity: 'idea', text: 'x', nonsense: 1 }),
  ],
  [
    'invalid',
    400,
    'date',
    () => people.civilServant.post(`${AT}/involvements`, { form: 'gesprek', date: '2026-02-30' }),
  ],
  ['invalid', 400, 'id', () => people.civilServant.post('/v1/trajectories', { ...DOSSIER, id: '../etc' })],
  [
    'unknown-id',
    404,
    undefined,
    () => people.civilServant.post('/v1/trajectories/nergens/involvements', { form: 'gesprek' }),
  ],
  [
    'unknown-id',
    422,
    'request',
    () =>
      people.civilServant.post(`${AT}/advice-term-extensions`, {
        request: 'r9',
        until: '2027-01-01',
        reason: 'op verzoek',
      }),
  ],
  ['duplicate-id', 409, 'id', () => people.civilServant.post('/v1/trajectories', { ...DOSSIER, id: 'proef' })],
  ['duplicate-id', 409, 'id', () => people.civilServant.post(`${AT}/advice-requests`, { id: 'r1', council: 'asd' })],
  ['not-asked', 422, 'council', () => people.civilServant.post(`${AT}/advice-requests`, { id: 'r3', council: 'wmo' })],
  [
    'not-addressed',
    422,
    'authority',
    () => people.civilServant.post(`${AT}/answers`, { ...answer('p1', '2026-02-11'), authority: 'gr' }),
  ],
  [
    'date-in-future',
    422,
    'date',
    () => people.civilServant.post(`${AT}/involvements`, { form: 'gesprek', date: '2999-01-01' }),
  ],
  [
    'date-before-opening',
    422,
    'date',
    () => people.civilServant.post(`${AT}/involvements`, { form: 'gesprek', date: '2025-12-31' }),
  ],
  [
    'date-out-of-order',
    422,
    'date',
    () =>
      people.asd.post(`${AT}/rejoinders`, {
        council: 'asd',
        advice: 'a1',
        answers: [{ recommendation: 'p1', satisfied: true }],
        date: '2026-02-09',
      }),
  ],
  [
    'due-before-start',
    422,
    'until',
    () =>
      people.civilServant.post(`${AT}/response-term-extensions`, {
        advice: 'a1',
        authority: 'raad',
        until: '2026-02-02',
        reason: 'op verzoek',
        date: '2026-02-11',
      }),
  ],
  [
    'reason-required',
    422,
    'reason',
    () =>
      people.civilServant.post(`${AT}/answers`, {
        ...answer('p1', '2026-02-11'),
        authority: 'raad',
        verdict: 'notAdopted',
        reason: ' n.v.t. ',
      }),
  ],
  [
    'explanation-required',
    422,
    'because',
    () => people.alderman.post(`${AT}/answer-revisions`, { ...answer('p1', '2026-02-12'), because: 'xxx' }),
  ],
  [
    'answer-missing',
    409,
    undefined,
    () => people.clerk.post(`${AT}/responses`, { authority: 'raad', advice: 'a1', date: '2026-02-12' }),
  ],
  [
    'not-traced',
    409,
    undefined,
    () => closable().then(() => people.alderman.post('/v1/trajectories/bijna-af/publications', {})),
  ],
  ['already-adopted', 409, undefined, () => people.civilServant.post(`${AT}/answers`, answer('p1', '2026-02-12'))],
  [
    'not-allowed-now',
    409,
    undefined,
    () =>
      people.asd.post(`${AT}/advices`, {
        id: 'a2',
        council: 'asd',
        request: 'r1',
        verdict: 'none',
        recommendations: [],
      }),
  ],
  ['not-permitted', 403, undefined, () => people.asd.post(`${AT}/drafts`, { version: 2, maturity: 'idea', text: 'x' })],
  [
    'not-permitted',
    403,
    undefined,
    () =>
      people.jongerenraad.post(`${AT}/rejoinders`, {
        council: 'asd',
        advice: 'a1',
        answers: [{ recommendation: 'p1', satisfied: true }],
      }),
  ],
  ['not-permitted', 403, undefined, () => people.alderman.post(`${AT}/responses`, { authority: 'raad', advice: 'a1' })],
  [
    'not-permitted',
    401,
    undefined,
    () => people.anyone.post(`${AT}/drafts`, { version: 2, maturity: 'idea', text: 'x' }),
  ],
  [
    'stale',
    412,
    undefined,
    () => people.civilServant.post(`${AT}/involvements`, { form: 'gesprek' }, { 'if-match': '"3"' }),
  ],
];

/** A dossier in which everything is done but to show where the adopted point can be found. */
async function closable() {
  const at = '/v1/trajectories/bijna-af';
  const { civilServant, asd, alderman } = people;
  const opening = { ...DOSSIER, authorities: DOSSIER.authorities.slice(0, 1), id: 'bijna-af', kind: 'unsolicited' };
  const advice = { id: 'a', council: 'asd', verdict: 'positive', recommendations: [{ id: 'p', text: 'Doe dit.' }] };
  const done = [
    await civilServant.post('/v1/trajectories', { ...opening, date: '2026-01-05' }),
    await asd.post(`${at}/advices`, { ...advice, date: '2026-01-06' }),
    await civilServant.post(`${at}/answers`, answer('p', '2026-01-07')),
    await alderman.post(`${at}/responses`, { authority: 'college', advice: 'a', date: '2026-01-08' }),
    await alderman.post(`${at}/decisions`, {
      authority: 'college',
      decidedBy: 'college',
      outcome: 'adopted',
      date: '2026-01-09',
    }),
  ];
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 201));
}

describe('a refusal', () => {
  it.each(cases)('%s is %i, with its place %s', async (code, status, place, send) => {
    const { status: answered, headers, body } = await send();
    expect(body).toEqual({
      type: `/problems/${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      code,
      ...(place !== undefined && { place }),
      ...((body as { errors?: unknown }).errors !== undefined && { errors: expect.any(Array) }),
      instance: `urn:uuid:${headers.get('x-request-id') ?? ''}`,
    });
    expect(answered).toBe(status);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('api-version')).toBe('1.0.0');
    expect(headers.get('etag')).toBeNull();
  });

  it('names every rule that was broken, each with its place', async () => {
    const { body } = await people.civilServant.post(`${AT}/advice-requests`, {
      council: 7,
      questions: ['', 'wat?'],
      extra: 1,
    });
    const errors = (body as { errors: { place: string; detail: string }[] }).errors;
    expect(errors.map(({ place }) => place).sort()).toEqual(['council', 'extra', 'id', 'questions']);
    expect(errors.every(({ detail }) => detail.length > 0)).toBe(true);
  });

  it('is of a kind that its type leads to', async () => {
    for (const [code, , , send] of cases.slice(0, 5)) {
      const { type, title } = (await send()).body as { type: string; title: string };
      expect((await people.anyone.get(type)).body).toMatchObject({ code, title });
    }
    expect((await people.anyone.get('/problems/toString')).status).toBe(404);
  });

  it('records nothing', async () => {
    const { headers } = await people.civilServant.get(AT);
    for (const [, , , send] of cases.slice(0, 8)) await send();
    expect((await people.civilServant.get(AT)).headers.get('etag')).toBe(headers.get('etag'));
  });
});
