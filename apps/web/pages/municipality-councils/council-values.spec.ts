import { expect, it } from '@jest/globals';
import { contentOf, valuesOf } from './council-values.ts';

const WHOLE = {
  name: 'Adviesraad',
  legalBases: ['wmo-2.1.3' as const],
  instrument: { title: 'Verordening', article: 'artikel 3', url: 'https://voorbeeldstad.nl/verordening' },
  seats: [
    { group: 'ouderen', seats: 3, vacant: 1 },
    { group: 'jongeren', seats: 2 },
  ],
  independentChair: false,
  terms: { years: 4, most: 2 },
  supportHours: 0,
  budget: 12_000,
  contact: { mail: 'adviesraad@voorbeeldstad.nl', phone: '14 050', website: 'https://voorbeeldstad.nl' },
};

it('a council that is saved again as it was filled in says the same', () => {
  expect(contentOf(valuesOf(WHOLE))).toEqual(WHOLE);
  const { name, legalBases } = WHOLE;
  expect(JSON.parse(JSON.stringify(contentOf(valuesOf({ name, legalBases }))))).toEqual({ name, legalBases });
});

it('what is no number is sent as it was typed, so that its place is named', () => {
  const values = { ...valuesOf(WHOLE), budget: ' veel ', supportHours: ' 12 ' };
  expect(contentOf(values)).toMatchObject({ budget: 'veel', supportHours: 12 });
});
