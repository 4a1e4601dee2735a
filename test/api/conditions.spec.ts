import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, type Everybody } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

const AT = '/v1/trajectories/proef';
const OPENING = {
  id: 'proef',
  title: 'Verordening',
  municipality: 'gm0000',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: [],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  councils: [{ id: 'asd', name: 'Adviesraad' }],
  date: '2026-01-05',
};
const talk = (form: string) => ({ form, date: '2026-01-07' });

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  expect((await people.civilServant.post('/v1/trajectories', OPENING)).status).toBe(201);
});
afterAll(() => away(server));

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  people.civilServant.post(`${AT}/${path}`, body, headers);
const etag = async () => (await people.civilServant.get(AT)).headers.get('etag') ?? '';
const next = (tag: string) => `"${Number(tag.slice(1, -1)) + 1}"`;

describe('If-Match', () => {
  it('lets through somebody who has seen the last revision, and somebody who asks for any', async () => {
    const seen = await etag();
    const { status, headers, body } = await post('involvements', talk('panel'), { 'if-match': seen });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe(next(seen));
    expect(body).toEqual({
      trajectory: 'proef',
      revision: Number(seen.slice(1, -1)) + 1,
      position: headers.get('position'),
      events: ['InvolvementHeld'],
    });
    expect((await post('involvements', talk('panel'), { 'if-match': '*' })).status).toBe(201);
  });

  it('stops somebody who has not, and says where it is now', async () => {
    const seen = await etag();
    await post('involvements', talk('panel'));
    const { status, body } = await post('involvements', talk('panel'), { 'if-match': seen });
    expect({ status, body }).toMatchObject({
      status: 412,
      body: { code: 'stale', detail: expect.stringContaining(next(seen)) },
    });
    expect(await etag()).toBe(next(seen));
  });

  it('lets one of several at once through', async () => {
    const seen = await etag();
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, i) => post('involvements', talk(`gesprek ${i}`), { 'if-match': seen })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(412)]);
  });

  it.each(['3', 'W/"3"', '"x"', '"01"', '"-1"', '""', '"1", "2"', '"99999999999999999999"', 'null'])(
    'is refused as %s',
    async (given) => {
      const { status, body } = await post('involvements', talk('panel'), { 'if-match': given });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid', place: 'If-Match' } });
    },
  );
});

