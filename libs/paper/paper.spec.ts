import { PAPER_FORMATS, writePaper, type Paper } from '#paper';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { unpacked } from './fonts.js';
import { readFileSync } from 'node:fs';

const HOSTILE = [
  '#set text(red) #image("/etc/passwd")',
  '*vet* _schuin_ `code` $x^2$ @verwijzing <label>',
  '<script>alert(1)</script> & "aan" \'halen\'',
  'C:\\pad\\naar #[iets] \\u{1F600} \\n',
  ']]> --> {{x}} ${x} %s',
  '= Kop\n- punt\n+ telt\n/ woord: uitleg',
];

const paperOf = (texts: readonly string[]): Paper => ({
  title: `Titel ${texts[0] ?? ''}`,
  parts: [
    {
      id: 'een',
      level: 1,
      title: `Kop ${texts[0] ?? ''}`,
      blocks: [
        ...texts.map((text) => ({ kind: 'text' as const, label: 'Reden', runs: [{ text }] })),
        { kind: 'list', items: texts.map((text) => ({ runs: [{ text, how: 'new' as const }] })) },
        { kind: 'table', about: 'Tabel', head: ['Wat', 'Hoe'], rows: texts.map((text) => [text, 'b']) },
      ],
    },
    { id: 'twee', level: 2, title: 'Onderdeel', blocks: [] },
  ],
});

const pdfIn = async (bytes: Uint8Array) => getDocumentProxy(new Uint8Array(bytes));
const textIn = async (bytes: Uint8Array) => (await extractText(await pdfIn(bytes), { mergePages: true })).text;
const squeezed = (text: string) => text.replace(/\s+/gu, '');

/** What is read of a file again, with its white space left out. */
async function readBack(paper: Paper, format: (typeof PAPER_FORMATS)[number]): Promise<string> {
  const bytes = await writePaper(paper, format);
  // The number of a page stands between what it divides.
  if (format === 'pdf') return squeezed(await textIn(bytes)).replace(/\d{1,3}\/\d{1,3}/g, '');
  const xml =
    format === 'html'
      ? Buffer.from(bytes).toString()
      : strFromU8(unzipSync(bytes)[format === 'odt' ? 'content.xml' : 'word/document.xml'] ?? new Uint8Array());
  const text = xml
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
  return squeezed(text);
}

describe('a document as a file', () => {
  it.each(PAPER_FORMATS)('has each text as it is in %s: nothing in it is markup', async (format) => {
    const text = await readBack(paperOf(HOSTILE), format);
    for (const one of HOSTILE) expect(text).toContain(squeezed(one));
  });

  it.each(PAPER_FORMATS)('has long texts, and nothing, in %s', async (format) => {
    const long = 'woord '.repeat(833);
    expect(await readBack(paperOf([long]), format)).toContain(squeezed(long));
    const nothing = {
      title: 'Leeg',
      parts: [{ id: 'a', level: 1, title: 'Niets', blocks: [{ kind: 'list', items: [] }] }],
    } as const;
    expect(await readBack(nothing, format)).toContain('Niets');
    expect(await readBack({ title: 'Leeg', parts: [] }, format)).toContain('Leeg');
  });

  it.each(PAPER_FORMATS)('leaves out what no XML can have, in %s', async (format) => {
    expect(await readBack(paperOf(['a\u0000b\u000Bc\uD800d']), format)).toContain('abcd');
  });

  it.each(['html', 'odt', 'docx'] as const)('has signs of any script in %s', async (format) => {
    expect(await readBack(paperOf(['👍🏽 漢字 العربية']), format)).toContain('👍🏽漢字العربية');
  });

  it('has in a PDF the code of a sign that no font has: an empty box tells nobody anything', async () => {
    // A sign for private use: of no font.
    const text = squeezed(await textIn(await writePaper(paperOf(['voor \u{10FFFD} na']), 'pdf')));
    expect(text).toContain('voor[U+10FFFD]na');
    // What the fonts of the screens lack, Typst may have of itself, or the machine.
    expect(squeezed(await textIn(await writePaper(paperOf(['ő Ж é €']), 'pdf')))).toContain('őЖé€');
  });
});

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const rolesIn = ({ role, children = [] }: Node): string[] => [...(role ? [role] : []), ...children.flatMap(rolesIn)];

describe('a PDF', () => {
  it('is what PDF/UA asks: marked, in a language, with a title that is shown and a tree of tags', async () => {
    const bytes = await writePaper(paperOf(['gewone tekst']), 'pdf');
    const pdf = await pdfIn(bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Titel gewone tekst', Language: 'nl-NL' });
    expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const tree = (await (await pdf.getPage(1)).getStructTree()) as Node;
    const roles = rolesIn(tree);
    expect(roles.filter((role) => /^H\d/.test(role))).toEqual(['H1', 'H2']);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(2);
    expect(roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TD', 'L', 'LI', 'P']));
    const [outline, ...more] = (await pdf.getOutline()) ?? [];
    expect([outline?.title, outline?.items.map(({ title }: { title: string }) => title), more]).toEqual([
      'Kop gewone tekst',
      ['Onderdeel'],
      [],
    ]);
  });

  it('is not written when its headings skip a level: Typst refuses it', async () => {
    const skipping: Paper = {
      title: 'Titel',
      parts: [1, 3].map((level) => ({ id: `${level}`, level, title: 'Kop', blocks: [] })),
    };
    await expect(writePaper(skipping, 'pdf')).rejects.toThrow();
  });

  it('has fonts that were unpacked of those of the screens', () => {
    const font = unpacked(readFileSync('node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'));
    expect(font.readUInt32BE(0)).toBe(0x0001_0000);
    const count = font.readUInt16BE(4);
    const tables = Array.from({ length: count }, (_, i) => font.toString('latin1', 12 + 16 * i, 16 + 16 * i));
    expect(tables).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head']));
  });
});

const fileIn = async (format: 'odt' | 'docx') => {
  const files = unzipSync(await writePaper(paperOf(['tekst']), format));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};

describe('an ODT', () => {
  it('begins as one, and has headings, header rows and its language', async () => {
    const bytes = await writePaper(paperOf(['tekst']), 'odt');
    expect(Buffer.from(bytes.subarray(30, 77)).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const file = await fileIn('odt');
    const content = file('content.xml');
    expect(content.match(/text:outline-level="\d"/g)).toEqual(['text:outline-level="1"', 'text:outline-level="2"']);
    expect(content).toMatch(
      /<table:table-header-rows><table:table-row>.*Wat.*<\/table:table-row><\/table:table-header-rows>/,
    );
    expect(file('styles.xml')).toContain('fo:language="nl" fo:country="NL"');
    expect(file('meta.xml')).toContain('<dc:title>Titel tekst</dc:title>');
    expect(file('META-INF/manifest.xml')).toContain('manifest:full-path="content.xml"');
  });
});

describe('a DOCX', () => {
  it('has headings, header rows and its language', async () => {
    const file = await fileIn('docx');
    const document = file('word/document.xml');
    expect(document.match(/w:pStyle w:val="(?:Heading\d|Title)"/g)).toEqual([
      'w:pStyle w:val="Title"',
      'w:pStyle w:val="Heading1"',
      'w:pStyle w:val="Heading2"',
    ]);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(file('word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
    expect(file('docProps/core.xml')).toContain('<dc:title>Titel tekst</dc:title>');
  });
});
