import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
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

const cells = (text: string) => Papa.parse<string[]>(text.replace('\u{FEFF}', '').trim()).data;
const xlsx = async (path: string) => {
  const response = await fetch(`${server.url}${path}`, {
    headers: { authorization: `Bearer ${people.alderman.token ?? ''}` },
  });
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.xlsx"$/);
  return (await readXlsx(new Uint8Array(await response.arrayBuffer()))).sheets[0]?.rows ?? [];
};

describe('a list for a spreadsheet', () => {
  it.each(['register', 'deadlines', 'trajectories', 'earliness', 'points', 'responses', 'influence', 'raad-topics'])(
    'has all of %s, in words',
    async (list) => {
      const path = `/v1/${list}?municipality=gm0000`;
      const { items } = (await people.alderman.get(`${path}&limit=200`)).body as { items: object[] };
      const csv = cells((await people.alderman.get(`${path}&format=csv&limit=1`)).text);
      expect(csv).toHaveLength(items.length + 1);
      expect(csv[0]?.every((name) => name !== '')).toBe(true);
      const rows = await xlsx(`${path}&format=xlsx`);
      expect(rows.length).toBe(items.length + 1);
      expect(rows[0]).toEqual(csv[0]);
    },
  );

  it('says a verdict in words, and a day as a day', async () => {
    const [head = [], ...rows] = await xlsx('/v1/register?municipality=gm0000&format=xlsx');
    expect(head).toEqual(expect.arrayContaining(['Bestuursorgaan', 'Antwoord', 'Reden', 'Datum']));
    expect(new Set(rows.map((row) => row[head.indexOf('Antwoord')]))).toContain('Deels overgenomen');
    expect(rows[0]?.[head.indexOf('Datum')]).toBeInstanceOf(Date);
  });

  // What is the same word in both languages; any other head that is the same in both is a name in the code.
  const SAME = new Set(['Dossier', 'Dossiers', 'Open', 'Concept', 'Id']);
  const ADDRESSES = [
    ...['register', 'deadlines', 'trajectories', 'earliness', 'points', 'responses', 'influence', 'raad-topics'],
    ...['dashboard', 'worklist', 'councils', 'register/counts', 'earliness/counts'],
  ].map((list) => `${list}?municipality=gm0000`);

  it.each([...ADDRESSES, 'councils/gm0000/asd?', 'councils/gm0000/asd/years/2026?', 'search?q=hulp'])(
    'has a name that people know above each column of %s, parted as a program of that language does',
    async (address) => {
      const heads = async (language: string, by: string) => {
        const response = await fetch(`${server.url}/v1/${address}&format=csv`.replace('?&', '?'), {
          headers: {
            authorization: `Bearer ${people.alderman.token ?? ''}`,
            cookie: `doorwerking_language=${language}`,
          },
        });
        const [head = []] = Papa.parse<string[]>((await response.text()).replace('\u{FEFF}', ''), {
          delimiter: by,
        }).data;
        return head.map((name) => name.split(': '));
      };
      const [nl, en] = [await heads('nl', ';'), await heads('en', ',')];
      expect(nl.length).toBeGreaterThan(1);
      expect(nl).toHaveLength(en.length);
      const unnamed = nl.flatMap((parts, i) => parts.filter((part, j) => part === en[i]?.[j] && !SAME.has(part)));
      expect(unnamed).toEqual([]);
    },
  );

  it('has what a council did year by year', async () => {
    const [head = [], ...rows] = cells((await people.anyone.get('/v1/councils/gm0000/asd?format=csv')).text);
    const at = (name: string) => head.indexOf(name);
    expect(rows.map((row) => [row[at('Tabel')], row[at('Naam')]])).toContainEqual(['Per jaar', '2026']);
    expect(rows.every((row) => row[at('Dossiers')] !== '')).toBe(true);
  });

  it('has each table of the dashboard under its name', async () => {
    const [head = [], ...rows] = cells(
      (await people.alderman.get('/v1/dashboard?municipality=gm0000&format=csv')).text,
    );
    expect(head.slice(0, 2)).toEqual(['Tabel', 'Naam']);
    expect(head).toContain('Antwoord: Overgenomen');
    expect(head).toContain('Te laat voordat het werd ingevoerd');
    expect(rows.filter(([table]) => table === 'Per adviesraad').map(([, name]) => name)).toEqual([
      ...['Adviesraad Sociaal Domein Voorbeeldstad', 'Jongerenraad Voorbeeldstad'],
    ]);
    expect(new Set(rows.map(([table]) => table))).toEqual(
      new Set(['Alles', 'Per portefeuille', 'Per adviesraad', 'Per jaar', 'Op tijd gevraagd', 'Toezeggingen']),
    );
  });

  it('has what its reader may see, and nothing that a program would reckon', async () => {
    const open = { title: '=1+1', kind: 'requested', subject: 'policy', legalBases: ['local'], municipality: 'gm0000' };
    const authorities = [{ id: 'college', kind: 'college', name: 'College' }];
    const councils = [{ id: 'asd', name: 'Raad' }];
    const opened = await people.civilServant.post('/v1/trajectories', {
      id: 'formule',
      authorities,
      councils,
      ...open,
    });
    expect(opened.status).toBe(201);
    const told = await people.civilServant.get('/v1/trajectories?municipality=gm0000&format=csv', {
      position: opened.headers.get('position') ?? '',
    });
    expect(told.text).toContain("'=1+1");
    const anyone = cells((await people.anyone.get('/v1/worklist?format=csv')).text);
    expect(anyone.flat().filter((cell) => cell !== '')).toEqual([]);
    expect((await people.anyone.get('/v1/register?format=pdf')).status).toBe(400);
  });
});

const items = async (path: string) =>
  ((await people.anyone.get(path)).body as { items: Record<string, unknown>[] }).items;

describe('how early was asked', () => {
  it('is told of each request, and in one cell for each dossier of a sheet', async () => {
    const [example] = await items('/v1/earliness?municipality=gm0000&council=jongerenraad&until=2026-04-01');
    const day = { requestedOn: '2026-03-09', maturityAtRequest: 'concept', involvements: 2, urgent: false };
    const [asd, jr] = ['Adviesraad Sociaal Domein Voorbeeldstad', 'Jongerenraad Voorbeeldstad'];
    expect(example).toMatchObject({ dossier: 'voorbeeld-verordening-2026', kind: 'requested', daysGiven: 42 });
    expect(example?.['requests']).toEqual([
      { id: 'r-asd', council: { id: 'asd', name: asd }, ...day, daysGiven: 42, daysInAll: 53 },
      { id: 'r-jr', council: { id: 'jongerenraad', name: jr }, ...day, daysGiven: 56 },
    ]);
    const sheet = (await people.anyone.get('/v1/earliness?municipality=gm0000&until=2026-04-01&format=csv')).text;
    expect(sheet).toContain(`${asd}: 9 maart 2026, 53 dagen (eerst 42); ${jr}: 9 maart 2026, 56 dagen`);
  });

  it('counts of each concern as many as are found', async () => {
    const { body: counts } = await people.anyone.get('/v1/earliness/counts');
    for (const [concern, count] of Object.entries(counts as Record<string, number>)) {
      const asked = concern === 'dossiers' ? '' : `&concern=${concern}`;
      expect([concern, (await items(`/v1/earliness?limit=200${asked}`)).length]).toEqual([concern, count]);
    }
    expect(counts).toMatchObject({ askedUrgently: 1 });
  });
});
