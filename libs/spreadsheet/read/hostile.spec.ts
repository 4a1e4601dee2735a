import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { zipOf, type Part } from '../../../test/zip.js';
import { NotASheet, SHEET } from '../bounds.js';
import { sheetsIn, type Row } from './rows.js';

const TYPES = {
  name: '[Content_Types].xml',
  content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
const book = (sheet: Part): Uint8Array =>
  zipOf(
    TYPES,
    { name: '_rels/.rels', content: related('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: related('worksheet', 'worksheets/sheet1.xml') },
    { ...sheet, name: 'xl/worksheets/sheet1.xml' },
  );
const withRows = (rows: string, before = '') =>
  book({ name: '', content: `<?xml version="1.0"?>${before}<worksheet><sheetData>${rows}</sheetData></worksheet>` });
const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = async (bytes: Uint8Array): Promise<readonly Row[]> => (await (await sheetsIn(bytes))[0]?.rows()) ?? [];
const odsCell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
const odsOf = (rows: string): Uint8Array =>
  zipOf({
    name: 'content.xml',
    content: `<office:document-content><office:body><office:spreadsheet><table:table table:name="B">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
const why = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await rowsOf(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(NotASheet);
  return (error as NotASheet).message;
};

describe('a sheet that means harm', () => {
  it('is read when it means none', async () => {
    expect(await rowsOf(withRows(`<row r="1">${cell('A1', 'Dossier')}</row>`))).toEqual([
      { number: 1, cells: ['Dossier'] },
    ]);
  });

  it('is not unpacked when it is too large, whatever it says', async () => {
    const large = Buffer.alloc(SHEET.unpacked + 1, ' ');
    expect(await why(book({ name: '', content: large }))).toContain('groter dan hier wordt gelezen');
    expect(await why(book({ name: '', content: large, says: 0 }))).toContain('groter dan hier wordt gelezen');
    expect(await why(book({ name: '', content: large, says: 1_000 }))).toContain('beschadigd');
    const many = Array.from({ length: SHEET.parts + 1 }, (_, i) => ({ name: `p${i}`, content: '' }));
    expect(await why(zipOf(TYPES, ...many))).toContain('onderdelen');
  });

  it('brings nothing from elsewhere and expands nothing', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const [row] = await rowsOf(withRows(`<row r="1">${cell('A1', 'Dossier &a;')}${cell('B1', '&b;')}</row>`, entities));
    expect(row?.cells).toEqual(['Dossier &a;', '&b;']);
  });

  it('has its formulas not reckoned: what stands there is what was saved', async () => {
    const bytes = withRows(
      '<row r="1"><c r="A1"><f>WEBSERVICE("http://x")</f><v>7</v></c><c r="B1"><f>1+1</f></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([{ number: 1, cells: [7] }]);
  });

  it.each([
    [
      'rows',
      Array.from({ length: SHEET.rows + 2 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join(''),
      'rijen',
    ],
    ['columns', `<row r="1">${cell('XFD1', 'ver weg')}</row>`, 'kolommen'],
    ['characters in a cell', `<row r="1">${cell('A1', 'x'.repeat(SHEET.characters + 1))}</row>`, 'tekens'],
  ])('is read no further than its bound of %s', async (_, rows, message) => {
    expect(await why(withRows(rows))).toContain(message);
  });

  const REPEATED = 'table:number-columns-repeated="16384"';
  it.each([
    ['rows', `<table:table-row table:number-rows-repeated="1048576">${odsCell('ja')}</table:table-row>`, 'rijen'],
    [
      'columns',
      `<table:table-row>${`<table:covered-table-cell ${REPEATED}/>`.repeat(1_000)}${odsCell('ver weg')}</table:table-row>`,
      'kolommen',
    ],
    [
      'cells that are one',
      `<table:table-row>${odsCell('x', 'table:number-rows-spanned="9999999"').repeat(SHEET.columns)}</table:table-row>`.repeat(
        300,
      ),
      'samengevoegde',
    ],
  ])('of LibreOffice is read no further than its bound of %s', async (_, rows, message) => {
    const rest = `<table:table-row>${odsCell('x')}</table:table-row>`.repeat(message === 'samengevoegde' ? 19_000 : 0);
    expect(await why(odsOf(rows + rest))).toContain(message);
  });

  it.each([
    ['nothing', new Uint8Array(), 'leeg'],
    ['more than a file may be', new Uint8Array(SHEET.bytes + 1), 'groter'],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oud of beveiligd'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3), 'geen werkblad'],
    ['a zip of something else', zipOf({ name: 'word/document.xml', content: '<x/>' }), 'geen werkblad'],
    ['half a zip', zipOf(TYPES).subarray(0, 60), 'beschadigd'],
    ['a zip without a sheet', zipOf(TYPES), 'beschadigd'],
  ])('of %s says so', async (_, bytes, message) => {
    expect(await why(bytes)).toContain(message);
  });

  it('is refused when it was cut off or scrambled', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Blad1', rows: Array.from({ length: 50 }, (_, i) => [`rij ${i}`, i]) }],
    });
    const half = bytes.slice();
    half.fill(7, 200, 900);
    await why(half);
  });
});
