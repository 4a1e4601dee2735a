import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { councilPerson } from '../council-people.js';
import { Client, everybody, type Everybody } from './client.js';
import { ok, point, put, send, show, type Told } from './drafting.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const DOSSIER = 'samen-geschreven';
const OF = `/v1/trajectories/${DOSSIER}`;
const COUNCILS = [
  { id: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' },
  { id: 'jongerenraad', name: 'Jongerenraad Voorbeeldstad' },
];
let server: Server;
let people: Everybody;
let fatima: Client;
let fatimaId: string;
let schemas: Record<string, object>;

const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);

/** The draft of an advice on a request that is made for it, by its address: begun by a member, who records nothing. */
async function begun(request: string): Promise<string> {
  const council = 'asd';
  const asked = { id: request, council, questions: ['Is het plan duidelijk?'], term: { weeks: 12 } };
  await ok(people.civilServant.post(`${OF}/advice-requests`, { ...asked, withoutTextBecause: 'Dat komt nog.' }));
  const answer = await ok(fatima.post(`${OF}/advice-drafts`, { council, request }));
  described(answer.body, 'AdviceDraftHead');
  return `/v1/advice-drafts/${(answer.body as Told).id}`;
}
const advices = async () =>
  ((await people.civilServant.get(OF)).body as { advices: { id: string; recommendations: object[] }[] }).advices;

beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  const member = await councilPerson(server.folder, 'Fatima Achterberg', 'asd');
  fatimaId = member.id;
  fatima = new Client(server.url, member.token);
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
  await ok(
    people.civilServant.post('/v1/trajectories', {
      ...{
        id: DOSSIER,
        title: 'Vervoer',
        municipality: 'gm0000',
        kind: 'requested',
        subject: 'policy',
        legalBases: [],
      },
      ...{ date: '2026-01-05', councils: COUNCILS, authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
    }),
  );
  await ok(people.civilServant.post(`${OF}/involvements`, { form: 'gesprekken', date: '2026-01-06' }));
});
afterAll(() => away(server));

