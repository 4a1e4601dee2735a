import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { ACCOUNTS, as, everybody, type Client, type Everybody } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

const DOSSIER = 'groningen-verordening-2020';
const LETTER = `/v1/trajectories/${DOSSIER}/letters/a1`;
const AT = '/v1/municipalities/gm0014/letter-template';
const TYPE = { 'content-type': 'application/octet-stream' };

async function template(...lines: string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

let server: Server;
let people: Everybody;
let administrator: Client;
beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
  administrator = await as(server, ACCOUNTS.administrator);
});
afterAll(() => away(server));

async function letter(who: Client): Promise<string> {
  const answer = await fetch(`${server.url}${LETTER}?format=docx`, {
    headers: who.token === undefined ? {} : { authorization: `Bearer ${who.token}` },
  });
  expect(answer.status).toBe(200);
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^<>]*>/gu, '');
}

describe('the template of the letters of a municipality', () => {
  it('is there for nobody before it is kept, and says what may stand in one', async () => {
    const { status, body } = await people.civilServant.get(AT);
    expect([status, body]).toEqual([200, { placeholders: expect.arrayContaining(['adviesraad', 'antwoorden']) }]);
    expect((await people.civilServant.get(`${AT}/file`)).status).toBe(404);
    expect(await letter(people.civilServant)).toContain('Reactie op uw advies');
  });

  it('is kept by an administrator alone, once nothing in it runs or leads elsewhere', async () => {
    const good = await template('Gemeente Groningen aan {{adviesraad}}', '{{antwoorden}}');
    for (const who of [people.civilServant, people.alderman])
      expect(await who.send('PUT', AT, good, TYPE)).toMatchObject({ status: 403 });
    expect(await administrator.send('PUT', AT, await template('Beste {{naam}}'), TYPE)).toMatchObject({
      status: 400,
      body: { code: 'invalid', detail: expect.stringContaining('{{naam}} is geen veld') },
    });
    expect(await administrator.send('PUT', AT, Buffer.from('Geen Word.'), TYPE)).toMatchObject({ status: 400 });
    expect(await administrator.send('PUT', AT, new Uint8Array(2 * 1024 * 1024 + 1), TYPE)).toMatchObject({
      status: 413,
    });
    expect(await administrator.send('PUT', AT, '{}', { 'content-type': 'application/json' })).toMatchObject({
      status: 415,
    });
    const kept = await administrator.send('PUT', AT, good, { ...TYPE, 'if-match': '"0"' });
    expect([kept.status, kept.body]).toEqual([200, expect.objectContaining({ size: good.byteLength })]);
    expect(await administrator.send('PUT', AT, good, { ...TYPE, 'if-match': '"0"' })).toMatchObject({ status: 412 });
  });

  it('is what a letter looks like to whoever is of the municipality, and to nobody else', async () => {
    const inside = await letter(people.civilServant);
    expect(inside).toContain('Gemeente Groningen aan Cliëntenraad Werk');
    expect(inside).toContain('Zorg dat de leden de doelgroep vertegenwoordigen.');
    expect(inside).not.toContain('Reactie op uw advies');
    expect(await letter(people.anyone)).toContain('Reactie op uw advies');
    const file = await people.civilServant.get(`${AT}/file`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="sjabloon.docx"',
    ]);
  });

  it('is taken away, and the letter is as it was', async () => {
    expect(await administrator.send('DELETE', AT)).toMatchObject({ status: 204 });
    expect((await people.civilServant.get(AT)).body).not.toHaveProperty('size');
    expect(await letter(people.civilServant)).toContain('Reactie op uw advies');
  });
});
