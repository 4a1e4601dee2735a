import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '#documents';
import { readFileSync } from 'node:fs';
import { everybody, type Client, type Everybody } from './client.js';
import { away, filled, serve, type Server } from './server.js';

const ID = 'groningen-verordening-2020';
const AT = `/v1/trajectories/${ID}/documents`;
const WORD = readFileSync('test/documents/verordening-wijzigingen.docx');
const TYPE = { 'content-type': 'application/octet-stream' };
const HASH = hashOf(WORD);

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

const add = (who: Client, bytes: Uint8Array | string = WORD, how = '', headers: Record<string, string> = TYPE) =>
  who.send('POST', `${AT}${how}`, bytes, headers);
const file = (who: Client, hash = HASH) => who.get(`${AT}/${hash}`);

describe('a document that is added', () => {
  it('is read, and kept under its hash', async () => {
    const { status, body } = await add(people.civilServant);
    expect([status, body]).toEqual([
      201,
      {
        ...{ hash: HASH, kind: 'docx', size: WORD.byteLength },
        text: expect.stringContaining('\n\nArtikel 6. Gesprek\n1. Het college voert binnen vier weken'),
        warnings: expect.arrayContaining([
          { code: 'changes-accepted', count: 4, message: expect.stringContaining('4 bijgehouden wijzigingen') },
        ]),
      },
    ]);
    expect(await add(people.civilServant, WORD, '?tracked=reject')).toMatchObject({
      status: 201,
      body: { hash: HASH, text: expect.stringContaining('binnen zes weken') },
    });
  });

  it('can be added by a council of the dossier too, and by nobody else', async () => {
    const statuses = async (who: Client) => (await add(who)).status;
    expect(await statuses(people.anyone)).toBe(401);
    for (const who of [people.alderman, people.clerk, people.administrator]) expect(await statuses(who)).toBe(403);
    const ofItsOwn = await people.asd.send('POST', '/v1/trajectories/voorbeeld-verordening-2026/documents', WORD, TYPE);
    expect(ofItsOwn).toMatchObject({ status: 201, body: { hash: HASH } });
    // A council that takes no part in it.
    expect(await statuses(people.asd)).toBe(403);
  });

  it('is not there for a dossier that is not', async () => {
    const reply = await people.civilServant.send('POST', '/v1/trajectories/bestaat-niet/documents', WORD, TYPE);
    expect(reply).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
  });

  it.each([
    ['of no kind that is read', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 415, 'unsupported-media-type'],
    ['that is empty', new Uint8Array(), 400, 'invalid'],
    ['that needs a password', readFileSync('test/documents/met-wachtwoord.pdf'), 422, 'document-encrypted'],
    ['that is damaged', WORD.subarray(0, 5_000), 422, 'document-damaged'],
    ['without a word', Buffer.from(' \n '), 422, 'document-without-text'],
    ['that is too large', new Uint8Array(20 * 1024 * 1024 + 1), 413, 'too-large'],
  ])('%s is refused with its code, and nothing is kept', async (_, bytes, status, code) => {
    const reply = await add(people.civilServant, bytes);
    expect(reply).toMatchObject({ status, body: { code } });
  });

  it('comes as bytes, and asks what it can', async () => {
    expect(await add(people.civilServant, '{}', '', { 'content-type': 'application/json' })).toMatchObject({
      status: 415,
    });
    expect(await add(people.civilServant, WORD, '?tracked=maybe')).toMatchObject({
      status: 400,
      body: { place: 'tracked' },
    });
    const elsewhere = await people.civilServant.send('POST', `/v1/trajectories/${ID}/drafts`, WORD, TYPE);
    expect(elsewhere.status).toBe(415);
  });
});

describe('a document that a dossier names', () => {
  it('is nobody’s before it does', async () => {
    await add(people.civilServant);
    expect(await file(people.civilServant)).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
  });

  it('is for whoever may see the version that names it, as it came, to save', async () => {
    const { drafts } = (await people.civilServant.get(`/v1/trajectories/${ID}`)).body as {
      drafts: { version: number }[];
    };
    const version = Math.max(0, ...drafts.map((draft) => draft.version)) + 1;
    const draft = { version, maturity: 'concept', text: 'Artikel 1. Doel\nTekst.', file: HASH };
    const placed = await people.civilServant.post(`/v1/trajectories/${ID}/drafts`, draft);
    expect([placed.status, placed.text]).toEqual([201, expect.anything()]);
    for (const who of [people.civilServant, people.anyone]) {
      const answer = await fetch(`${server.url}${AT}/${HASH}`, {
        headers: who.token === undefined ? {} : { authorization: `Bearer ${who.token}` },
      });
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(WORD)).toBe(true);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'content-disposition': `attachment; filename="versie-${version}.docx"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('is not there under another dossier, or another name', async () => {
    const other = await people.civilServant.get(`/v1/trajectories/voorbeeld-verordening-2026/documents/${HASH}`);
    expect(other).toMatchObject({ status: 404 });
    for (const hash of [hashOf(new Uint8Array()), 'x', '..%2f..%2fevents.sqlite', HASH.toUpperCase()]) {
      expect(await file(people.civilServant, hash)).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
    }
  });
});
