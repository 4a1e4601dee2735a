import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { loadWebBuild } from '../../../api/web/web-build.ts';
import type { RegisterItem } from '../../../api/web/public-page.ts';

const item: RegisterItem = {
  dossier: 'd',
  municipality: 'gm0000',
  council: 'raad',
  councilName: 'Raad',
  authority: 'college',
  authorityName: 'College',
  advice: 'a',
  recommendation: 'r',
  number: '8b',
  question: false,
  advisedOn: '2025-12',
  advisedDay: '2025-12-31',
  state: 'refused',
  ended: false,
  text: '=HYPERLINK("https://example.org"; "klik")',
  verdict: 'notAdopted',
  reason: 'Te duur,\nzegt de wethouder',
  satisfied: false,
  revisions: 0,
  on: '2026-01',
  day: '2026-01-31',
  subject: 'policy',
  title: '+31 titel',
};

const built = await loadWebBuild('', 'dist-web');
const csv = (items: readonly RegisterItem[], first = true) =>
  built?.renderer.register.csv(items, 'nl', first, 'https://example.org') ?? '';

it('makes what a spreadsheet would reckon harmless, and keeps a semicolon and a new line within their cell', () => {
  const [, row] = csv([item]).split('\r\n');
  expect(row).toBe(
    "gm0000;College;Raad;d;'+31 titel;Beleid;8b;r;https://example.org/openbaar/dossiers/d/aanbevelingen/r;nee;" +
      '"\'=HYPERLINK(""https://example.org""; ""klik"")";2025-12;Niet of deels overgenomen;;Niet overgenomen;' +
      '"Te duur,\nzegt de wethouder";;;;2026-01;0;nee;;;;;',
  );
});

it('goes on where a part before it ended, without naming the columns again', () => {
  const whole = csv([item, item]);
  expect(csv([item]) + csv([item], false)).toBe(whole);
});

it('has what a council says of an answer in JSON as the API has it', () => {
  const said = [true, false, 'partly', 'notYet', undefined] as const;
  const register = built?.renderer.register;
  const json = register?.json(
    said.map((satisfied) => ({ ...item, satisfied })),
    true,
    'https://example.org',
    '2026-01-31',
  );
  const { items } = JSON.parse(`${json ?? ''}${register?.jsonEnd ?? ''}`) as { items: { satisfied?: unknown }[] };
  expect(items.map(({ satisfied }) => satisfied)).toEqual(said);
});

/** Whatever some program takes for the end of a line. */
const LINE_ENDS = /[\r\n\v\f\x85\u2028\u2029]+/;

/** Texts of what divides cells and rows, and of what a spreadsheet reckons with. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=1+1',
        '- 1+1',
        '+',
        '-',
        '@',
        '\u2028',
        '\u2029',
        '\x85',
        '\v',
        '\f',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '"',
        ',',
        ';',
        "'",
        '＝',
        '－',
        ' ',
        '\ufeff',
      ),
      fc.string(),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const PLAIN = /^[-+]?\d[\d.,]*$/;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '=1+1', "=cmd|' /C calc'!A0", '+1', '-2'),
      fc.constantFrom(';', ',', '|', '\t', '\n', '\r', '\r\n', '"', "'", '""', ' ', '\u00a0', '\u200b', '\ufeff'),
      fc.constantFrom('\v', '\f', '\x85', '\u2028', 'nu', 'Doe dit', '1', '\u2060', '\u3000', '\u202e'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

it.each([',', ';', '\t', '|'])('has no cell that is reckoned for programs that divide cells by %j', (delimiter) => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: hostile, reason: hostile, title: hostile }), { maxLength: 3 }), (given) => {
      const file = csv(given.map((texts) => ({ ...item, ...texts }))).slice(1);
      const read = [
        Papa.parse<string[]>(file, { delimiter }).data,
        file.split(/[\r\n]+/).map((l) => l.split(delimiter)),
      ];
      for (const cell of read.flat(2)) {
        const bare = cell.replace(/^(?:[^\S\t\r]|[\u200b-\u200f\u2060\ufeff"])*/, '');
        if (!PLAIN.test(bare)) expect(bare).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }
    }),
    { numRuns: 500 },
  );
});

it('is read by another program as the same rows, and no cell or line of it is a formula', () => {
  const formula = /^[=+@\t\r＝＋－＠-]/;
  fc.assert(
    fc.property(fc.array(fc.record({ text, reason: text, title: text }), { minLength: 1, maxLength: 4 }), (given) => {
      const file = csv(given.map((texts) => ({ ...item, ...texts })));
      const { data, errors } = Papa.parse<string[]>(file.slice(1), { newline: '\r\n', delimiter: ';' });
      expect(errors).toEqual([]);
      const rows = data.slice(1, -1);
      expect(rows).toHaveLength(given.length);
      const plain = (cell: string) => cell.replace(/(^|[;,|\t\r\n\v\f\x85\u2028\u2029])'/g, '$1');
      rows.forEach((row, i) => {
        expect(row).toHaveLength(27);
        const { text: said = '', reason = '', title = '' } = given[i] ?? {};
        expect([row[10], row[15], row[4]].map((cell) => plain(cell ?? ''))).toEqual([said, reason, title].map(plain));
        for (const cell of row) {
          expect(cell).not.toMatch(formula);
          for (const line of cell.split(LINE_ENDS).slice(1)) expect(line).not.toMatch(formula);
        }
      });
    }),
    { numRuns: 1_000 },
  );
});
