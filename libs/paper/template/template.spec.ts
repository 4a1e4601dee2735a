import { describe, expect, it } from '@jest/globals';
import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkTemplate, fillTemplate, TEMPLATE, TemplateRefused, type Letter } from '../index.js';

const said = (text: string) => ({ kind: 'text' as const, runs: [{ text }] });
const LETTER: Letter = {
  adviesraad: 'Adviesraad <Sociaal> & Domein',
  afzender: 'College van B en W',
  onderwerp: 'Verordening jeugdhulp',
  datum: '29 november 2026',
  adviesdatum: '1 november 2026',
  geheel: [],
  antwoorden: [
    { id: 'p1', level: 2, title: 'Aanbeveling 1', blocks: [said('Kort de wachttijd in. {{datum}} {{antwoorden}}')] },
    { id: 'p2', level: 2, title: 'Aanbeveling 2', blocks: [said('Overgenomen.\nOmdat het kan.')] },
  ],
};

async function template(...lines: readonly (string | readonly string[])[]): Promise<Uint8Array> {
  const line = (said: string | readonly string[]) =>
    new Paragraph({ children: [said].flat().map((text) => new TextRun(text)) });
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [line('Gemeente Voorbeeldstad')] }) },
        footers: { default: new Footer({ children: [line('Ons kenmerk van {{ datum }}')] }) },
        children: [new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Brief' }), ...lines.map(line)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
const partIn = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const wordsIn = (xml: string) => xml.replace(/<\/w:p>/gu, '\n').replace(/<[^<>]*>/gu, '');
const why = async (bytes: Uint8Array) => {
  const error: unknown = await checkTemplate(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TemplateRefused);
  return (error as TemplateRefused).message;
};
const GOOD = ['Aan {{adviesraad}}', '{{geheel}}', '{{antwoorden}}'];
/** A template with a part that is other than Word made it. */
async function withPart(name: string, content: string | ((was: string) => string)): Promise<Uint8Array> {
  const parts = unzipSync(await template(...GOOD));
  const was = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(typeof content === 'string' ? content : content(was)) });
}

describe('a template of a letter', () => {
  it('is filled where its placeholders are, also in a footer and when a program broke one apart, and keeps all else', async () => {
    const bytes = await template(['Aan {{advies', 'raad}}, van {{afzender}}'], '{{geheel}}', '{{antwoorden}}', 'Groet');
    await checkTemplate(bytes);
    const filled = await fillTemplate(bytes, LETTER);
    const words = wordsIn(partIn(filled, 'word/document.xml'));
    expect(words).toContain('Aan Adviesraad &lt;Sociaal&gt; &amp; Domein, van College van B en W\n');
    expect(words).toMatch(
      /Aanbeveling 1\nKort de wachttijd in\..*\nAanbeveling 2\nOvergenomen\.Omdat het kan\.\nGroet/u,
    );
    // What somebody wrote is no placeholder, and is not filled again.
    expect(words.match(/Aanbeveling 2/gu)).toHaveLength(1);
    expect(words).not.toContain('in. 29 november');
    expect(wordsIn(partIn(filled, 'word/footer1.xml'))).toContain('Ons kenmerk van 29 november 2026');
    expect(partIn(filled, 'word/header1.xml')).toContain('Gemeente Voorbeeldstad');
    expect(partIn(filled, 'word/document.xml')).toMatch(/w:pStyle w:val="Heading2"\/>.*Aanbeveling 1/u);
  });

  it.each([
    ['without a place for the answers', () => template('Aan {{adviesraad}}'), 'geen {{antwoorden}}'],
    [
      'with another placeholder',
      () => template(...GOOD, '{{naam}}'),
      '{{naam}} is geen veld; de velden zijn {{adviesraad}}',
    ],
    ['that is none', () => Promise.resolve(strToU8('Geachte raad,')), 'geen Word-bestand'],
    ['that is too large', () => Promise.resolve(new Uint8Array(TEMPLATE.bytes + 1)), 'groter dan 2 MB'],
    [
      'that unpacks to far more',
      () => withPart('word/media/x.xml', ' '.repeat(19 * 1024 * 1024)),
      'uitgepakt is het sjabloon te groot',
    ],
    ['with a macro', () => withPart('word/vbaProject.bin', 'x'), 'een macro of een ander bestand'],
    ['with a file in it', () => withPart('word/embeddings/x.docx', 'x'), 'een macro of een ander bestand'],
    [
      'that has macros by what it says',
      () =>
        withPart('[Content_Types].xml', (was) =>
          was.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        ),
      'als gewoon Word-document',
    ],
    [
      'on top of another template',
      () =>
        withPart(
          'word/_rels/settings.xml.rels',
          '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="file:///C:/Normal.dotm" TargetMode="External"/></Relationships>',
        ),
      'buiten het bestand (word/_rels/settings.xml.rels)',
    ],
    [
      'with a relation that hides where it leads',
      () =>
        withPart(
          'word/_rels/x.xml.rels',
          '<Relationships><Relationship Target="a>b" Type="http://x/image" TargetMode="External"/></Relationships>',
        ),
      'buiten het bestand',
    ],
    [
      'with a relation in another writing',
      () =>
        withPart(
          'word/_rels/x.xml.rels',
          '<Relationships><Relationship Target="\\\\x" Type="http://x/image" TargetMode="Ex&#116;ernal"/></Relationships>',
        ),
      'buiten het bestand',
    ],
    ['with a program by another name', () => withPart('word/logo.exe', 'x'), 'een macro of een ander bestand'],
    [
      'with a link to a script',
      () =>
        withPart(
          'word/_rels/document.xml.rels',
          '<Relationships><Relationship Type="http://x/hyperlink" TargetMode="External" Target="javascript:alert(1)"/></Relationships>',
        ),
      'buiten het bestand',
    ],
    [
      'with a field that fetches',
      () =>
        withPart('word/document.xml', (was) =>
          was.replace(
            '<w:body>',
            '<w:body><w:p><w:r><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\x</w:instrText></w:r></w:p>',
          ),
        ),
      'uit een ander bestand of programma',
    ],
    [
      'with another document put in',
      () => withPart('word/document.xml', (was) => was.replace('<w:body>', '<w:body><w:altChunk r:id="x"/>')),
      'uit een ander bestand',
    ],
    [
      'with entities',
      () => withPart('word/document.xml', (was) => was.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'geen Word-bestand',
    ],
    [
      'in another encoding',
      () => withPart('word/styles.xml', '<?xml version="1.0" encoding="utf-7"?><x/>'),
      'geen Word-bestand',
    ],
  ])('%s is refused, with why', async (_, made, message) => {
    const bytes = await made();
    expect(await why(bytes)).toContain(message);
  });

  it('with a link that somebody can follow is none the worse', async () => {
    const link =
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="https://voorbeeldstad.nl"/>';
    await checkTemplate(
      await withPart('word/_rels/document.xml.rels', (was) =>
        was.replace('</Relationships>', `${link}</Relationships>`),
      ),
    );
  });
});