describe('the draft of an advice', () => {
  it('is there for the people of its council, and for nobody else', async () => {
    const draft = await begun('r-wie');
    const at = await point(people.asd, draft, { text: 'Rijd ook op zondag.' });
    expect(await show(fatima, draft)).toMatchObject({ council: 'asd', writes: true, yours: ['asd'], revision: 1 });
    described(await show(fatima, draft), 'AdviceDraft');
    const { civilServant, alderman, clerk, administrator, jongerenraad, anyone } = people;
    for (const other of [civilServant, alderman, clerk, administrator, jongerenraad]) {
      const answers = [
        await other.get(draft),
        await other.delete(draft),
        await put(other, at, { content: { text: 'Nee.' } }, '"1"'),
        await other.delete(at, { 'if-match': '"1"' }),
        await put(other, `${at}/holder`, {}),
        await other.post(`${draft}/comments`, { text: 'Wat ik vind.' }),
        await put(other, `${draft}/assent`, { council: 'asd' }, '"1"'),
        await put(other, `${draft}/agreements/asd`, { meeting: 'mei', on: '2026-01-05' }, '"1"'),
        await put(other, `${draft}/presence`, {}),
        await send(other, draft, 1),
      ];
      expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
        answers.map(() => [404, 'unknown-id']),
      );
    }
    for (const other of [civilServant, administrator])
      expect(await other.get(`${OF}/advice-drafts`)).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
    expect((await jongerenraad.get(`${OF}/advice-drafts`)).body).toEqual({ items: [] });
    expect((await anyone.get(draft)).status).toBe(401);
    expect((await jongerenraad.post(`${OF}/advice-drafts`, { council: 'asd' })).body).toMatchObject({
      ...{ code: 'not-permitted', place: 'council' },
    });
    expect((await civilServant.post(`${OF}/advice-drafts`, { council: 'asd' })).status).toBe(404);
    const unknown = await people.asd.post(`${OF}/advice-drafts`, { council: 'asd', request: 'van-niemand' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-id', place: 'request' } });
    expect((await civilServant.get(`${OF}/timeline`)).text).not.toContain('zondag');
    described((await ok(people.asd.get(`${OF}/advice-drafts`))).body, 'AdviceDrafts');
  });

  it('overwrites nothing that was not seen, and says what is wrong with a part at its place', async () => {
    const draft = await begun('r-botsing');
    const at = await point(people.asd, draft, { text: 'Eén.' });
    const saved = await put(fatima, at, { content: { text: 'Eén, van Fatima.' } }, '"1"');
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
    described(saved.body, 'AdviceDraftWritten');
    expect(await put(people.asd, at, { content: { text: 'Eén, van een ander.' } }, '"1"')).toMatchObject({
      ...{ status: 412, body: { code: 'stale' } },
    });
    for (const [part, content, place] of [
      ['verdict', 'prachtig', 'content'],
      ['signals', ['goed', 3], 'content'],
      ['annexes', [{ name: 'x' }], 'content[0].file'],
      [randomUUID(), { text: 'x'.repeat(20_001) }, 'content.text'],
      [randomUUID(), { wat: 'x' }, 'content.wat'],
      [randomUUID(), ['x'], 'content'],
      ['verdict', undefined, 'content'],
    ] as const) {
      const answer = await put(people.asd, `${draft}/parts/${part}`, { content }, '"0"');
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid', place } });
    }
    expect(await put(people.asd, `${draft}/parts/anders`, { content: 'x' }, '"0"')).toMatchObject({ status: 404 });
    expect(await put(people.asd, at, { content: null })).toMatchObject({
      body: { code: 'invalid', place: 'If-Match' },
    });
    expect((await people.asd.delete(at, { 'if-match': '"1"' })).status).toBe(412);
    expect((await people.asd.delete(at, { 'if-match': '"2"' })).status).toBe(204);
    expect(await show(fatima, draft)).toMatchObject({ parts: [], revision: 3 });
  });

  it('has an end to how much there is of it', async () => {
    const draft = await begun('r-veel');
    for (let n = 0; n < 19; n++) await point(people.asd, draft, { text: 'x'.repeat(20_000) });
    const answers = await Promise.all(
      [1, 2].map(() =>
        put(people.asd, `${draft}/parts/${randomUUID()}`, { content: { text: 'x'.repeat(19_000) } }, '"0"'),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 413]);
  });

  it('is divided, talked about and agreed on by its people', async () => {
    const draft = await begun('r-samen');
    const at = await point(people.asd, draft, { text: 'Rijd ook op zondag.' });
    const part = at.split('/').at(-1);
    await ok(put(people.asd, `${at}/holder`, { person: fatimaId }));
    expect(await put(people.asd, `${at}/holder`, { person: 'wethouder' })).toMatchObject({
      ...{ status: 422, body: { code: 'unknown-id', place: 'person' } },
    });
    const said = await ok(people.asd.post(`${draft}/comments`, { text: 'Klopt dit?', part, asked: fatimaId }));
    described(said.body, 'AdviceDraftComment');
    const { id: comment } = said.body as Told;
    expect((await people.asd.post(`${draft}/comments`, { text: '…' })).body).toMatchObject({ place: 'text' });
    expect((await people.asd.post(`${draft}/comments`, { text: 'Goed', asked: 'wethouder' })).body).toMatchObject({
      ...{ code: 'unknown-id', place: 'asked' },
    });
    expect((await fatima.delete(`${draft}/comments/${comment}`)).status).toBe(404);
    await ok(put(fatima, `${draft}/comments/${comment}`, { settled: true }));
    const now = (await ok(put(fatima, `${draft}/presence`, { part }))).body;
    described(now, 'AdviceDraftNow');
    expect((await ok(put(people.asd, `${draft}/presence`, {}))).body).toMatchObject({
      present: [{ person: fatimaId, part }],
    });
    expect((await put(fatima, `${draft}/assent`, { council: 'asd' }, '"0"')).status).toBe(412);
    await ok(put(fatima, `${draft}/assent`, { council: 'asd' }, '"1"'));
    const meeting = { meeting: 'Vergadering van mei', on: '2026-01-07' };
    expect((await put(fatima, `${draft}/agreements/jongerenraad`, meeting, '"1"')).status).toBe(403);
    expect((await put(fatima, `${draft}/agreements/asd`, { ...meeting, on: '2999-01-01' }, '"1"')).body).toMatchObject({
      ...{ code: 'date-in-future', place: 'on' },
    });
    await ok(put(fatima, `${draft}/agreements/asd`, meeting, '"1"'));
    const told = await show(people.asd, draft);
    described(told, 'AdviceDraft');
    expect(told).toMatchObject({
      parts: [{ part, holder: fatimaId, changedBy: 'adviesraad-sociaal-domein-voorbeeldstad' }],
      comments: [{ id: comment, part, asked: fatimaId, settled: true }],
      assents: [{ person: fatimaId, council: 'asd', revision: 1 }],
      agreements: [{ council: 'asd', ...meeting, by: fatimaId, revision: 1 }],
      people: { [fatimaId]: 'Fatima Achterberg' },
    });
    expect((await fatima.delete(`${draft}/assent`)).status).toBe(204);
    expect((await fatima.delete(`${draft}/agreements/asd`)).status).toBe(204);
    expect((await people.asd.delete(`${draft}/comments/${comment}`)).status).toBe(204);
    expect(await show(people.asd, draft)).toMatchObject({ comments: [], assents: [], agreements: [] });
  });

  it('is read and agreed on by a council that advises along, which writes and sends nothing of it', async () => {
    const draft = await begun('r-mee');
    const at = await point(people.asd, draft, { text: 'Rijd ook op zondag.' });
    const young = people.jongerenraad;
    expect((await young.get(draft)).status).toBe(404);
    await ok(put(people.asd, `${draft}/parts/with`, { content: ['jongerenraad'] }, '"0"'));
    expect(await show(young, draft)).toMatchObject({ writes: false, yours: ['jongerenraad'] });
    for (const answer of [
      await put(young, at, { content: { text: 'Nee.' } }, '"1"'),
      await young.delete(at, { 'if-match': '"1"' }),
      await send(young, draft, 2),
      await young.delete(draft),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    await ok(young.post(`${draft}/comments`, { text: 'Wij zien dit anders.' }));
    await ok(put(young, `${draft}/assent`, { council: 'jongerenraad' }, '"2"'));
    await ok(put(young, `${draft}/agreements/jongerenraad`, { meeting: 'mei', on: '2026-01-07' }, '"2"'));
    await ok(put(people.asd, `${draft}/parts/with`, { content: [] }, '"1"'));
    expect((await young.get(draft)).status).toBe(404);
  });

  it('becomes the advice that it says, once, whoever sends it and however often', async () => {
    const draft = await begun('r-sturen');
    const field = (name: string, content: unknown) => ok(put(people.asd, `${draft}/parts/${name}`, { content }, '"0"'));
    await point(people.asd, draft, { text: 'Tweede.', question: true, minority: 'Eén lid wil dit niet.' }, 20);
    await point(
      fatima,
      draft,
      { text: 'Eerste.', number: '8b', for: ['college'], repeats: { dossier: '', recommendation: '' } },
      10,
    );
    expect((await send(people.asd, draft, 2, { 'validate-only': 'true' })).body).toMatchObject({ place: 'verdict' });
    expect((await send(people.asd, draft, 2)).body).toMatchObject({ place: 'verdict' });
    await field('verdict', 'positive');
    await field('with', ['jongerenraad']);
    await field('minority', 'De minderheid wil wachten.');
    await field('oral', false);
    expect((await send(people.asd, draft, 5)).status).toBe(412);
    expect((await send(people.asd, draft, 6, { 'validate-only': 'true' })).text).toBe('');
    const before = (await advices()).length;
    const answers = await Promise.all([people.asd, fatima, people.asd].map((who) => send(who, draft, 6)));
    const done = answers.filter(({ status }) => status < 300);
    expect(done.length).toBeGreaterThan(0);
    // Who came while it was being sent is told so, and then where it went.
    for (const answer of answers)
      if (answer.status >= 300)
        expect(answer).toMatchObject({ body: { code: expect.stringMatching(/busy|not-allowed-now/) } });
    const again = await send(fatima, draft, 0);
    expect(again).toMatchObject({ status: 200, body: { trajectory: DOSSIER, advice: 'a-asd' } });
    described(again.body, 'AdviceDraftSent');
    for (const { body } of done) expect(body).toMatchObject({ advice: 'a-asd' });
    const all = await advices();
    expect(all).toHaveLength(before + 1);
    expect(all.find(({ id }) => id === 'a-asd')).toMatchObject({
      ...{ council: 'asd', request: 'r-sturen', verdict: 'positive', with: ['jongerenraad'] },
      minority: 'De minderheid wil wachten.',
      recommendations: [
        { id: 'asd-1', text: 'Eerste.', number: '8b' },
        { id: 'asd-2', text: 'Tweede.', question: true, minority: 'Eén lid wil dit niet.' },
      ],
    });
    expect(await show(fatima, draft)).toMatchObject({ sent: { advice: 'a-asd' } });
    expect((await put(fatima, `${draft}/parts/verdict`, { content: 'negative' }, '"1"')).body).toMatchObject({
      code: 'not-allowed-now',
    });
    expect((await fatima.delete(draft)).status).toBe(204);
    expect((await fatima.get(draft)).status).toBe(404);
  });

  it('says an advice without recommendations as well, of an earlier day, and by itself', async () => {
    const answer = await ok(fatima.post(`${OF}/advice-drafts`, { council: 'asd' }));
    const draft = `/v1/advice-drafts/${(answer.body as Told).id}`;
    await point(fatima, draft, { text: 'Toch niet.' });
    for (const [name, content] of [
      ['verdict', 'none'],
      ['without', true],
      ['signals', ['Wij horen dit vaak.']],
      ['date', '2026-01-20'],
    ] as const)
      await ok(put(fatima, `${draft}/parts/${name}`, { content }, '"0"'));
    const sent = await ok(send(fatima, draft, 5));
    const { advice } = sent.body as { advice: string };
    expect((await advices()).find(({ id }) => id === advice)).toMatchObject({ on: '2026-01-20', recommendations: [] });
  });

  it('is written by members too; its chair or secretary says that it agrees, sends it and throws it away', async () => {
    const draft = await begun('r-lid');
    const { token } = await councilPerson(server.folder, 'Lid Zonder Stem', 'asd', 'member');
    const member = new Client(server.url, token);
    await point(member, draft, { text: 'Van een lid.' });
    expect(await show(member, draft)).toMatchObject({ writes: true, yours: ['asd'], speaks: [] });
    await ok(put(member, `${draft}/assent`, { council: 'asd' }, '"1"'));
    for (const answer of [
      await put(member, `${draft}/agreements/asd`, { meeting: 'mei', on: '2026-01-07' }, '"1"'),
      await send(member, draft, 1),
      await member.delete(draft),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    await ok(put(member, `${draft}/parts/verdict`, { content: 'positive' }, '"0"'));
    expect((await send(people.asd, draft, 2)).status).toBe(201);
  });

  it('keeps no name of somebody who is erased', async () => {
    const draft = await begun('r-weg');
    const { id, token } = await councilPerson(server.folder, 'Wout Verdwijnt', 'asd');
    const wout = new Client(server.url, token);
    const at = await point(wout, draft, { text: 'Van Wout.' });
    await ok(put(wout, `${at}/holder`, { person: id }));
    await ok(wout.post(`${draft}/comments`, { text: 'Mijn idee.' }));
    await ok(put(wout, `${draft}/assent`, { council: 'asd' }, '"1"'));
    expect((await people.asd.get(draft)).text).toContain('Wout Verdwijnt');
    expect((await people.administrator.delete(`/v1/people/${id}`)).status).toBe(204);
    const { text } = await ok(people.asd.get(draft));
    expect(text).not.toMatch(new RegExp(`Verdwijnt|${id}`));
    expect(text).toContain('Mijn idee.');
  });
});
