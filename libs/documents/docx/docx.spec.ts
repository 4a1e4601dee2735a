import { expect, it } from '@jest/globals';
import { zipOf } from '../../../test/zip.js';
import { extract, type Tracked } from '../extract.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const by = (when = 1) => `w:author="Noor" w:date="2026-05-0${when}T10:00:00Z"`;
const p = (said: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${said}</w:p>`;
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

interface Given {
  readonly numbering?: string;
  readonly styles?: string;
  readonly more?: Readonly<Record<string, string>>;
}
const documentOf = (body: string, { numbering, styles, more = {} }: Given = {}) =>
  zipOf(
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    ...(numbering === undefined
      ? []
      : [{ name: 'word/numbering.xml', content: `<w:numbering ${W}>${numbering}</w:numbering>` }]),
    ...(styles === undefined ? [] : [{ name: 'word/styles.xml', content: `<w:styles ${W}>${styles}</w:styles>` }]),
    ...Object.entries(more).map(([name, content]) => ({ name, content })),
  );
const textOf = async (body: string, given?: Given, tracked?: Tracked) =>
  (await extract(documentOf(body, given), tracked)).text;
const lines = async (body: string, given?: Given, tracked?: Tracked) =>
  (await textOf(body, given, tracked)).split('\n');

const LIST = `<w:abstractNum w:abstractNumId="4">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2.')}${level(2, 'decimal', '%3°')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

it('writes out the numbers of a list, of its parts, and of one that begins anew', async () => {
  const body = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 2],
    [1, 1],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 0],
  ]
    .map(([list = 0, at = 0], i) => p(run(`lid${i}`), inList(list, at)))
    .join('');
  expect(await lines(body, { numbering: LIST })).toEqual([
    '1. lid0',
    'a. lid1',
    '1° lid2',
    '2° lid3',
    'b. lid4',
    '2. lid5',
    'a. lid6',
    '1. lid7',
    '2. lid8',
  ]);
});

it('writes out each way of counting, a number with those above it, and a mark without one', async () => {
  const given = (format: string, text: string) => ({
    numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, format, text)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  });
  const body = p(run('eerst'), inList(1)) + p(run('dan'), inList(1, 1));
  const second = async (format: string, text: string) => (await lines(body, given(format, text)))[1];
  expect(await second('decimal', '%1.%2')).toBe('I.1 dan');
  expect(await textOf(body, given('decimal', 'Artikel %2.'))).toBe('I. eerst\n\nArtikel 1. dan');
  expect(await second('lowerRoman', '(%2)')).toBe('(i) dan');
  expect(await second('upperLetter', '%2)')).toBe('A) dan');
  expect(await second('bullet', '\uF0B7')).toBe('- dan');
  expect(await textOf(body, given('none', ''))).toBe('I. eerst\n\ndan');
});

it('takes the list of a style, unless a paragraph is in none', async () => {
  const styles = `<w:style w:styleId="Lid"><w:name w:val="lid"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Lid2"><w:name w:val="lid 2"/><w:basedOn w:val="Lid"/></w:style>`;
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const body = p(run('een'), style('Lid')) + p(run('twee'), style('Lid2')) + p(run('geen'), style('Lid') + inList(0));
  expect(await textOf(body, { numbering: LIST, styles })).toBe('1. een\n2. twee\n\ngeen');
});

