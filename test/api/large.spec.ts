import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { ANYONE, type Actor } from '#access';
import { today } from '#calendar';
import { Commands, type GivenFact } from '#commands';
import { openDirectory, type Directory, type Person } from '#directory';
import { openSqliteEventStore, type EventStore } from '#event-store';
import { actorOf } from '../../apps/api/http/sender.js';
import { People } from '../../apps/api/reading/people.js';
import { TRAJECTORY_RESOURCES } from '../../apps/api/reading/trajectory-resources.js';
import { publicMunicipality } from '../../apps/api/web/public-municipality.js';
import { renderTrajectory } from '../../apps/api/trajectory-query/render.js';
import { everybody, type Everybody } from './client.js';
import { away, serve, temporary, type Server } from './server.js';

// A dossier that is too large for the thread that answers is told beside it: docs/decisions/0013-bounds.md.

let server: Server;
let people: Everybody;
let store: EventStore;
let directory: Directory;
const MUNICIPALITY = 'gm0000';
const [PUBLIC, HIDDEN] = ['groot-openbaar', 'groot-intern'];
const POINTS = Array.from({ length: 400 }, (_, i) => `p${i}`);
const insider: Actor = {
  id: 'somebody',
  grants: [
    ...(['civilServant', 'clerk'] as const).map((role) => ({ role, municipality: MUNICIPALITY })),
    { role: 'council', municipality: MUNICIPALITY, council: 'asd' },
  ],
};

const fact = (type: string, data: object): GivenFact => ({ type, data, occurredOn: '2026-01-12' });
const opened = fact('TrajectoryOpened', {
  title: 'Verordening',
  municipality: MUNICIPALITY,
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['local'],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  councils: [{ id: 'asd', name: 'Adviesraad' }],
});
const advised = fact('AdviceSubmitted', {
  ...{ id: 'advies', council: 'asd', verdict: 'positive' },
  recommendations: POINTS.map((id) => ({ id, text: `Doe wat in ${id} staat.` })),
});
const answered = POINTS.map((recommendation) =>
  fact('AnswerDrafted', {
    authority: 'college',
    recommendation,
    verdict: 'notAdopted',
    reason: `Te duur: ${recommendation}.`,
  }),
);
const drafts = POINTS.slice(0, 200).map((_, i) =>
  fact('DraftPublished', { version: i + 1, maturity: 'concept', text: `Versie ${i}.` }),
);

beforeAll(async () => {
  const folder = temporary();
  server = await serve(folder, { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
  store = openSqliteEventStore({ file: join(folder, 'events.sqlite') });
  directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const commands = new Commands({ store, now: () => new Date() });
  for (const [trajectory, facts] of [
    [PUBLIC, [opened, advised, ...answered]],
    [HIDDEN, [opened, ...drafts]],
  ] as const) {
    const outcome = await commands.execute(insider, { trajectory, key: trajectory, facts });
    expect(outcome).toEqual(expect.objectContaining({ ok: true }));
  }
});
afterAll(async () => {
  await Promise.all([store.close(), directory.close()]);
  await away(server);
});

const withoutPoint = TRAJECTORY_RESOURCES.filter(({ path, apart }) => !path.includes(':') && !apart);
const resources = [
  ...withoutPoint.map(({ path }) => [path, undefined] as const),
  ['influence/:recommendation', 'p399'] as const,
];

it.each(resources)('tells /%s as a small one is told', async (resource, point) => {
  const path = `/v1/trajectories/${PUBLIC}/${resource.replace(':recommendation', point ?? '')}`.replace(/\/$/, '');
  const told = await people.civilServant.get(path);
  const person = await directory.signedIn(people.civilServant.token ?? '');
  const actor = actorOf(person as Person);
  const expected = await renderTrajectory(
    { actor, trajectory: PUBLIC, today: today(new Date()), resource, point },
    {
      store,
      people: new People(directory),
      whose: (municipality) => publicMunicipality(directory, municipality),
      renderer: () => Promise.reject(new Error('no page is asked for')),
    },
  );
  expect(expected).toBeDefined();
  expect({ status: told.status, text: told.text }).toEqual({ status: 200, text: expected?.body });
  expect(told.headers.get('content-type')).toBe(expected?.type);
  expect(told.headers.get('position')).toBe(expected?.position);
  expect(told.headers.get('etag')).toBe(`"${expected?.revision}"`);
});

it.each(['', '/blad', '/aanbevelingen/p399'])('shows anybody its page %s', async (page) => {
  const shown = await people.anyone.get(`/openbaar/dossiers/${PUBLIC}${page}`);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(shown.text).toMatch(/^<!doctype html>.*Doe wat in p399 staat\./s);
  // The answers are drafts still.
  expect(shown.text).not.toContain('Te duur');
});

it('lets the browser make a page of the workplace that would be too much to serve', async () => {
  const cookie = `doorwerking_session=${people.civilServant.token}`;
  const shown = await people.anyone.get(`/dossiers/${PUBLIC}`, { cookie, accept: 'text/html' });
  expect([shown.status, shown.text.includes('<div id="app"></div>')]).toEqual([200, true]);
});

it('refuses what it refuses of a small one', async () => {
  const at = `/v1/trajectories/${PUBLIC}`;
  const none = await people.anyone.get(`${at}/influence/none`);
  expect([none.status, none.body]).toMatchObject([404, { code: 'unknown-id' }]);
  const events = await people.anyone.get(`${at}/events`);
  expect([events.status, events.body]).toMatchObject([403, { code: 'not-permitted' }]);
  expect((await people.anyone.get(`/openbaar/dossiers/${PUBLIC}/aanbevelingen/none`)).status).toBe(404);
});

it.each(withoutPoint.map(({ path }) => path))('hides one that is not public: /%s', async (resource) => {
  const of = async (id: string) => {
    const { status, body } = await people.anyone.get(`/v1/trajectories/${id}/${resource}`.replace(/\/$/, ''));
    return { status, body: JSON.stringify(body).replaceAll(id, 'id') };
  };
  const hidden = await of(HIDDEN);
  expect(hidden.status).toBe(404);
  expect({ ...hidden, body: hidden.body.replace(/"instance":"[^"]*"/, '') }).toEqual({
    ...(await of('groot-nergens')),
    body: expect.any(String),
  });
  expect(ANYONE.grants).toEqual([]);
});
