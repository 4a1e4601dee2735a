import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cli } from '../cli/run.js';
import { anyone, Client, type Reply } from './client.js';
import { mismatches } from './schema.js';
import { away, serve, temporary, type Server } from './server.js';

const ALONE = { DOORWERKING_DEMO: 'off' };
const linkIn = ({ said }: Server) => /\/inrichten#([\w-]{43})\n/.exec(said())?.[1] ?? '';

/** Whoever is signed in by an answer: a browser keeps that in a cookie. */
const signedInBy = ({ headers }: Reply) =>
  new Client(server.url, /^doorwerking_session=([\w-]+);/.exec(headers.get('set-cookie') ?? '')?.[1]);

let server: Server;
let client: Client;
const folder = temporary();
beforeAll(async () => {
  server = await serve(folder, ALONE);
  client = anyone(server);
});
afterAll(() => away(server));

const setUp = (token: string, more: object = {}) =>
  client.post('/v1/setups', { token, municipality: 'gm0014', name: 'Eva de Wit', login: 'eva', ...more });

describe('the link that a server prints while nobody administers anything', () => {
  it('says what can be set up, and is not used up by looking or by what is refused', async () => {
    const { body: api } = await client.get('/v1/openapi.json');
    const { schemas } = (api as { components: { schemas: Record<string, object> } }).components;
    for (const _ of [1, 2]) {
      const { status, body } = await client.post('/v1/setup-checks', { token: linkIn(server) });
      expect([status, mismatches(body, schemas['SetupCheck'], schemas)]).toEqual([200, []]);
      const codes = (body as { municipalities: { municipality: string }[] }).municipalities.map(
        (one) => one.municipality,
      );
      // Of those that went up in others there is nobody to set anything up.
      expect([codes.length, codes.includes('gm0014'), codes.includes('gm0786')]).toEqual([342, true, false]);
    }
    for (const [more, status, place] of [
      [{ municipality: 'gm9999' }, 422, 'municipality'],
      [{ municipality: '0014' }, 400, 'municipality'],
      [{ name: ' ' }, 400, 'name'],
      [{ name: '(verwijderd)' }, 400, 'name'],
      [{ login: 'a b' }, 400, 'login'],
      [{ rollen: [] }, 400, 'rollen'],
    ] as const)
      expect(await setUp(linkIn(server), more)).toMatchObject({ status, body: { place } });
    expect(await setUp('x')).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
    expect(await setUp('')).toMatchObject({ status: 404 });
  });

  it('is another at the next start, and stands in no log', async () => {
    const before = linkIn(server);
    await server.stop();
    expect(server.logged()).not.toContain(before);
    server = await serve(folder, ALONE);
    client = anyone(server);
    expect(linkIn(server)).not.toBe(before);
    expect((await client.post('/v1/setup-checks', { token: before })).status).toBe(200);
  });

  it('makes the first administrator, who is signed in by it, and is used then', async () => {
    const answer = await setUp(linkIn(server), { alsoCivilServant: true });
    expect(answer).toMatchObject({ status: 201, body: { municipality: 'gm0014' } });
    const eva = signedInBy(answer);
    expect((await eva.get('/v1/sessions/current')).body).toMatchObject({
      person: { name: 'Eva de Wit' },
      memberships: [
        { role: 'administrator', municipality: 'gm0014' },
        { role: 'civilServant', municipality: 'gm0014' },
      ],
    });
    // Nobody but them: who has the machine only printed the link.
    const { body: journal } = await eva.get('/v1/municipalities/gm0014/journal');
    const { person } = answer.body as { person: string };
    expect(journal).toMatchObject({ items: [{ what: 'memberAdded', actor: person }] });
    expect(await setUp(linkIn(server))).toMatchObject({ status: 409, body: { code: 'setup-used' } });
    expect(await client.post('/v1/setup-checks', { token: linkIn(server) })).toMatchObject({ status: 409 });
    await server.stop();
    server = await serve(folder, ALONE);
    client = anyone(server);
    expect(linkIn(server)).toBe('');
  });
});

it('is made for a further municipality by the operator, who names it', async () => {
  const address = ['--address', 'https://doorwerking.example'];
  const { code, out } = await cli('setup', '--link', 'gm0037', ...address, '--data', folder);
  const [, token = ''] = /^https:\/\/doorwerking\.example\/inrichten#([\w-]{43})\n/.exec(out) ?? [];
  expect(code).toBe(0);
  expect((await client.post('/v1/setup-checks', { token })).body).toMatchObject({
    municipalities: [{ municipality: 'gm0037', name: 'Stadskanaal' }],
  });
  expect(await setUp(token)).toMatchObject({ status: 422, body: { place: 'municipality' } });
  const answer = await setUp(token, { municipality: 'gm0037', login: undefined });
  expect(answer.status).toBe(201);
  const tim = signedInBy(answer);
  expect((await tim.get('/v1/municipalities/gm0037')).status).toBe(200);
  expect((await tim.get('/v1/municipalities/gm0014')).status).toBe(404);
  expect(await cli('setup', '--link', '37', ...address, '--data', folder)).toMatchObject({ code: 2 });
  // A link to nothing that could be chosen.
  expect(await cli('setup', '--link', 'gm9999', ...address, '--data', folder)).toMatchObject({ code: 1, out: '' });
});

it('is not needed where a file says it all: what that brings beside the server is there at once', async () => {
  const given = ['docs/voorbeeld-inrichting.json', '--address', 'https://doorwerking.example', '--data', folder];
  const { code } = await cli('setup', ...given);
  expect(code).toBe(0);
  const { out } = await cli('setup', '--link', 'gm0753', '--address', 'https://doorwerking.example', '--data', folder);
  const [, token = ''] = /#([\w-]{43})\n/.exec(out) ?? [];
  const joost = signedInBy(await setUp(token, { municipality: 'gm0753', login: undefined }));
  expect((await joost.get('/v1/municipalities/gm0753')).body).toMatchObject({ name: 'Best', adviceTerm: { weeks: 8 } });
  expect((await joost.get('/v1/municipalities/gm0753/councils')).body).toMatchObject({
    items: [{ id: 'asd', sharedBy: 'gm0823' }],
  });
  expect((await joost.get('/v1/municipalities/gm0753/members')).body).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ name: 'Eva de Wit' })]),
  });
  expect((await cli('setup', ...given)).out).toContain('gm0753 Best: er is niets veranderd');
});

it('prints none in a demo', async () => {
  const demo = await serve(undefined, { DOORWERKING_DEMO: 'on' }, { until: 'listening' });
  expect(demo.said()).not.toContain('inrichten');
  await away(demo);
});
