import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { crc32, deflateRawSync } from 'node:zlib';
import { NotASheet, SHEET } from '../bounds.js';
import { rowsOf } from './rows.js';

interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the list says that it is when it is unpacked. */
  readonly says?: number;
}

/** A zip file by hand, so that it can lie. */
function zipOf(...parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of parts) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole, { level: 9 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(whole), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(says ?? whole.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    head.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...list, end]));
}

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
