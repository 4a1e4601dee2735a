import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, partsOf } from './list-text.ts';

describe('a row with several lines', () => {
  it.each([
    ['several, pasted', 'een\r\ntwee\ndrie', ['een', 'twee', 'drie']],
    ['a list', '- een\n- twee', ['een', 'twee']],
    ['a new line at its end', 'een\n', ['een', '']],
    ['only a new line', '\n', ['']],
  ])('becomes rows: %s', (_, text, rows) => {
    expect(linesOf(text)).toEqual(rows);
  });
});

const OWN = [
  ...['1.', '12.', '3)', '(3)', '7:', '2.1.', '2.1', '10.2.3)'],
  ...[
    '4b.',
    '4b)',
    '(4b)',
    '4b:',
    '4b',
    '4.b',
    '4.b.',
    '4.b)',
    '4 b.',
    '4-b)',
    '8a)',
    '8A)',
    '12c.',
    '4bis.',
    '4b –',
    '4b.1',
  ],
  ...['IV.', 'iv)', '(iv)', 'XII.', 'I.', 'VIII:'],
  ...['a.', 'b)', '(c)', 'A1.', 'A1)', 'A.1', 'A.1.', 'B-2:', 'R12:', '(A1)'],
  ...['Aanbeveling 4b:', 'Aanbeveling 4', 'Punt 4.b', 'vraag 3a)', 'Punt 2.1.'],
  ...['-', '•', '–', '·'],
];
const said = fc.constantFrom(
  'Schrap de eigen bijdrage.',
  'Vraag het ons.',
  'één loket',
  '24 uur per dag open',
  'Begin in 2027.',
);

describe('a point of a list that is pasted', () => {
  it('begins at a number of its own, whatever stands before it', () => {
    const point = fc.tuple(fc.constantFrom(...OWN), said);
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const pasted = points.map(([mark, text]) => `${mark} ${text}`).join('\n');
        expect(partsOf(pasted)).toEqual(points.map(([, text]) => text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one that came between', '4. een\n4b. twee\n5. drie', ['een', 'twee', 'drie']],
    ['a number on a line of its own', '4.\neen\n4b.\ntwee', ['een', 'twee']],
    ['no space after it', '4)Een\n4b)Twee\n5.Drie', ['Een', 'Twee', 'Drie']],
    ['behind spaces', '  4. een\n\t4b.\u00a0twee', ['een', 'twee']],
    ['with lines that go on', '4. een\nen nog wat\n4b. twee\n  en meer', ['een en nog wat', 'twee en meer']],
    ['an introduction before it', 'Wij adviseren:\n(1) een\n(2) twee', ['Wij adviseren:', 'een', 'twee']],
  ])('%s', (_, pasted, points) => {
    expect(partsOf(pasted)).toEqual(points);
  });

  it.each([
    '2e Kamer besluit.',
    '3D is te duur.',
    '4x per jaar overleg.',
    '5G komt later.',
    '120 procent is te veel.',
    '12.30 uur is te laat.',
    '10.000 euro is genoeg.',
    '1.5 miljoen is te veel.',
    '1.4.2027 is te laat.',
    'i.v.m. de wet.',
    'o.a. de wachttijd.',
    'm.b.t. het budget.',
    'A4 is te klein.',
    '(zie ook de nota)',
    '(en dat is te laat)',
    'mild. En dan verder.',
    'vandaag',
  ])('goes on at what is no number: %s', (line) => {
    expect(partsOf(`1. Een punt dat doorloopt:\n${line}\n2. Nog een.`)).toEqual([
      `Een punt dat doorloopt: ${line}`,
      'Nog een.',
    ]);
  });
});
