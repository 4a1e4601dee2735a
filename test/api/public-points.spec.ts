import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOds } from 'hucre/ods';
import Papa from 'papaparse';
import { everybody, type Everybody } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

interface Point {
  readonly dossier: string;
  readonly recommendation: string;
  readonly authority: string;
  readonly verdict?: string;
  readonly answeredOn?: string;
  readonly adoptedPart?: string;
}
const points = async (asked: string) =>
  ((await people.anyone.get(`/v1/points?limit=200${asked}`)).body as { items: Point[] }).items;
const rowsOf = async (address: string) => {
  const { data } = Papa.parse<Record<string, string>>(
    (await people.anyone.get(`/openbaar/punten.csv${address}`)).text.replace('\u{FEFF}', ''),
    { header: true, skipEmptyLines: true },
  );
  return data;
};

describe('every point that is public, as data', () => {
  it.each(['', '&municipality=gm0000', '&municipality=gm0000&council=asd&from=2026-01-01'])(
    'has in each format as many rows as there are points, what was adopted too: %s',
    async (asked) => {
      const all = await points(asked);
      expect(all.some(({ verdict }) => verdict === 'adopted')).toBe(true);
      const address = asked.replace('council=', 'council=gm0000/').replace('from', 'advisedFrom').replace('&', '?');
      const rows = await rowsOf(address);
      expect(rows).toHaveLength(all.length);
      expect(rows.filter((row) => row['Antwoord'] === 'Overgenomen')).toHaveLength(
        all.filter(({ verdict }) => verdict === 'adopted').length,
      );
      const json = (await people.anyone.get(`/openbaar/punten.json${address}`)).body as { items: Point[] };
      expect(json.items.map((one) => [one.dossier, one.recommendation, one.verdict, one.answeredOn])).toEqual(
        all.map((one) => [one.dossier, one.recommendation, one.verdict, one.answeredOn]),
      );
      const ods = await fetch(`${server.url}/openbaar/punten.ods${address}`);
      const { sheets } = await readOds(new Uint8Array(await ods.arrayBuffer()));
      expect(sheets[0]?.rows).toHaveLength(all.length + 1);
    },
  );

  it('says when something was answered and which part was adopted, and leads to all of it', async () => {
    const partly = (await rowsOf('?municipality=gm0000')).filter((row) => row['Antwoord'] === 'Deels overgenomen');
    expect(partly.length).toBeGreaterThan(0);
    for (const row of partly) {
      expect(row['Wel overgenomen']).not.toBe('');
      expect(row['Beantwoord op']).toMatch(/^\d{4}(-\d\d){0,2}$/);
      const { pathname } = new URL(row['Adres'] ?? '');
      expect((await people.anyone.get(pathname)).status).toBe(200);
    }
  });

  it('is described to programs, column after column', async () => {
    const [row = {}] = await rowsOf('');
    const { body } = await people.anyone.get('/openbaar/punten.csv-metadata.json');
    const { columns } = (body as { tableSchema: { columns: { titles: string }[] } }).tableSchema;
    expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(row));
  });

  it.each(['csv', 'json', 'ods', 'csv-metadata.json'])('refuses what it does not know: %s', async (format) => {
    const answer = await people.anyone.get(`/openbaar/punten.${format}?cursor=x`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid', place: 'cursor' } });
  });

  it('has no draft of an answer in it', async () => {
    const drafts = (await rowsOf('?municipality=gm0000')).filter((row) => row['Antwoord'] === '');
    expect(drafts.length).toBeGreaterThan(0);
    for (const row of drafts)
      expect([row['Reden'], row['Beantwoord op'], row['Wel overgenomen']]).toEqual(['', '', '']);
  });
});