it('does not go round in styles and lists that are based on each other', async () => {
  const styles = `<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
    <w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  expect(await textOf(p(run('een'), '<w:pStyle w:val="A"/>') + p(run('twee'), inList(1)), { styles, numbering })).toBe(
    'een\n\ntwee',
  );
});

it('joins a paragraph whose end was taken out with the next, and one whose end was added when that is not taken over', async () => {
  const mark = (change: string) => `<w:rPr><w:${change} ${by()}/></w:rPr>`;
  const out =
    p(run('Het college '), mark('del') + inList(1)) + p(run('besluit.'), inList(1)) + p(run('Klaar.'), inList(1));
  expect(await lines(out, { numbering: LIST })).toEqual(['1. Het college besluit.', '2. Klaar.']);
  expect(await lines(out, { numbering: LIST }, 'reject')).toEqual(['1. Het college', '2. besluit.', '3. Klaar.']);
  const added = p(run('Het college '), mark('ins')) + p(run('besluit.'));
  expect(await textOf(added)).toBe('Het college\n\nbesluit.');
  expect(await textOf(added, {}, 'reject')).toBe('Het college besluit.');
});

it('has what was moved at one of both places, and counts what follows each other as one change', async () => {
  const body =
    p(
      `<w:moveFrom ${by()}>${run('Eerst. ')}</w:moveFrom>${run('Midden. ')}<w:moveTo ${by(2)}>${run('Eerst. ')}</w:moveTo>`,
    ) +
    p(
      `<w:ins ${by(3)}>${run('een')}</w:ins><w:ins ${by(3)}>${run(' twee')}</w:ins><w:del ${by(3)}>${gone('drie')}</w:del>`,
    );
  const { text, warnings } = await extract(documentOf(body));
  expect(text).toBe('Midden. Eerst.\n\neen twee');
  expect(warnings).toMatchObject([{ code: 'changes-accepted', count: 4 }]);
  expect(await textOf(body, {}, 'reject')).toBe('Eerst. Midden.\n\ndrie');
});

it('leaves out what is not of the text, and says so', async () => {
  const styles = '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>';
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>';
  const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> wel</w:t></w:r>';
  const field = '<w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>';
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(run('Kader.'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>${p(run('Kader.'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const notes = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>';
  const body =
    p(run('Artikel 1 Begrippen 3'), '<w:pStyle w:val="T"/>') + p(run('Tekst') + hidden + shown + field + box + notes);
  const around = `<w:hdr ${W}>${p(run('Concept'))}</w:hdr>`;
  const more = {
    'word/header1.xml': around,
    'word/footer1.xml': `<w:ftr ${W}>${p('')}</w:ftr>`,
    'word/vbaProject.bin': 'x',
  };
  const { text, warnings } = await extract(documentOf(body, { styles, more }));
  expect(text).toBe('Kader.\n\nTekst wel');
  expect(warnings.map(({ code, count }) => [code, count])).toEqual([
    ['comments', 1],
    ['notes', 1],
    ['header-footer', undefined],
    ['contents', undefined],
    ['pictures', 1],
    ['hidden-text', 1],
    ['active-content', undefined],
  ]);
});

it('has a row of a table on a line, and what stands in a table of one column as it stands', async () => {
  const cell = (...said: string[]) => `<w:tc>${said.map((one) => p(run(one))).join('')}</w:tc>`;
  const rows = `<w:tbl><w:tr>${cell('Stap')}${cell('Termijn', 'in weken')}</w:tr><w:tr>${cell('Melding')}${cell('')}</w:tr></w:tbl>`;
  expect(await textOf(p(run('Zie:')) + rows + p(run('Einde.')))).toBe(
    'Zie:\n\nStap | Termijn in weken\nMelding |\n\nEinde.',
  );
  expect(await textOf(`<w:tbl><w:tr>${cell('Artikel 1. Doel', 'Tekst.')}</w:tr></w:tbl>`)).toBe(
    'Artikel 1. Doel\nTekst.',
  );
});

it('keeps a paragraph as it was set before out of how it is set now', async () => {
  const was = `<w:pPrChange ${by()}><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`;
  expect(await textOf(p(run('los'), was), { numbering: LIST })).toBe('los');
});

it('writes breaks, hyphens and tabs as what they are', async () => {
  const body = p(
    '<w:r><w:t>1.</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:br/><w:t>ver\u00ADder</w:t><w:br w:type="page"/></w:r>',
    '<w:tabs><w:tab w:val="left"/></w:tabs>',
  );
  expect(await textOf(body)).toBe('1. e-mail\nverder');
});
