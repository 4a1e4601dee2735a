import { describe, expect, it } from '@jest/globals';
import { parse, decideFile } from '#dossier-file';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { zipOf } from '../../test/zip.js';
import { judgeSheet, type SheetMapping, type SheetResult } from './index.js';

const TODAY = '2026-11-28';
type Cells = readonly (string | number | Date | null)[];
const HEAD = [
  ...['Dossier', 'Adviesraad', 'Adviesdatum', 'Nummer', 'Aanbeveling', 'Bestuursorgaan', 'Antwoorddatum', 'Oordeel'],
  ...['Reden', 'Overgenomen deel', 'Toezegging', 'Datum toezegging', 'Gereed op'],
];
const row = (given: Readonly<Record<string, Cells[number]>>): Cells => HEAD.map((name) => given[name] ?? null);
const point = (n: number, given: Readonly<Record<string, Cells[number]>> = {}): Cells =>
  row({
    ...{ Dossier: 'Toegankelijke toiletten', Adviesraad: 'Adviesraad Sociaal Domein', Adviesdatum: '16-2-2016' },
    ...{ Nummer: String(n), Aanbeveling: `Doe nummer ${n}.`, Bestuursorgaan: 'College van B&W' },
    ...given,
  });
const adopted = { Antwoorddatum: '1 maart 2016', Oordeel: 'Overgenomen' };

const csv = (rows: readonly Cells[], by = ';') =>
  rows.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(by)).join('\r\n');
const judged = (bytes: Uint8Array, mapping: SheetMapping = {}): Promise<SheetResult> =>
  judgeSheet(
    bytes,
    { municipality: 'gm0000', mapping, councils: [{ id: 'asd', name: 'Adviesraad sociaal domein' }] },
    TODAY,
  );
const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = (...rows: readonly Cells[]) => judged(utf8(csv([HEAD, ...rows])));

/** The facts of the one dossier that comes of a sheet, as its file has them. */
function factsIn({ files }: SheetResult) {
  const read = parse(files[0]?.text ?? '');
  if (!read.ok) throw new Error('not a dossier file');
  return read.file.facts.map(({ type, date, data }) => ({ type, date, ...data }));
}

