import { expect, it } from '@jest/globals';
import { extract } from '../extract.js';

interface At {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** A PDF by hand: letters of Helvetica at places of an A4. */
function pdfOf(...pages: readonly (readonly At[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const drawn = pages.flatMap((page, i) => {
    const said = page
      .map(({ x = 72, y, size = 11, text }) => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
      .join('\n');
    const own = 4 + 2 * i;
    return [
      `${own} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${own + 1} 0 R>>endobj`,
      `${own + 1} 0 obj<</Length ${said.length}>>stream\n${said}\nendstream endobj`,
    ];
  });
  const all = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>endobj`,
    '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    ...drawn,
    'trailer<</Root 1 0 R>>\n%%EOF',
  ];
  return new Uint8Array(Buffer.from(all.join('\n'), 'latin1'));
}
const codes = (warnings: readonly { readonly code: string }[]) => warnings.map(({ code }) => code);

it('leaves out what stands on each page and its number, and never an article that begins one', async () => {
  const page = (n: number) => [
    { y: 810, text: 'Gemeente Voorbeeldstad' },
    { y: 780, text: `Artikel ${n}` },
    { y: 760, text: `Dit is de tekst van ${'abc'[n - 1]}.` },
    { y: 40, text: `Pagina ${n} van 3` },
  ];
  const { text, warnings } = await extract(pdfOf(page(1), page(2), page(3)));
  expect(text).toBe(
    'Artikel 1\nDit is de tekst van a.\n\nArtikel 2\nDit is de tekst van b.\n\nArtikel 3\nDit is de tekst van c.',
  );
  expect(codes(warnings)).toEqual(['header-footer', 'layout']);
});

it('makes whole what was broken off at the end of a line, and keeps the dash of a word that has one', async () => {
  const lines = ['Het college van burge-', 'meester en wethouders stelt beleids-', 'en uitvoeringsregels vast.'];
  const { text } = await extract(pdfOf(lines.map((said, i) => ({ y: 500 - 14 * i, text: said }))));
  expect(text).toBe('Het college van burgemeester en wethouders stelt beleids- en uitvoeringsregels vast.');
});

it('leaves out notes with their marks, and a table of contents', async () => {
  const { text, warnings } = await extract(
    pdfOf([
      { y: 700, text: 'Artikel 1 Begrippen ........ 2' },
      { y: 600, text: 'Zie de Jeugdwet' },
      { x: 152, y: 604, size: 6, text: '1' },
      { y: 586, text: 'en de Wmo.' },
      { y: 120, size: 6, text: '1' },
      { x: 78, y: 118, size: 9, text: 'Stb. 2014, 105.' },
    ]),
  );
  expect(text).toBe('Zie de Jeugdwet en de Wmo.');
  expect(codes(warnings)).toEqual(['notes', 'contents', 'layout']);
});
