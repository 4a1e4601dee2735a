import { describe, expect, it } from '@jest/globals';
import { letterIn } from './letter.ts';

const LETTER = `Adviesraad Sociaal Domein Voorbeeldstad
Postbus 12
Voorbeeldstad, 20 april 2026

Geachte heer, mevrouw,

U vroeg ons advies over de verordening. Wij hebben die in twee vergaderingen besproken.

Toegang

1. Kort de wachttijd tot het gesprek in
   tot drie weken.
2. Laat iemand meekomen naar het gesprek.

Kosten

3. Regel het volgende:
a) schrap de bijdrage per rit;
b) stuur één rekening per kwartaal.
4b. Wie beslist bij bezwaar?

Met vriendelijke groet,
namens de adviesraad,
de voorzitter`;

describe('a letter that is pasted', () => {
  const { points, leftOut } = letterIn(LETTER);

  it('keeps its own numbers, its headings and its parts', () => {
    expect(points).toEqual([
      { number: '1', about: 'Toegang', text: 'Kort de wachttijd tot het gesprek in tot drie weken.' },
      { number: '2', about: 'Toegang', text: 'Laat iemand meekomen naar het gesprek.' },
      { number: '3a', about: 'Regel het volgende', text: 'schrap de bijdrage per rit;' },
      { number: '3b', about: 'Regel het volgende', text: 'stuur één rekening per kwartaal.' },
      { number: '4b', about: 'Kosten', text: 'Wie beslist bij bezwaar?' },
    ]);
  });

  it.each([
    ['letters', 'a. Bel elke week.\nb. Bied hulp aan.', ['2a', '2b']],
    ['numbers with its own', '2a. Bel elke week.\n2b. Bied hulp aan.', ['2a', '2b']],
    ['numbers below it', '2.1 Bel elke week.\n\n2.2 Bied hulp aan.', ['2.1', '2.2']],
    ['dashes', '- Bel elke week.\n- Bied hulp aan.', ['', '']],
  ])('makes no point of what only leads to its parts, which are %s', (_, parts, numbers) => {
    const about = 'Tijdens het wachten';
    expect(letterIn(`1. Een.\n2. ${about}:\n${parts}\n3. Drie.`).points).toEqual([
      { number: '1', about: '', text: 'Een.' },
      { number: numbers[0], about, text: 'Bel elke week.' },
      { number: numbers[1], about, text: 'Bied hulp aan.' },
      { number: '3', about: '', text: 'Drie.' },
    ]);
    // What has no parts of its own is a point, also when it ends so.
    expect(letterIn('2. Regel het volgende:\n20. Twintig.').points.map(({ number }) => number)).toEqual(['2', '20']);
  });

  it('leaves out to whom it is, from whom, and what comes before the points, and says so', () => {
    expect(leftOut).toEqual([
      'Adviesraad Sociaal Domein Voorbeeldstad',
      'Postbus 12',
      'Voorbeeldstad, 20 april 2026',
      'Geachte heer, mevrouw,',
      'Met vriendelijke groet,',
      'namens de adviesraad,',
      'de voorzitter',
      'U vroeg ons advies over de verordening. Wij hebben die in twee vergaderingen besproken.',
    ]);
  });

  it.each([
    [
      'Geachte heer, mevrouw,\n\nSchrap de bijdrage.\n\nVraag het ons.\n\nHoogachtend,\nA. de Raad',
      ['Schrap de bijdrage.', 'Vraag het ons.'],
    ],
    ['Beste mensen,\n- een\n- twee\nMet hartelijke groet,\nons', ['een', 'twee']],
    ['1. een\n2. twee', ['een', 'twee']],
    ['Dames en heren,\n\nwij hebben niets te zeggen', ['wij hebben niets te zeggen']],
    ['Geachte leden,\n\nHoogachtend,', []],
  ])('%j has these points', (text, expected) => {
    expect(letterIn(text).points.map((point) => point.text)).toEqual(expected);
  });

  it('has no numbers of its own where they are those of the places', () => {
    expect(letterIn('1. een\n2. twee').points.map(({ number }) => number)).toEqual(['', '']);
    expect(letterIn('2. een\n3. twee').points.map(({ number }) => number)).toEqual(['2', '3']);
  });

  it('loses no line', () => {
    const said = [...points.map(({ text }) => text), ...leftOut].join(' ');
    for (const word of LETTER.match(/\p{L}{4,}/gu) ?? [])
      expect(said.includes(word) || points.some(({ about }) => about.includes(word))).toBe(true);
  });
});