describe('a sheet', () => {
  it('comes to a dossier file that the one decision function takes', async () => {
    const result = await sheet(
      point(1, adopted),
      point(2, { ...adopted, Oordeel: 'deels', 'Overgenomen deel': 'De helft.', Reden: 'Het geld is op.' }),
    );
    expect(result.judged).toMatchObject({ rows: 2, fit: 2, problems: [] });
    expect(result.judged.dossiers).toEqual([
      {
        ...{ id: 'toegankelijke-toiletten-2016', title: 'Toegankelijke toiletten', openedOn: '2016-02-16' },
        ...{ councils: ['Adviesraad sociaal domein'], authorities: ['College van B&W'] },
        ...{ points: 2, answers: 2, rows: 2, leftOut: 0 },
      },
    ]);
    const read = parse(result.files[0]?.text ?? '');
    expect(read.ok && decideFile(read.file, TODAY)).toMatchObject({ ok: true });
    expect(factsIn(result)).toMatchObject([
      { type: 'AdviceSubmitted', date: '2016-02-16', council: 'asd', recommendations: [{ text: 'Doe nummer 1.' }, {}] },
      { type: 'AnswerDrafted', date: '2016-03-01', authority: 'college', verdict: 'adopted' },
      { type: 'AnswerDrafted', verdict: 'partly', adoptedPart: 'De helft.', reason: 'Het geld is op.' },
      { type: 'ResponseAdopted', date: '2016-03-01', authority: 'college' },
    ]);
  });

  it('keeps a promise by its day, and that it was kept', async () => {
    const done = { ...adopted, Toezegging: 'Drie toiletten', 'Datum toezegging': 'Q3 2016', 'Gereed op': '1-8-2016' };
    expect(factsIn(await sheet(point(1, done))).slice(1)).toMatchObject([
      { type: 'AnswerDrafted', commitments: [{ text: 'Drie toiletten', dueOn: '2016-09-30' }] },
      { type: 'ResponseAdopted' },
      { type: 'CommitmentFulfilled', date: '2016-08-01' },
    ]);
  });

  it('tells of each row that does not fit which cell and why, and goes on with the others', async () => {
    const { judged: told, files } = await sheet(
      point(1, adopted),
      point(2, { ...adopted, Oordeel: 'misschien' }),
      point(3, { ...adopted, Antwoorddatum: '31-2-2016' }),
      point(4, { ...adopted, Oordeel: 'niet overgenomen', Reden: 'n.v.t.' }),
      point(5, { ...adopted, Oordeel: 'deels', Reden: 'Het geld is op.' }),
      point(6, { ...adopted, Antwoorddatum: '1-1-2016' }),
      point(1, adopted),
      point(8, { ...adopted, Dossier: null }),
      point(9, { ...adopted, Adviesdatum: '16-2-2036' }),
    );
    expect(told.problems.map(({ cell, says, code }) => [cell, says, code])).toEqual([
      ['H3', 'misschien', 'invalid'],
      ['G4', '31-2-2016', 'invalid'],
      ['I5', 'n.v.t.', 'reason-required'],
      ['J6', undefined, 'reason-required'],
      ['G7', '1-1-2016', 'date-before-opening'],
      ['E8', 'Doe nummer 1.', 'duplicate-id'],
      ['A9', undefined, 'invalid'],
      ['C10', '16-2-2036', 'date-in-future'],
    ]);
    expect(told).toMatchObject({ rows: 9, fit: 1, dossiers: [{ points: 1, leftOut: 7 }] });
    expect(files).toHaveLength(1);
    expect(told.words).toContainEqual({ word: 'misschien', rows: 1 });
  });

  it('is the same whether it is XLSX, ODS or CSV, in any of the encodings that are met', async () => {
    const rows = [HEAD, point(1, { ...adopted, Reden: 'Wij zijn het eens: één café, € 5' })] as Cells[];
    const dated = rows.map((cells) => cells.map((cell) => (cell === '16-2-2016' ? new Date('2016-02-16') : cell)));
    const text = csv(rows);
    const files = [
      await writeXlsx({ sheets: [{ name: 'Blad1', rows: dated.map((cells) => [...cells]) }] }),
      await writeOds({ sheets: [{ name: 'Blad1', rows: dated.map((cells) => [...cells]) }] }),
      utf8(text),
      utf8(`\u{FEFF}${csv(rows, ',')}`),
      utf8(`sep=;\r\n${text}`),
      Buffer.from(`\u{FEFF}${text}`, 'utf16le'),
      Buffer.from(text.replace('€', '\x80'), 'latin1'),
    ];
    const found = await Promise.all(files.map((bytes) => judged(bytes)));
    for (const result of found) expect(result.files).toEqual(found[0]?.files);
    expect(factsIn(found[0] as SheetResult)[1]).toMatchObject({ reason: 'Wij zijn het eens: één café, € 5' });
  });

  it('is read by hand where its names say nothing: columns, words, and what every row says', async () => {
    const rows = [
      ['Grip op verbonden partijen, overzicht', '', '', '', ''],
      ['Onderwerp', 'Datum besluit', 'Aanbeveling', 'Afdoeningstermijn', 'Stand'],
      ['Grip op verbonden partijen', 42416, 'Stel een kader vast', '1-7-2016', 'Accept in principle'],
    ] satisfies Cells[];
    const { judged: told } = await judged(utf8(csv(rows)));
    expect(told.problems.map(({ cell, message }) => [cell, message])).toContainEqual(['3', 'staat in geen kolom']);
    const mapped = await judged(utf8(csv(rows)), {
      columns: { adviceDate: 'Datum besluit', verdict: 'Stand' },
      fixed: { council: 'Rekenkamer', authority: 'Gemeenteraad', answerDate: '16-2-2016' },
      words: { adopted: ['accept in principle'] },
    });
    expect(mapped.judged).toMatchObject({ header: 2, rows: 1, fit: 1, problems: [] });
    expect(factsIn(mapped)).toMatchObject([
      { type: 'AdviceSubmitted', date: '2016-02-16', council: 'rekenkamer' },
      { type: 'AnswerDrafted', authority: 'raad', commitments: [{ text: 'Stel een kader vast', dueOn: '2016-07-01' }] },
      { type: 'ResponseAdopted' },
    ]);
  });

  it('leaves a point without an answer open, with why where the sheet says so, and publishes the others', async () => {
    const result = await sheet(
      point(1, adopted),
      point(2, { Oordeel: '-' }),
      point(3, { Oordeel: 'open', Reden: 'Het wacht op de begroting.' }),
    );
    expect(result.judged).toMatchObject({ fit: 3, dossiers: [{ points: 3, answers: 1 }] });
    expect(factsIn(result)).toMatchObject([
      { type: 'AdviceSubmitted', recommendations: [{ number: '1' }, { number: '2' }, { number: '3' }] },
      { type: 'AnswerDrafted' },
      {
        type: 'ResponseAdopted',
        leavesOpen: [{ why: expect.stringContaining('werkblad') }, { why: 'Het wacht op de begroting.' }],
      },
    ]);
    // Without any answer there is no response.
    expect(factsIn(await sheet(point(1), point(2))).map(({ type }) => type)).toEqual(['AdviceSubmitted']);
  });

  it('says of each point for whom it is, where it names several authorities', async () => {
    const raad = { Bestuursorgaan: 'Gemeenteraad' };
    const facts = factsIn(await sheet(point(1, adopted), point(1, raad), point(2, { ...adopted, ...raad })));
    expect(facts).toMatchObject([
      { type: 'AdviceSubmitted', recommendations: [{ for: ['college', 'raad'] }, { for: ['raad'] }] },
      { type: 'AnswerDrafted', authority: 'college' },
      { type: 'ResponseAdopted', authority: 'college' },
      { type: 'AnswerDrafted', authority: 'raad' },
      { type: 'ResponseAdopted', authority: 'raad', leavesOpen: [{}] },
    ]);
  });

  it('keeps a promise without a day', async () => {
    const promised = { ...adopted, Toezegging: 'Drie toiletten', 'Gereed op': '1-8-2016' };
    const facts = factsIn(await sheet(point(1, promised)));
    expect(facts[1]).toMatchObject({ commitments: [{ text: 'Drie toiletten' }] });
    expect(facts[1]).not.toHaveProperty('commitments[0].dueOn');
    expect(facts[3]).toMatchObject({ type: 'CommitmentFulfilled', date: '2016-08-01' });
  });

  it('was answered on each day that it names, the rest left open until then', async () => {
    const later = { ...adopted, Antwoorddatum: '1-9-2016', 'Gereed op': '1-10-2016', Toezegging: 'Een plan' };
    const result = await sheet(point(1, later), point(2, adopted), point(3));
    expect(result.judged).toMatchObject({ fit: 3, problems: [] });
    const left = (why: string) => expect.objectContaining({ why: expect.stringContaining(why) });
    expect(factsIn(result).slice(1)).toEqual([
      expect.objectContaining({ type: 'AnswerDrafted', date: '2016-03-01' }),
      expect.objectContaining({
        ...{ type: 'ResponseAdopted', date: '2016-03-01' },
        leavesOpen: [left('kwam later: 1 september 2016'), left('nog geen antwoord')],
      }),
      expect.objectContaining({ type: 'AnswerDrafted', date: '2016-09-01' }),
      expect.objectContaining({ type: 'ResponseAdopted', date: '2016-09-01', leavesOpen: [left('nog geen antwoord')] }),
      expect.objectContaining({ type: 'CommitmentFulfilled', date: '2016-10-01' }),
    ]);
  });

  it('knows the college and the raad by whatever they are called, and tells where a cell names both', async () => {
    const by = (n: number, name: string) => point(n, { ...adopted, Bestuursorgaan: name });
    const names = ['B&W', 'het college', 'College van B en W', 'BenW', 'de raad', 'Gemeenteraad'];
    const same = await sheet(...names.map((name, i) => by(i, name)));
    expect(same.judged.dossiers[0]?.authorities).toEqual(['B&W', 'de raad']);
    const theirs = await sheet(by(1, 'College van Goirle'), by(2, 'College van Hilvarenbeek'));
    expect(theirs.judged.dossiers[0]?.authorities).toHaveLength(2);
    const both = await sheet(by(1, 'B&W'), by(2, 'College en gemeenteraad'));
    expect(both.judged).toMatchObject({ fit: 1, problems: [{ cell: 'F3', code: 'invalid' }] });
  });

  it('is advice of several where a cell names them, and each is known by itself; else of one of a long name', async () => {
    const by = (n: number, name: string) => point(n, { Adviesraad: name });
    const facts = factsIn(await sheet(by(1, 'Jongerenraad'), by(2, 'Adviesraad Sociaal Domein en Jongerenraad')));
    expect(facts).toMatchObject([{ council: 'jongerenraad' }, { council: 'asd', with: ['jongerenraad'] }]);
    const { judged: told } = await sheet(by(1, 'Adviesraad Zorg en Samenleving'), by(2, 'Adviesraad Sociaal Domein'));
    expect(told.dossiers[0]?.councils).toEqual(['Adviesraad Zorg en Samenleving', 'Adviesraad sociaal domein']);
  });

  it('blames for a name that cannot be the rows that have it, and no others', async () => {
    const { judged: told } = await sheet(point(1), point(2, { Adviesraad: 'x'.repeat(400) }), point(3));
    expect(told).toMatchObject({ fit: 2, problems: [{ cell: 'B3', code: 'invalid' }] });
  });

  it('tells what a program could not reckon, and one thing of a row that is none', async () => {
    const { judged: told } = await sheet(
      point(1, { ...adopted, Oordeel: 'nee', Reden: '#VERW!' }),
      row({ Dossier: 'Bron: het raadsinformatiesysteem' }),
      point(2, adopted),
      point(3, { ...adopted, Toezegging: 'Een plan', 'Gereed op': '1-1-2016' }),
      row({ Nummer: 3 }),
    );
    expect(told.problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      expect.stringMatching(/^I2 .*fout van het rekenprogramma/),
      expect.stringMatching(/^E3 .*staat geen aanbeveling/),
      expect.stringMatching(/^M5 ligt vóór/),
      expect.stringMatching(/^E6 .*staat geen aanbeveling/),
    ]);
  });

  it('has what stands in one cell beside several rows in each of them, and reads the sheet with the table', async () => {
    const [first, second, third] = [point(1), point(2), point(3)].map((cells) => [...cells]) as [
      Cells[number][],
      Cells[number][],
      Cells[number][],
    ];
    for (const cells of [second, third]) cells.splice(0, 3, null, null, null);
    const rows = [['Lijst van de griffie'], [...HEAD], first, second, third];
    const merges = [0, 1, 2].map((startCol) => ({ startRow: 2, startCol, endRow: 4, endCol: startCol }));
    const book = [
      { name: 'Uitleg', rows: [['Hierna staan de adviezen.']] },
      { name: 'Adviezen', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }, ...merges] },
    ];
    for (const bytes of [await writeXlsx({ sheets: book }), await writeOds({ sheets: book })]) {
      const { judged: told } = await judged(bytes);
      expect(told).toMatchObject({ sheet: 'Adviezen', otherSheets: ['Uitleg'], header: 2, rows: 3, fit: 3 });
    }
    const hidden = [{ name: 'Keuzes', rows: [['ja'], ['nee']], hidden: true }, ...book];
    expect((await judged(await writeXlsx({ sheets: hidden }))).judged.otherSheets).toEqual(['Uitleg']);
  });

  it('has the lines of a cell in every format', async () => {
    const rows = [HEAD, point(1, { ...adopted, Reden: 'Het ene.\nHet andere.' })].map((cells) => [...cells]);
    const cell = '<table:table-cell office:value-type="string"><text:p>';
    const ods = zipOf(
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      {
        name: 'content.xml',
        content: `<office:document-content><office:body><office:spreadsheet><table:table table:name="B">${rows
          .map((cells) => {
            const all = cells.map((one) => `${cell}${String(one ?? '').replace('\n', '</text:p><text:p>')}</text:p>`);
            return `<table:table-row>${all.map((one) => `${one}</table:table-cell>`).join('')}</table:table-row>`;
          })
          .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    );
    for (const bytes of [ods, await writeXlsx({ sheets: [{ name: 'B', rows }] }), utf8(csv(rows))]) {
      expect(factsIn(await judged(bytes))[1]).toMatchObject({ reason: 'Het ene.\nHet andere.' });
    }
  });
});