describe('Idempotency-Key', () => {
  it('makes the same command one, answered twice', async () => {
    const key = { 'idempotency-key': 'sleutel 1' };
    const first = await post('involvements', talk('eens'), key);
    await post('involvements', talk('ertussen'));
    const again = await post('involvements', talk('eens'), key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('does it once when it comes several times at once', async () => {
    const before = await etag();
    const key = { 'idempotency-key': 'tegelijk' };
    const sent = await Promise.all(Array.from({ length: 6 }, () => post('involvements', talk('tegelijk'), key)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(await etag()).toBe(next(before));
  });

  it('is for one content only', async () => {
    const key = { 'idempotency-key': 'sleutel 2' };
    await post('involvements', talk('eens'), key);
    const other = await post('involvements', talk('anders'), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    // Another person's key is another key.
    expect((await people.asd.post(`${AT}/involvements`, talk('anders'), key)).status).toBe(201);
  });

  it('works for an opening too', async () => {
    const key = { 'idempotency-key': 'opening' };
    const opening = { ...OPENING, id: 'nog-een' };
    const first = await people.civilServant.post('/v1/trajectories', opening, key);
    const again = await people.civilServant.post('/v1/trajectories', opening, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await people.civilServant.post('/v1/trajectories', opening)).status).toBe(409);
  });

  it.each(['', ' ', 'x'.repeat(201), 'é', 'a\tb'])('is refused as "%s"', async (given) => {
    const { status, body } = await post('involvements', talk('panel'), { 'idempotency-key': given });
    expect({ status, body }).toMatchObject({ status: 400, body: { place: 'Idempotency-Key' } });
  });
});

describe('a batch', () => {
  const draft = (version: number) => ({
    fact: 'DraftPublished',
    version,
    maturity: 'idea',
    text: 'tekst',
    date: '2026-01-08',
  });

  it('records its facts in order, and is one command', async () => {
    const seen = await etag();
    const key = { 'idempotency-key': 'stapel' };
    const facts = [draft(1), draft(2), { fact: 'InvolvementHeld', form: 'panel', date: '2026-01-09' }];
    const first = await post('batches', { facts }, { ...key, 'if-match': seen });
    expect(first).toMatchObject({
      status: 201,
      body: { events: ['DraftPublished', 'DraftPublished', 'InvolvementHeld'] },
    });
    expect(first.headers.get('etag')).toBe(next(next(next(seen))));
    const again = await post('batches', { facts }, key);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('records none when one is refused, and says which', async () => {
    const seen = await etag();
    const { status, body } = await post('batches', { facts: [draft(3), draft(3), draft(4)] });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid', place: 'facts[1].version' } });
    expect(await etag()).toBe(seen);
  });

  it('judges each by whether the sender may bring it', async () => {
    const asked = { fact: 'InformationRequested', id: 'i1', council: 'asd', question: 'Wat kost het?' };
    const { status, body } = await people.asd.post(`${AT}/batches`, { facts: [asked, draft(9)] });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'not-permitted', place: 'facts[1]' } });
  });

  it('can open a trajectory with what happened at once', async () => {
    const { id: _, date, ...opening } = OPENING;
    const facts = [{ fact: 'TrajectoryOpened', date, ...opening }, draft(1)];
    expect((await people.civilServant.post('/v1/trajectories/in-een-keer/batches', { facts })).status).toBe(201);
    expect((await people.civilServant.get('/v1/trajectories/in-een-keer')).body).toMatchObject({
      drafts: [{ version: 1 }],
    });
  });

  it.each([
    ['no list', { facts: {} }, 400, 'facts'],
    ['nothing', { facts: [] }, 400, 'facts'],
    ['too much', { facts: Array<object>(1_001).fill({ fact: 'InvolvementHeld', form: 'x' }) }, 400, 'facts'],
    ['something else beside it', { facts: [], also: 1 }, 400, 'also'],
    ['what is no fact', { facts: [7] }, 400, 'facts[0]'],
    ['an unknown fact', { facts: [{ fact: 'Nonsense' }] }, 400, 'facts[0].fact'],
    [
      'the fact of the clock',
      { facts: [{ fact: 'AdviceTermLapsed', request: 'r', dueOn: '2026-01-01' }] },
      400,
      'facts[0].fact',
    ],
    ['a date that is none', { facts: [{ fact: 'InvolvementHeld', form: 'x', date: 3 }] }, 400, 'facts[0].date'],
  ])('is refused with %s', async (_, given, status, place) => {
    expect(await post('batches', given)).toMatchObject({ status, body: { place } });
  });

  it('is refused on a trajectory that is not there', async () => {
    const { status, body } = await people.civilServant.post('/v1/trajectories/nergens/batches', { facts: [draft(1)] });
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
  });
});

describe('Validate-Only', () => {
  const only = { 'validate-only': 'true' };

  it('says that something would be recorded, and records nothing', async () => {
    const seen = await etag();
    const { status, text, headers } = await post('involvements', talk('panel'), only);
    expect([status, text, headers.get('etag'), headers.get('position')]).toEqual([204, '', null, null]);
    expect(await etag()).toBe(seen);
    // The same key can be used for what is recorded then.
    const key = { 'idempotency-key': 'eerst gekeken' };
    expect((await post('involvements', talk('markt'), { ...only, ...key })).status).toBe(204);
    expect((await post('involvements', talk('markt'), key)).status).toBe(201);
  });

  it('refuses what would be refused, in the same words', async () => {
    const facts = {
      facts: [
        { fact: 'InvolvementHeld', ...talk('panel') },
        { fact: 'InvolvementHeld', form: '' },
      ],
    };
    const [judged, sent] = await Promise.all([post('batches', facts, only), post('batches', facts)]);
    expect(judged.status).toBe(400);
    expect(judged.body).toEqual({ ...(sent.body as object), instance: expect.any(String) as unknown });
    const stale = await post('involvements', talk('panel'), { ...only, 'if-match': '"0"' });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale' }]);
    const council = await people.jongerenraad.post(`${AT}/involvements`, talk('panel'), only);
    expect(council.status).toBe((await people.jongerenraad.post(`${AT}/involvements`, talk('panel'))).status);
  });

  it('opens nothing', async () => {
    const opening = { ...OPENING, id: 'nog-niet' };
    expect((await people.civilServant.post('/v1/trajectories', opening, only)).status).toBe(204);
    expect((await people.civilServant.get('/v1/trajectories/nog-niet')).status).toBe(404);
  });

  it('is true or false', async () => {
    const { status, body } = await post('involvements', talk('panel'), { 'validate-only': 'ja' });
    expect([status, body]).toMatchObject([400, { code: 'invalid', place: 'Validate-Only' }]);
  });
});
