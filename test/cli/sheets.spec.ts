import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { cli } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const data = ['--data', at('data')];

const HEAD = ['Onderwerp', 'Datum besluit', 'Nr', 'Aanbeveling', 'Oordeel', 'Reden'];
const row = (n: number, verdict: string, reason = '') => [
  'Verbonden partijen',
  '16-2-2016',
  n,
  `Doe ${n}.`,
  verdict,
  reason,
];
writeFileSync(
  at('mapping.yaml'),
  'municipality: gm0000\ncolumns: {adviceDate: Datum besluit}\nfixed: {council: Rekenkamer, authority: Gemeenteraad, answerDate: 1 maart 2016}\n',
);
const mapping = ['--mapping', at('mapping.yaml')];
const rows = [row(1, 'ja'), row(2, 'nee', 'Er is geen geld.'), row(3, 'nee', 'n.v.t.')];
writeFileSync(at('lijst.xlsx'), await writeXlsx({ sheets: [{ name: 'Blad1', rows: [HEAD, ...rows] }] }));

it('tells what would come of a sheet, and records the rows that fit when that is asked', async () => {
  const looked = await cli('import', at('lijst.xlsx'), ...mapping, '--dry-run', ...data);
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.out).toContain(
    'verbonden-partijen-2016: Verbonden partijen: 2 aanbevelingen, 2 antwoorden; 1 rijen passen niet',
  );
  expect(looked.err).toContain(`${at('lijst.xlsx')}:F4: reason-required: Reden (n.v.t.): `);
  const all = await cli('import', at('lijst.xlsx'), ...mapping, ...data);
  expect(all).toMatchObject({ code: 1, err: expect.stringContaining('Er is niets opgeslagen') });
  expect((await cli('report', 'verbonden-partijen-2016', ...data)).code).not.toBe(0);
  const some = await cli('import', at('lijst.xlsx'), ...mapping, '--fitting', ...data);
  expect(some).toMatchObject({ code: 0, out: expect.stringContaining('verbonden-partijen-2016: 5 vastgelegd') });
  const report = await cli('report', 'verbonden-partijen-2016', '--json', ...data);
  expect(JSON.parse(report.out)).toMatchObject({ tally: { raad: { adopted: 1, notAdopted: 1, total: 2 } } });
  const again = await cli('import', at('lijst.xlsx'), ...mapping, '--fitting', ...data);
  expect(again.out).toContain('0 vastgelegd, 5 stonden er al');
});

it('says once what stands in no column, and which sheets of a file were not read', async () => {
  const lost = Array.from({ length: 9 }, (_, n) => ['Wonen', '16-2-2016', `Doe ${n}.`]);
  const rows = [['Onderwerp', 'Datum advies', 'Aanbeveling'], ...lost];
  const book = [
    { name: 'Uitleg', rows: [['Lees dit eerst.']] },
    { name: 'Lijst', rows },
  ];
  writeFileSync(at('bladen.xlsx'), await writeXlsx({ sheets: book }));
  writeFileSync(at('bare.yaml'), 'municipality: gm0000\n');
  const { out, err } = await cli('import', at('bladen.xlsx'), '--mapping', at('bare.yaml'), '--dry-run', ...data);
  expect(out).toContain('Blad: Lijst; niet gelezen: Uitleg');
  expect(err.trim().split('\n')).toEqual([
    `${at('bladen.xlsx')}:1: invalid: adviesraad: staat in geen kolom, en is in 9 rijen nodig; wijs de kolom aan, of wat voor elke rij geldt`,
  ]);
});

it.each([
  [
    'a mapping that says something else',
    'municipality: Utrecht\nkolommen: {}\n',
    'municipality: moet een TOOI-code zijn',
  ],
  ['a mapping that is no YAML', 'municipality: [', 'geen geldige YAML'],
])('refuses %s', async (_, text, message) => {
  writeFileSync(at('wrong.yaml'), text);
  const { code, err } = await cli('import', at('lijst.xlsx'), '--mapping', at('wrong.yaml'), ...data);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
});

it('refuses what is no sheet, in one line', async () => {
  writeFileSync(at('broken.xlsx'), 'PK\u0003\u0004 and nothing else that is there');
  const { code, err } = await cli('import', at('broken.xlsx'), ...mapping, ...data);
  expect({ code, err }).toEqual({
    code: 1,
    err: `${at('broken.xlsx')}: invalid: het bestand is beschadigd of geen werkblad\n`,
  });
});
