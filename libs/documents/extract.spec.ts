import { describe, expect, it } from '@jest/globals';
import { passagesOf } from '#text';
import { zipOf } from '../../test/zip.js';
import { DOCUMENT } from './bounds.js';
import { extract, type Tracked } from './extract.js';

const read = (text: string, tracked?: Tracked) => extract(new TextEncoder().encode(text), tracked);
const why = async (bytes: Uint8Array) => {
  const error: unknown = await extract(bytes).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'DocumentRefused' });
  const { code, message } = error as { code: string; message: string };
  return `${code}: ${message}`;
};

describe('a page', () => {
  const page = (body: string) =>
    `<!doctype html><html><head><title>Kop</title><style>p{}</style></head><body>${body}</body></html>`;

  it('is its text: headings, paragraphs, lists and rows, each on a line', async () => {
    const body = `<h1>Verordening</h1><h2>Artikel 1. Doel</h2><p>Het  college
      besluit<br>snel.</p><ol><li>een<ol type="a"><li>a<li>b</ol></li><li value="4">vier</ol><ul><li><p>punt</p></ul><table><tr><th>Stap<th>Termijn<tr><td>Melding<td>5</table>los`;
    const { kind, text } = await read(page(body));
    expect(kind).toBe('html');
    expect(text).toBe(
      'Verordening\n\nArtikel 1. Doel\nHet college besluit\nsnel.\n1. een\na. a\nb. b\n4. vier\n- punt\n\nStap | Termijn\nMelding | 5\n\nlos',
    );
    expect(passagesOf(text).map(({ id }) => id)).toContain('artikel-1-lid-1-a');
  });

  it('has the marks that it writes itself, and not those that its lists would count beside them', async () => {
    const page = `<ul><li><div>a.</div><div><p>ouder;</p></div></li><li><p><span>b.</span></p><p>gesprek.</p></li></ul>
      <ol><li><span>1.</span><p>Het volgende:</p><ul><li><span>-</span><p>hulp;</p></li><li>- advies.</li></ul></li>
      <li><p>2. Het college meldt dat.</p></li></ol><ul><li><span>1</span> Een lid.</li><li>7 Jongeren deden mee.</li></ul>`;
    expect((await extract(Buffer.from(page))).text).toBe(
      'a. ouder;\nb. gesprek.\n1. Het volgende:\n- hulp;\n- advies.\n2. Het college meldt dat.\n1 Een lid.\n- 7 Jongeren deden mee.',
    );
  });

  it('has nothing in it that does something, nor what is not shown', async () => {
    const body = `<p onclick="x()">Tekst<script>alert(1)</script><a href="javascript:x()"> hier</a></p><iframe src="//x">kader</iframe><template><p>mal</p></template><p hidden>weg</p><div style="display: none"><p>ook weg</p></div><svg><text>lijn</text></svg><noscript>geen</noscript>`;
    const { text, warnings } = await read(page(body));
    expect(text).toBe('Tekst hier');
    expect(warnings.map(({ code, count }) => [code, count])).toEqual([
      ['hidden-text', 2],
      ['active-content', undefined],
    ]);
  });

  it('has entities only as the characters that they are', async () => {
    const { text } = await read(page('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; caf&eacute; &onbekend;</p>'));
    expect(text).toBe('<script>alert(1)</script> & café &onbekend;');
  });

  it('has what was added or what was taken out, as one asks', async () => {
    const body = page('<p>binnen <del>zes</del><ins>vier</ins> weken</p>');
    expect(await read(body)).toMatchObject({
      text: 'binnen vier weken',
      warnings: [{ code: 'changes-accepted', count: 2 }],
    });
    expect(await read(body, 'reject')).toMatchObject({
      text: 'binnen zes weken',
      warnings: [{ code: 'changes-rejected' }],
    });
  });
});

