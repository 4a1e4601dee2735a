import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '#documents';
import { readFileSync } from 'node:fs';
import { everybody, type Client, type Everybody } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

const ID = 'groningen-verordening-2020';
const AT = `/v1/trajectories/${ID}/documents`;
const WORD = readFileSync('test/documents/verordening-wijzigingen.docx');
const TYPE = { 'content-type': 'application/octet-stream' };
const HASH = hashOf(WORD);
// A page on which nothing is written.
const scan = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R/Size 4>>
%%EOF
`);

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
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

  it('without a word, such as a scan, is kept where its text is not what it is for', async () => {
    expect(await add(people.civilServant, scan)).toMatchObject({ status: 422 });
    expect(await add(people.civilServant, scan, '?text=optional')).toMatchObject({
      status: 201,
      body: { hash: hashOf(scan), kind: 'pdf', text: '', warnings: [{ code: 'no-text' }] },
    });
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

describe('a letter and annexes', () => {
  const at = '/v1/trajectories/met-brieven';
  beforeAll(async () => {
    const opened = await people.civilServant.post('/v1/trajectories', {
      ...{ id: 'met-brieven', title: 'Met brieven', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
      ...{ legalBases: [], portfolio: 'Zorg', portfolioHolder: 'wethouder', contact: 'beleidsmedewerker' },
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
      councils: [{ id: 'asd', name: 'Adviesraad' }],
    });
    expect([opened.status, opened.text]).toEqual([201, expect.anything()]);
  });
  const kept = async (who: Client, text: string) => {
    const sent = await who.send('POST', `${at}/documents`, Buffer.from(text), TYPE);
    expect(sent.status).toBe(201);
    return (sent.body as { hash: string }).hash;
  };
  const got = async (who: Client, hash: string) => (await who.get(`${at}/documents/${hash}`)).status;
  const advice = (id: string, more: object) => ({
    ...{ id, council: 'asd', verdict: 'positive', recommendations: [{ id: `${id}-1`, text: 'Kort de wachttijd in.' }] },
    ...more,
  });
  const filesOf = async (who: Client) =>
    ((await who.get(at)).body as { files?: readonly { file: string; as: string }[] }).files ?? [];

  it('of an advice are for whoever may see it, by a name that says what they are', async () => {
    const [file, annex] = [await kept(people.asd, '1. Kort de wachttijd in.'), await kept(people.asd, 'Cijfers')];
    expect(await got(people.asd, file)).toBe(404);
    const annexes = [{ name: 'Cijfers over 2025: "één" / twee', file: annex }];
    const sent = await people.asd.post(`${at}/advices`, advice('met-brief', { file, annexes }));
    expect([sent.status, sent.text]).toEqual([201, expect.anything()]);
    for (const who of [people.asd, people.civilServant, people.anyone]) {
      expect(await filesOf(who)).toMatchObject([
        { file, as: 'advice', advice: 'met-brief', councils: ['asd'] },
        { file: annex, as: 'adviceAnnex', name: annexes[0]?.name },
      ]);
      expect([await got(who, file), await got(who, annex)]).toEqual([200, 200]);
    }
    const { headers } = await fetch(`${server.url}${at}/documents/${annex}`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="Cijfers over 2025 een  twee.txt"');
    expect((await fetch(`${server.url}${at}/documents/${file}`)).headers.get('content-disposition')).toMatch(
      /^attachment; filename="advies-asd-\d{4}-\d\d-\d\d\.txt"$/,
    );
    const packet = (await people.anyone.get(`${at}/packet`)).text;
    expect([packet.includes(file), packet.includes(annex)]).toEqual([true, true]);
    const dossierFile = await fetch(`${server.url}${at}/dossier-file`).then((answer) => answer.text());
    expect([dossierFile.includes(file), dossierFile.includes(annex)]).toEqual([true, true]);
  });

  it('of information are for those who take part alone, and others do not hear of them', async () => {
    const file = await kept(people.civilServant, 'Alleen voor de raad.');
    const information = { description: 'Een overzicht.', annexes: [{ name: 'Overzicht', file }] };
    expect(await people.civilServant.post(`${at}/information`, information)).toMatchObject({ status: 201 });
    for (const who of [people.civilServant, people.asd]) {
      expect(await filesOf(who)).toContainEqual(expect.objectContaining({ file, as: 'informationAnnex' }));
      expect(await got(who, file)).toBe(200);
    }
    for (const resource of ['', '/timeline', '/packet', '/dossier-file', '/report'])
      expect((await people.anyone.get(`${at}${resource}`)).text).not.toContain(file);
    const told = (await people.anyone.get(`${at}/timeline`)).body as { items: { type: string; data: object }[] };
    expect(told.items.findLast(({ type }) => type === 'InformationProvided')?.data).toEqual({});
    expect(await got(people.anyone, file)).toBe(404);
  });

  it('that are not here are refused at their place, after what else is wrong', async () => {
    const file = hashOf(Buffer.from('nooit toegevoegd'));
    const letter = await people.asd.post(`${at}/advices`, advice('zonder', { file }));
    expect(letter).toMatchObject({ status: 422, body: { code: 'unknown-id', place: 'file' } });
    const annexes = [{ name: 'Weg', file }];
    const annex = await people.asd.post(`${at}/advices`, advice('zonder', { annexes }));
    expect(annex).toMatchObject({ status: 422, body: { code: 'unknown-id', place: 'annexes[0].file' } });
    // Somebody who may not do it at all is not told what is here.
    const other = await people.clerk.post(`${at}/advices`, advice('zonder', { file }));
    expect(other).toMatchObject({ body: { code: 'not-permitted' } });
  });

  it('of a fact that was taken back are not given out any more', async () => {
    const file = await kept(people.civilServant, 'De verkeerde brief.');
    const information = { description: 'Vergissing.', annexes: [{ name: 'Fout', file }] };
    const sent = await people.civilServant.post(`${at}/information`, information);
    expect(await got(people.civilServant, file)).toBe(200);
    const { revision: of } = sent.body as { revision: number };
    const back = await people.civilServant.post(`${at}/retractions`, { of, because: 'De verkeerde bijlage.' });
    expect([back.status, back.text]).toEqual([201, expect.anything()]);
    expect(await got(people.civilServant, file)).toBe(404);
  });
});
