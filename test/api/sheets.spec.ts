import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../cli/run.js';
import { everybody, type Client, type Everybody } from './client.js';
import { zipOf } from '../zip.js';
import { away, filled, hosted, type Server } from './server.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAPPING = '/v1/municipalities/gm0000/sheet-mapping';
const HEAD = ['Dossier', 'Adviesraad', 'Adviesdatum', 'Nummer', 'Aanbeveling', 'Antwoorddatum', 'Stand', 'Reden'];
const row = (dossier: string, n: number, verdict: string, reason = '') => [
  ...[
    dossier,
    'ADVIESRAAD sociaal domein Voorbeeldstad',
    '16-2-2016',
    n,
    `Doe nummer ${n}.`,
    '1 maart 2016',
    verdict,
    reason,
  ],
];
const rows = [
  row('Vervoer', 1, 'neemt over'),
  row('Vervoer', 2, 'nee', 'Er is geen geld voor.'),
  row('Vervoer', 3, 'nee', 'n.v.t.'),
  row('Wonen', 1, 'neemt over'),
];
const sheet = (...all: readonly (string | number)[][]) =>
  writeXlsx({ sheets: [{ name: 'Blad1', rows: [HEAD, ...all] }] });

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

const send = async (who: Client, how = '', bytes?: Uint8Array, headers = {}) =>
  who.send('POST', `/v1/imports?municipality=gm0000${how}`, bytes ?? (await sheet(...rows)), {
    'content-type': XLSX,
    ...headers,
  });
const cells = ({ body }: { body: unknown }) =>
  (body as { problems: { cell: string }[] }).problems.map(({ cell }) => cell);