describe('a text', () => {
  it('is as its writer divided it, whatever its ends of lines are', async () => {
    expect(await read('Artikel 1\r\nTekst.  \r\n\r\n\r\n\r\nVerder\u200B.\n')).toEqual({
      kind: 'text',
      text: 'Artikel 1\nTekst.\n\nVerder.',
      warnings: [],
    });
  });

  it('takes the marks of Markdown off', async () => {
    expect(await read('# Nota\n\n- een **twee**\n')).toEqual({
      kind: 'markdown',
      text: 'Nota\n\n- een twee',
      warnings: [],
    });
  });

  it('is read in other encodings, which is said when it was guessed', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Eén', 'utf16le')]);
    expect(await extract(wide)).toMatchObject({ text: 'Eén', warnings: [] });
    expect(await extract(Buffer.from('E\xe9n', 'latin1'))).toMatchObject({
      text: 'Eén',
      warnings: [{ code: 'encoding' }],
    });
  });
});

describe('a document that means harm, or is none', () => {
  const word = (content: string | Buffer, says?: number) =>
    zipOf({ name: 'word/document.xml', content, ...(says !== undefined && { says }) });
  const body = (text: string, before = '') =>
    `<?xml version="1.0"?>${before}<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

  it('is read when it means none', async () => {
    expect(await extract(word(body('Tekst.')))).toEqual({ kind: 'docx', text: 'Tekst.', warnings: [] });
  });

  it('is not unpacked when it is too large, whatever it says', async () => {
    const large = Buffer.alloc(DOCUMENT.unpacked + 1, ' ');
    expect(await why(word(large))).toContain('too-large: uitgepakt');
    expect(await why(word(large, 0))).toContain('too-large: uitgepakt');
    expect(await why(word(large, 1_000))).toContain('damaged');
    // A megabyte or more that packs to almost nothing is not what anybody wrote.
    expect(await why(word(Buffer.alloc(20_000_000, ' ')))).toContain('too-large: uitgepakt');
    const many = Array.from({ length: DOCUMENT.parts }, (_, i) => ({ name: `p${i}`, content: '' }));
    expect(await why(zipOf({ name: 'word/document.xml', content: '' }, ...many))).toContain('onderdelen');
  });

  it('expands nothing and brings nothing from elsewhere', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(await why(word(body('&a;&b;', entities)))).toContain('damaged');
    expect(await extract(word(body('&a; &lt;')))).toMatchObject({ text: '&a; <' });
  });

  it('is read no further than a version may be long', async () => {
    expect(await why(word(body('a b '.repeat(DOCUMENT.characters / 4 + 1))))).toContain(
      'too-large: de tekst is langer',
    );
    expect(await why(Buffer.from('a b '.repeat(DOCUMENT.characters / 4 + 1)))).toContain(
      'too-large: de tekst is langer',
    );
  });

  it('may be as deep as it likes', async () => {
    const deep = 20_000;
    expect(await read(`<html>${'<div>'.repeat(deep)}diep`)).toMatchObject({ text: 'diep' });
    expect(await extract(word(`${'<a>'.repeat(deep)}${body('diep')}${'</a>'.repeat(deep)}`))).toMatchObject({
      text: 'diep',
    });
  });

  const scan = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
  it.each([
    ['nothing', new Uint8Array(), 'empty: het bestand is leeg'],
    ['more than a file may be', new Uint8Array(DOCUMENT.bytes + 1), 'too-large: het bestand is groter dan 20 MB'],
    [
      'an old Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'encrypted: dit is een oud of beveiligd',
    ],
    ['RTF', Buffer.from('{\\rtf1 tekst}'), 'unknown-kind: dit is een RTF-bestand'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'unknown-kind: dit is een afbeelding'],
    ['a sheet', zipOf({ name: 'xl/workbook.xml', content: '<x/>' }), 'unknown-kind: dit is een werkblad'],
    ['a zip of something else', zipOf({ name: 'brief.txt', content: 'x' }), 'unknown-kind: dit is geen tekstdocument'],
    ['bytes', Uint8Array.of(1, 2, 3), 'unknown-kind: dit is geen tekstdocument'],
    ['half a zip', zipOf({ name: 'word/document.xml', content: '<x/>' }).subarray(0, 60), 'damaged'],
    ['a document without a word', word(body(' ')), 'no-text: in het document staat geen tekst'],
    ['a PDF of pictures', Buffer.from(scan), 'no-text: in deze pdf staat geen tekst, alleen een beeld'],
    ['a PDF without pages', Buffer.from('%PDF-1.7 niets'), 'damaged: de pdf is beschadigd'],
  ])('of %s says so', async (_, bytes, message) => {
    expect(await why(bytes)).toContain(message);
  });
});
