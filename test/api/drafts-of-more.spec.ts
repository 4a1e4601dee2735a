import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { today } from '#calendar';
import { openDirectory } from '#directory';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { councilPerson } from '../council-people.js';
import { Client, everybody, type Everybody } from './client.js';
import { ok, point, put, send, show, type Told } from './drafting.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

// What councils write together besides an advice, and what of it waits for whom.

const DOSSIER = 'meer-samen-geschreven';
const OF = `/v1/trajectories/${DOSSIER}`;
let server: Server;
let people: Everybody;
let member: Client;
let memberId: string;
let schemas: Record<string, object>;

interface Advice {
  readonly recommendations: readonly { readonly id: string; readonly text: string }[];
}
const advices = async () => ((await people.civilServant.get(OF)).body as { advices: readonly Advice[] }).advices;
const begin = (who: Client, body: object) => who.post(`${OF}/advice-drafts`, body);
const begun = async (who: Client, body: object) =>
  `/v1/advice-drafts/${((await ok(begin(who, body))).body as Told).id}`;
type Open = { readonly id: string; readonly kind: string; readonly asked: number; readonly held: number };
const open = async (who: Client): Promise<readonly Open[]> => {
  const { body } = await ok(who.get('/v1/advice-drafts'));
  expect(mismatches(body, schemas['OpenAdviceDrafts'], schemas)).toEqual([]);
  const { items } = body as { items: readonly (Open & { readonly trajectory: string })[] };
  // The demo has one of its own.
  return items.filter(({ trajectory }) => trajectory === DOSSIER);
};

beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  const { id, token } = await councilPerson(server.folder, 'Fatima Achterberg', 'asd', 'member');
  [member, memberId] = [new Client(server.url, token), id];
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
      ...{ date: '2026-01-05', authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
      councils: [
        { id: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' },
        { id: 'jongerenraad', name: 'Jongerenraad Voorbeeldstad' },
      ],
    }),
  );
  await ok(people.civilServant.post(`${OF}/involvements`, { form: 'gesprekken', date: '2026-01-06' }));
  await ok(
    people.asd.post(`${OF}/advices`, {
      ...{ id: 'a1', council: 'asd', verdict: 'positive', with: ['jongerenraad'] },
      recommendations: [{ id: 'asd-1', text: 'Rijd ook op zondag.' }],
    }),
  );
});
afterAll(() => away(server));

it('has a supplement drafted by all of a council, and sent once by who may', async () => {
  const about = { kind: 'supplement', council: 'asd', advice: 'a1' };
  for (const [body, problem] of [
    [
      { kind: 'supplement', council: 'asd' },
      { code: 'invalid', place: 'advice' },
    ],
    [
      { council: 'asd', advice: 'a1' },
      { code: 'invalid', place: 'advice' },
    ],
    [
      { ...about, request: 'r1' },
      { code: 'invalid', place: 'request' },
    ],
    [
      { ...about, advice: 'van-niemand' },
      { code: 'unknown-id', place: 'advice' },
    ],
  ])
    expect((await begin(people.asd, body as object)).body).toMatchObject(problem as object);
  expect((await begin(people.jongerenraad, { ...about, council: 'jongerenraad' })).body).toMatchObject({
    ...{ code: 'unknown-id', place: 'advice' },
  });
  const draft = await begun(member, about);
  expect(await begun(people.asd, about)).toBe(draft);
  // It is another than the advice that the council gives by itself.
  expect(await begun(people.asd, { council: 'asd' })).not.toBe(draft);
  expect((await put(member, `${draft}/parts/verdict`, { content: 'none' }, '"0"')).status).toBe(404);
  await point(member, draft, { text: 'Zeg wat een rit kost.' });
  expect((await people.jongerenraad.get(draft)).status).toBe(404);
  expect((await send(member, draft, 1)).body).toMatchObject({ code: 'not-permitted' });
  expect((await send(people.asd, draft, 1, { 'validate-only': 'true' })).status).toBe(204);
  expect(await send(people.asd, draft, 1)).toMatchObject({ status: 201, body: { advice: 'a1' } });
  expect((await send(people.asd, draft, 1)).status).toBe(200);
  expect((await advices())[0]?.recommendations.map(({ text }) => text)).toEqual([
    'Rijd ook op zondag.',
    'Zeg wat een rit kost.',
  ]);
  expect(await begun(people.asd, about)).not.toBe(draft);
});

