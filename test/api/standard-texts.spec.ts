import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const PATH = '/v1/standard-texts';
const outside = { title: 'Bevoegdheid', text: 'Dit valt buiten onze bevoegdheid.' };
let server: Server;
let people: Everybody;
let schemas: Record<string, object>;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
});
afterAll(() => away(server));

const put = (who: Client, path: string, body: unknown, etag?: string) =>
  who.send('PUT', path, JSON.stringify(body), {
    'content-type': 'application/json',
    ...(etag !== undefined && { 'if-match': etag }),
  });
const described = (value: unknown, name: string) => expect(mismatches(value, schemas[name], schemas)).toEqual([]);
const titlesOf = async (who: Client) =>
  ((await who.get(PATH)).body as { items: { title: string }[] }).items.map(({ title }) => title);

describe('texts to answer with', () => {
  it('are kept, changed and removed by whose they are', async () => {
    const posted = await people.civilServant.post(PATH, outside);
    expect(posted).toMatchObject({ status: 201, body: { ...outside, revision: 1 } });
    expect(posted.headers.get('etag')).toBe('"1"');
    described(posted.body, 'StandardText');
    const at = `${PATH}/${(posted.body as { id: string }).id}`;
    const anew = { ...outside, title: 'Niet van de gemeente' };
    expect(await put(people.civilServant, at, anew, '"0"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect(await put(people.civilServant, at, anew, '"1"')).toMatchObject({ status: 200, body: { revision: 2 } });
    const listed = await people.civilServant.get(PATH);
    described(listed.body, 'StandardTexts');
    expect(listed.body).toMatchObject({ items: [{ ...anew, revision: 2 }] });
    expect((await people.civilServant.delete(at, { 'if-match': '"2"' })).status).toBe(204);
    expect(await titlesOf(people.civilServant)).toEqual([]);
  });

  it('are not there for anybody else, and nothing of them is told to who did not sign in', async () => {
    const { body } = await people.civilServant.post(PATH, outside);
    const at = `${PATH}/${(body as { id: string }).id}`;
    for (const other of [people.alderman, people.asd, people.administrator]) {
      expect(await titlesOf(other)).toEqual([]);
      for (const answer of [await put(other, at, outside), await other.delete(at)])
        expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
    }
    expect((await people.anyone.get(PATH)).status).toBe(401);
    expect((await people.anyone.post(PATH, outside)).status).toBe(401);
    expect(await titlesOf(people.civilServant)).toEqual(['Bevoegdheid']);
    expect((await people.civilServant.delete(at)).status).toBe(204);
  });

  it('say something, in so many words, and are told apart by their title', async () => {
    const long = 'Dit is te lang. '.repeat(400);
    for (const [wrong, place] of [
      [{ ...outside, title: ' ' }, 'title'],
      [{ ...outside, title: 'één\ntwee' }, 'title'],
      [{ ...outside, title: '***' }, 'title'],
      [{ ...outside, text: long }, 'text'],
      [{ ...outside, text: '—' }, 'text'],
      [{ ...outside, text: undefined }, 'text'],
      [{ ...outside, more: 'x' }, 'more'],
    ] as const)
      expect(await people.clerk.post(PATH, wrong)).toMatchObject({ status: 400, body: { code: 'invalid', place } });
    expect((await people.clerk.post(PATH, outside)).status).toBe(201);
    const twice = await people.clerk.post(PATH, { ...outside, title: 'BEVOEGDHEID' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'duplicate-id', place: 'title' } });
  });

  it('of the municipality are kept by its administrator, read by whoever answers in it, and change by the revision', async () => {
    const { administrator, civilServant, asd } = people;
    const of = '/v1/municipalities/gm0000/standard-texts';
    const posted = await administrator.post(of, outside);
    expect(posted).toMatchObject({ status: 201, body: { ...outside, revision: 1 } });
    const at = `${of}/${(posted.body as { id: string }).id}`;
    expect(await administrator.post(of, { ...outside, title: 'bevoegdheid ' })).toMatchObject({
      ...{ status: 409, body: { code: 'duplicate-id', place: 'title' } },
    });
    const listed = await civilServant.get(of);
    described(listed.body, 'StandardTexts');
    expect(listed.body).toMatchObject({ items: [outside] });
    expect((await asd.get(of)).status).toBe(403);
    expect((await put(civilServant, at, outside)).status).toBe(403);
    const anew = { ...outside, text: 'Dat doet het Rijk.' };
    expect(await put(administrator, at, anew, '"0"')).toMatchObject({ status: 412 });
    expect(await put(administrator, at, anew, '"1"')).toMatchObject({ status: 200, body: { ...anew, revision: 2 } });
    expect((await administrator.get('/v1/municipalities/gm0000/journal')).text).not.toContain('Rijk');
    expect((await administrator.delete(at, { 'if-match': '"2"' })).status).toBe(204);
    expect((await administrator.delete(at)).status).toBe(404);
  });

  it('are a hundred at most', async () => {
    const posted = [];
    for (let n = 0; n < 101; n++) posted.push(await people.asd.post(PATH, { title: `tekst ${n}`, text: 'Wij ook.' }));
    expect(posted.map(({ status }) => status)).toEqual([...Array<number>(100).fill(201), 409]);
    expect(posted.at(-1)?.body).toMatchObject({ code: 'not-allowed-now' });
  });
});
