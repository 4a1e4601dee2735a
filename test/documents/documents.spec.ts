import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_KINDS, DocumentRefused, extract, REFUSALS, type Tracked } from '#documents';
import { passagesOf } from '#text';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyText } from '../any-text.js';

// An ordinance of 24 articles, as LibreOffice saves it: see the README beside it.
const bytesOf = (name: string) => readFileSync(join('test/documents', name));
const read = (name: string, tracked?: Tracked) => extract(bytesOf(name), tracked);
const codes = (warnings: readonly { readonly code: string; readonly count?: number }[]) =>
  Object.fromEntries(warnings.map(({ code, count }) => [code, count ?? true]));
const ids = (text: string) => passagesOf(text).map(({ id }) => id);
const WORD = 'verordening-wijzigingen.docx';
const OPEN = 'verordening-wijzigingen.odt';
const PDF = 'verordening.pdf';
const COLUMNS = 'verordening-kolommen.pdf';
const PASSWORD = 'met-wachtwoord.pdf';
const ALL = [WORD, OPEN, PDF, COLUMNS];

describe('an ordinance of 24 articles', () => {
  it.each(ALL)('in %s has each article once, with its paragraphs and items', async (name) => {
    const { text } = await read(name);
    const articles = ids(text).filter((id) => /^artikel-\d+$/.test(id));
    expect(articles).toEqual(Array.from({ length: 24 }, (_, i) => `artikel-${i + 1}`));
    expect(ids(text).filter((id) => id.startsWith('hoofdstuk'))).toEqual(
      Array.from({ length: 5 }, (_, i) => `hoofdstuk-${i + 1}`),
    );
    const third = ['artikel-3-lid-1', ...[...'abcdef'].map((item) => `artikel-3-lid-1-${item}`)];
    expect(ids(text).filter((id) => id.startsWith('artikel-3-'))).toEqual([
      ...third,
      'artikel-3-lid-2',
      'artikel-3-lid-3',
    ]);
    expect(text).toContain(
      '\n\nArtikel 3. Individuele voorzieningen\n1. Het college kan als individuele voorziening toekennen:\na. ambulante hulp;\n',
    );
  });

  it.each(ALL)('in %s is its text: each character in one passage', async (name) => {
    const { text } = await read(name);
    expect(
      passagesOf(text)
        .map((passage) => passage.text)
        .join(''),
    ).toBe(text);
  });

  it('reads the same from Word and from LibreOffice, whatever becomes of its changes', async () => {
    for (const tracked of ['accept', 'reject'] as const) {
      const [word, open] = [await read(WORD, tracked), await read(OPEN, tracked)];
      expect(open.text).toBe(word.text);
      expect(codes(open.warnings)).toEqual(codes(word.warnings));
    }
  });

  it('says how many changes were tracked, and takes them over or not', async () => {
    const [accepted, rejected] = [await read(WORD), await read(WORD, 'reject')];
    const rest = { comments: 1, notes: 1, 'header-footer': true, tables: 1 };
    expect(codes(accepted.warnings)).toEqual({ 'changes-accepted': 4, ...rest });
    expect(codes(rejected.warnings)).toEqual({ 'changes-rejected': 4, ...rest });
    expect(accepted.warnings[0]?.message).toContain('staan 4 bijgehouden wijzigingen');
    const [was, is] = [rejected, accepted].map(({ text }) => text.split('\n'));
    const changed = (was ?? []).map((line, i) => [line, is?.[i]]).filter(([before, after]) => before !== after);
    expect(is).toHaveLength(was?.length ?? 0);
    expect(changed).toEqual([
      [
        '1. Het college voert binnen zes weken na de melding een gesprek met de jongere en de ouders.',
        '1. Het college voert binnen vier weken na de melding een gesprek met de jongere en de ouders.',
      ],
      [
        '3. Het gesprek vindt plaats op het stadskantoor of bij het gezin thuis.',
        '3. Het gesprek vindt plaats op het stadskantoor of bij het gezin thuis. Een jongere van twaalf jaar of ouder kiest de plaats zelf.',
      ],
      [
        '1. Het college wijst op de mogelijkheid van gratis cliëntondersteuning. Het college betaalt die niet.',
        '1. Het college wijst op de mogelijkheid van gratis cliëntondersteuning.',
      ],
    ]);
  });

  it('reads from a PDF, in one column or two, as it was written; what stands on each page is not in it', async () => {
    const [word, one, two] = [await read(WORD), await read(PDF), await read(COLUMNS)];
    const [ordinance, annex = ''] = word.text.split('\n\nBijlage 1');
    expect(one.text.split('\n\nBijlage 1')[0]).toBe(ordinance);
    expect(annex).toBe(
      '. Termijnen\nStap | Termijn\nBevestiging van een melding | vijf werkdagen\nBesluit op een aanvraag | twee weken',
    );
    expect(two.text).toBe(ordinance);
    expect(codes(one.warnings)).toEqual({ notes: 1, 'header-footer': true, layout: true });
    expect(codes(two.warnings)).toEqual({ 'header-footer': true, columns: 3, layout: true });
  });

  it('is refused when it needs a password', async () => {
    await expect(read(PASSWORD)).rejects.toMatchObject({ name: 'DocumentRefused', code: 'encrypted' });
  });
});

describe('whatever bytes come', () => {
  /** What is said of them: a document, or why not; never anything else. */
  const told = async (bytes: Uint8Array): Promise<string> => {
    try {
      const { kind, text } = await extract(bytes);
      expect(
        passagesOf(text)
          .map((passage) => passage.text)
          .join(''),
      ).toBe(text);
      expect(DOCUMENT_KINDS).toContain(kind);
      return kind;
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentRefused);
      expect(REFUSALS).toContain((error as DocumentRefused).code);
      expect((error as DocumentRefused).message).toMatch(/^[a-z].*[a-z)]$/);
      return (error as DocumentRefused).code;
    }
  };

  it.each(ALL)('%s, cut off anywhere or with bytes changed, is read or refused', async (name) => {
    const whole = new Uint8Array(bytesOf(name));
    const cut = fc.nat(whole.length - 1).map((at) => whole.subarray(0, at));
    const changed = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
      .map((places) => {
        const bytes = whole.slice();
        for (const [at, value] of places) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, changed), async (bytes) => void (await told(bytes))),
      { numRuns: 60 },
    );
  });

  it('random bytes, and texts of any characters, are read or refused', async () => {
    const heads = [
      [],
      [0x50, 0x4b, 3, 4],
      [...Buffer.from('%PDF-1.7\n')],
      [...Buffer.from('<html>')],
      [...Buffer.from('{\\rtf')],
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2_000 }))
      .map(([head, rest]) => Uint8Array.of(...head, ...rest));
    const texts = fc
      .tuple(fc.constantFrom('', '<html>', '<p>', '# '), anyText({ maxLength: 500 }))
      .map(([head, rest]) => new TextEncoder().encode(head + rest));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, texts), async (one) => void (await told(one))),
      { numRuns: 300 },
    );
  });
});