it('has a rejoinder drafted by each council that gave the advice, answer by answer', async () => {
  const points = (await advices())[0]?.recommendations ?? [];
  for (const { id: recommendation } of points)
    await ok(
      people.civilServant.post(`${OF}/answers`, {
        ...{ recommendation, authority: 'college', verdict: 'notAdopted', reason: 'Te duur.' },
      }),
    );
  await ok(people.alderman.post(`${OF}/responses`, { authority: 'college', advice: 'a1' }));
  const about = { kind: 'rejoinder', advice: 'a1' };
  const theirs = await begun(people.jongerenraad, { ...about, council: 'jongerenraad' });
  const draft = await begun(member, { ...about, council: 'asd' });
  expect((await member.get(theirs)).status).toBe(404);
  const at = (point: string) => `${draft}/parts/${encodeURIComponent(`${point}@college`)}`;
  for (const part of [randomUUID(), 'verdict', 'asd-1', 'asd-1@college@raad'])
    expect((await put(member, `${draft}/parts/${part}`, { content: {} }, '"0"')).status).toBe(404);
  expect((await put(member, at('asd-1'), { content: { satisfied: 'misschien' } }, '"0"')).body).toMatchObject({
    ...{ code: 'invalid', place: 'content.satisfied' },
  });
  await ok(put(member, at('asd-1'), { content: { satisfied: false, comment: 'Waarom niet?' } }, '"0"'));
  // Half written: nothing was chosen of it, and it is not sent.
  await ok(put(people.asd, at(points[1]?.id ?? ''), { content: { comment: 'Nog niets.' } }, '"0"'));
  expect((await put(people.asd, at('asd-1'), { content: {} }, '"0"')).status).toBe(412);
  await ok(member.post(`${draft}/comments`, { text: 'Mag dit zo?', part: 'asd-1@college', asked: memberId }));
  expect(await send(people.asd, draft, 2)).toMatchObject({ status: 201, body: { advice: 'a1' } });
  const { text } = await people.civilServant.get(`${OF}/influence`);
  expect(text).toContain('Waarom niet?');
  expect(text).not.toMatch(/Nog niets|Mag dit zo/);
});

it('tells each what waits for them of what was not sent, and asks who stands in too', async () => {
  const mine = async (who: Client) => (await open(who)).map(({ kind, asked, held }) => ({ kind, asked, held }));
  const draft = `/v1/advice-drafts/${(await open(member)).find(({ kind }) => kind === 'advice')?.id}`;
  const at = await point(member, draft, { text: 'Nog een advies.' });
  await ok(put(people.asd, `${at}/holder`, { person: memberId }));
  await ok(people.asd.post(`${draft}/comments`, { text: 'Wat vindt u?', asked: memberId }));
  expect(await mine(member)).toEqual([
    { kind: 'advice', asked: 1, held: 1 },
    { kind: 'supplement', asked: 0, held: 0 },
  ]);
  expect(await mine(people.jongerenraad)).toEqual([{ kind: 'rejoinder', asked: 0, held: 0 }]);
  await ok(put(member, `${draft}/parts/with`, { content: ['jongerenraad'] }, '"0"'));
  expect((await mine(people.jongerenraad)).map(({ kind }) => kind)).toEqual(['advice', 'rejoinder']);
  for (const other of [people.civilServant, people.alderman, people.administrator])
    expect(await open(other)).toEqual([]);
  expect((await people.anyone.get('/v1/advice-drafts')).status).toBe(401);
  // Somebody of the same council stands in for the member, and is there once.
  const directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
  const stands = await directory.administration.by('beheerder').addMember('gm0000', {
    ...{ name: 'Wout Vervanger', roles: [{ role: 'council', council: 'asd', function: 'member' }] },
  });
  await directory.close();
  const on = today(new Date());
  await ok(
    people.administrator.post('/v1/municipalities/gm0000/stand-ins', {
      ...{ person: memberId, standIn: stands.id, role: 'council', council: 'asd', from: on, until: on },
    }),
  );
  const { members } = (await show(member, draft)) as unknown as { members: readonly { id: string; council: string }[] };
  expect(members.filter(({ id }) => id === stands.id).map(({ council }) => council)).toEqual(['asd']);
  await ok(people.asd.post(`${draft}/comments`, { text: 'En u?', asked: stands.id }));
});
