import { expect, it } from '@jest/globals';
import { zipOf } from '../../../test/zip.js';
import { extract, type Tracked } from '../extract.js';

const TYPE = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
const documentOf = (body: string, styles = '', around = '') =>
  zipOf(
    TYPE,
    {
      name: 'content.xml',
      content: `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    { name: 'styles.xml', content: `<office:document-styles>${around}</office:document-styles>` },
  );
const textOf = async (body: string, styles?: string, tracked?: Tracked) =>
  (await extract(documentOf(body, styles), tracked)).text;
const p = (said: string) => `<text:p>${said}</text:p>`;
const item = (said: string, more = '') => `<text:list-item${more}>${said}</text:list-item>`;
const list = (said: string, more = '') => `<text:list${more}>${said}</text:list>`;
const NUMBERS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="2" style:num-suffix="."/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
const L = ' text:style-name="L"';

it('writes out the numbers of a list and of its parts', async () => {
  const inner = list(item(p('a')) + item(p('b') + list(item(p('diep')))));
  expect(await textOf(list(item(p('een') + inner) + item(p('twee') + p('vervolg')), L), NUMBERS)).toBe(
    '1. een\na) a\nb) b\nb.i. diep\n2. twee\n\nvervolg',
  );
  expect(await textOf(list(item(p('x')), ' text:style-name="B"'), NUMBERS)).toBe('- x');
});

it('goes on counting where a list goes on, and begins anew where it does not', async () => {
  const first = list(item(p('een')), `${L} xml:id="l1"`);
  const between = p('Tussen.');
  const after = async (more: string) =>
    (await textOf(first + between + list(item(p('dan')), more), NUMBERS)).split('\n').at(-1);
  expect(await after(L)).toBe('1. dan');
  expect(await after(`${L} text:continue-numbering="true"`)).toBe('2. dan');
  expect(await after(`${L} text:continue-list="l1"`)).toBe('2. dan');
  expect(await textOf(list(item(p('zeven'), ' text:start-value="7"') + item(p('acht')), L), NUMBERS)).toBe(
    '7. zeven\n8. acht',
  );
  expect(await textOf(list(`<text:list-header>${p('kop')}</text:list-header>${item(p('een'))}`, L), NUMBERS)).toBe(
    'kop\n1. een',
  );
});

it('numbers headings as the outline says', async () => {
  const outline =
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" loext:num-list-format="Hoofdstuk %1%."/></text:outline-style>';
  const h = (said: string, more = '') => `<text:h text:outline-level="1"${more}>${said}</text:h>`;
  expect(await textOf(h('Begin') + p('Tekst.') + h('Los', ' text:is-list-header="true"') + h('Eind'), outline)).toBe(
    'Hoofdstuk 1. Begin\nTekst.\n\nLos\n\nHoofdstuk 2. Eind',
  );
});

it('takes changes over or not, also when they go over the end of a paragraph', async () => {
  const region = (id: string, what: string) => `<text:changed-region text:id="${id}">${what}</text:changed-region>`;
  const info = '<office:change-info><dc:creator>Noor</dc:creator></office:change-info>';
  const tracked = `<text:tracked-changes>${region('i', `<text:insertion>${info}</text:insertion>`)}${region('d', `<text:deletion>${info}${p('oude staart.')}${p('Oude kop')}</text:deletion>`)}</text:tracked-changes>`;
  const body = `${tracked}${p('Een <text:change-start text:change-id="i"/>nieuw eind.')}${p('Nieuw begin<text:change-end text:change-id="i"/> en verder.')}${p('Met <text:change text:change-id="d"/> erbij.')}`;
  expect(await textOf(body)).toBe('Een nieuw eind.\n\nNieuw begin en verder.\n\nMet  erbij.');
  expect(await textOf(body, '', 'reject')).toBe('Een  en verder.\n\nMet oude staart.\n\nOude kop erbij.');
  expect((await extract(documentOf(body))).warnings).toMatchObject([{ code: 'changes-accepted', count: 2 }]);
});

it('leaves out what is not of the text, and says so', async () => {
  const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
  const body = `<text:table-of-content>${p('Artikel 1 ... 3')}</text:table-of-content>${p(
    'Tekst<office:annotation><text:p>Mag dit?</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p></text:note-body></text:note><text:span text:style-name="H"> geheim</text:span><draw:image/> klaar.',
  )}`;
  const around = `<office:master-styles><style:master-page><style:footer>${p('Bladzijde')}</style:footer></style:master-page></office:master-styles>`;
  const { text, warnings } = await extract(documentOf(body, styles, around));
  expect(text).toBe('Tekst klaar.');
  expect(warnings.map(({ code }) => code)).toEqual([
    'comments',
    'notes',
    'header-footer',
    'contents',
    'pictures',
    'hidden-text',
  ]);
});

it('reads white space as it stands: one, unless more are said', async () => {
  expect(await textOf(p('1.<text:tab/>een \n   twee<text:s text:c="3"/>drie<text:line-break/>vier'))).toBe(
    '1. een twee   drie\nvier',
  );
});

it('is refused when it is protected by a password, or is a sheet', async () => {
  const manifest = {
    name: 'META-INF/manifest.xml',
    content:
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
  };
  const content = { name: 'content.xml', content: 'zzz' };
  await expect(extract(zipOf(TYPE, content, manifest))).rejects.toMatchObject({ code: 'encrypted' });
  await expect(extract(zipOf(TYPE, { name: 'encrypted-package', content: 'zzz' }))).rejects.toMatchObject({
    code: 'encrypted',
  });
  const sheet = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' };
  await expect(extract(zipOf(sheet, content))).rejects.toMatchObject({ code: 'unknown-kind' });
});