describe('a spreadsheet', () => {
  it('is read by what its municipality said by hand, which is kept', async () => {
    expect(cells(await send(people.civilServant))).toEqual([]);
    const unread = await send(people.civilServant);
    expect(unread).toMatchObject({ status: 200, body: { fit: 4, dossiers: [{ answers: 0 }, { answers: 0 }] } });
    const mapping = { columns: { verdict: 'Stand' }, words: { adopted: ['neemt over'] } };
    const kept = await people.civilServant.send('PUT', MAPPING, JSON.stringify(mapping), {
      'content-type': 'application/json',
      'if-match': '"0"',
    });
    expect(kept).toMatchObject({ status: 200, body: mapping });
    expect((await people.administrator.get(MAPPING)).body).toEqual(mapping);
    for (const who of [people.asd, people.alderman, people.anyone]) {
      expect([401, 403]).toContain((await who.get(MAPPING)).status);
    }
    const again = { 'content-type': 'application/json', 'if-match': '"0"' };
    expect((await people.administrator.send('PUT', MAPPING, '{}', again)).status).toBe(412);
    const wrong = await people.civilServant.send('PUT', MAPPING, '{"kolommen": {}}', {
      'content-type': 'application/json',
    });
    expect(wrong).toMatchObject({ status: 400, body: { place: 'kolommen' } });
  });

  it('is told before anything is recorded: its dossiers, and each cell that does not fit', async () => {
    const told = await send(people.civilServant);
    expect(told).toMatchObject({
      status: 200,
      body: {
        ...{ rows: 4, fit: 3, problemCount: 1 },
        problems: [{ cell: 'H4', column: 'Reden', says: 'n.v.t.', code: 'reason-required' }],
        dossiers: [
          {
            id: 'vervoer-2016',
            state: 'new',
            points: 2,
            answers: 2,
            leftOut: 1,
            councils: ['Adviesraad Sociaal Domein Voorbeeldstad'],
          },
          { id: 'wonen-2016', state: 'new', leftOut: 0 },
        ],
      },
    });
    expect((await people.civilServant.get('/v1/trajectories/vervoer-2016')).status).toBe(404);
  });

  it('goes in as a whole, or the rows that fit without the others; once', async () => {
    const whole = await send(people.civilServant, '&record=all');
    expect(whole).toMatchObject({ status: 400, body: { code: 'invalid', errors: [{ place: 'H4' }] } });
    expect((await people.civilServant.get('/v1/trajectories/wonen-2016')).status).toBe(404);
    const some = await send(people.civilServant, '&record=fitting');
    expect(some).toMatchObject({ status: 200, body: { dossiers: [{ state: 'added' }, { state: 'added' }] } });
    expect((await people.civilServant.get('/v1/trajectories/vervoer-2016/report')).body).toMatchObject({
      tally: { college: { adopted: 1, notAdopted: 1, total: 2 } },
    });
    expect((await people.anyone.get('/v1/trajectories/vervoer-2016')).body).toHaveProperty('broughtIn');
    expect((await people.asd.get('/v1/councils/gm0000/asd')).text).toContain('Adviesraad Sociaal Domein');
    const again = await send(people.civilServant, '&record=fitting');
    expect(again).toMatchObject({ body: { dossiers: [{ state: 'there' }, { state: 'there' }] } });
    const other = await sheet(row('Wonen', 1, 'nee', 'Er is geen geld voor.'));
    const refused = { id: 'wonen-2016', state: 'refused', why: expect.stringContaining('verschilt vanaf hier') };
    for (const how of ['', '&record=all']) {
      expect(await send(people.administrator, how, other)).toMatchObject({ body: { dossiers: [refused] } });
    }
  });

  it('comes to the same on the command line: each council by the name that its municipality has for it', async () => {
    const content = { name: 'Ouderenraad', legalBases: ['local'] };
    const kept = await people.administrator.send(
      'PUT',
      '/v1/municipalities/gm0000/councils/ouderen',
      JSON.stringify(content),
      {
        'content-type': 'application/json',
      },
    );
    expect(kept.status).toBeLessThan(300);
    const of = (council: string, n: number) => ['Samen', council, ...row('Samen', n, 'ja').slice(2)];
    const bytes = await sheet(of('OUDERENRAAD', 1), of('Adviesraad Sociaal Domein Voorbeeldstad', 2));
    const file = join(server.folder, 'samen.xlsx');
    writeFileSync(file, bytes);
    writeFileSync(join(server.folder, 'samen.yaml'), 'municipality: gm0000\ncolumns: {verdict: Stand}\n');
    const told = await cli('import', file, '--mapping', join(server.folder, 'samen.yaml'), '--data', server.folder);
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('samen-2016: 7 vastgelegd') });
    expect(await send(people.civilServant, '&record=all', bytes)).toMatchObject({
      body: { dossiers: [{ id: 'samen-2016', state: 'there' }] },
    });
    expect((await people.anyone.get('/v1/trajectories/samen-2016/influence')).body).toMatchObject({
      recommendations: [{ council: 'ouderen' }, { council: 'asd' }],
    });
  });

  it('tells how far it is when that is asked, and last what came of it', async () => {
    const { text, headers } = await send(people.civilServant, '', undefined, { accept: 'application/x-ndjson' });
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toEqual({ done: expect.any(Number), of: expect.any(Number) });
    expect(lines.at(-1)).toMatchObject({ answer: { rows: 4 } });
    const broken = await send(people.civilServant, '', new Uint8Array([80, 75, 3, 4]), {
      accept: 'application/x-ndjson',
    });
    expect(JSON.parse(broken.text.trim().split('\n').at(-1) ?? '')).toMatchObject({ problem: { code: 'invalid' } });
  });

  it('is for civil servants and administrators of that municipality', async () => {
    for (const who of [people.asd, people.alderman, people.clerk, people.anyone]) {
      expect([401, 403]).toContain((await send(who)).status);
    }
    const elsewhere = await people.civilServant.send('POST', '/v1/imports?municipality=gm9999', await sheet(...rows), {
      'content-type': XLSX,
    });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('that means harm is one refusal, and everybody else goes on', async () => {
    const repeated = (rows: number, columns: number) => {
      const cell = `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/>`;
      const row = `<table:table-row table:number-rows-repeated="${rows}">${cell}</table:table-row>`;
      const content = `<office:document-content><office:body><office:spreadsheet><table:table>${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
      return zipOf({ name: 'mimetype', content: 'x' }, { name: 'content.xml', content });
    };
    for (const [rows, columns, why] of [
      [1_048_576, 16_384, 'kolommen'],
      [1_048_576, 19, 'rijen'],
    ] as const) {
      expect(await send(people.civilServant, '', repeated(rows, columns))).toMatchObject({
        ...{ status: 400, body: { code: 'invalid', detail: expect.stringContaining(why) } },
      });
    }
    expect(await send(people.civilServant, '', new Uint8Array(200_000).fill(1))).toMatchObject({ status: 400 });
    expect(
      (
        await send(people.civilServant, '', new TextEncoder().encode('Dossier;Nee\n1;2'), {
          'content-type': 'text/csv',
        })
      ).status,
    ).toBe(200);
    expect((await people.anyone.send('POST', '/v1/sessions', 'a;b', { 'content-type': 'text/csv' })).status).toBe(415);
  });

  it.each([
    ['without a municipality', '/v1/imports', 'municipality'],
    ['with another way to record', '/v1/imports?municipality=gm0000&record=maybe', 'record'],
  ])('is refused %s', async (_, path, place) => {
    const { status, body } = await people.civilServant.send('POST', path, await sheet(...rows), {
      'content-type': XLSX,
    });
    expect({ status, body }).toMatchObject({ status: 400, body: { place } });
  });
});
