import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alike, alikeAmong, keywords } from './keywords.js';

const same = (one: string, other: string) => alike(new Set(keywords(one)), keywords(other));

describe('whether two recommendations are about the same', () => {
  it.each([
    ['Schrap de bijdrage per rit voor minima.', 'De bijdrage voor minima moet geschrapt.'],
    ['Maak de rit gratis.', 'Maak de rit gratis.'],
  ])('yes: %s / %s', (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ['Schrap de bijdrage per rit voor minima.', 'Regel ook de busverbinding naar de sporthal.'],
    ['Maak de rit gratis.', 'Maak parkeren gratis bij het gezondheidscentrum.'],
    ['Neem dit op.', 'Neem dit op.'],
  ])('no: %s / %s', (one, other) => expect(same(one, other)).toBe(false));
});

it('finds among many texts the same as one after the other', () => {
  const words = fc.uniqueArray(fc.constantFrom(...'abcdefgh', ''), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { minLength: 1, maxLength: 4 }), (lists, asked) => {
      const find = alikeAmong(lists);
      const fits = (i: number) => i % 3 !== 1;
      for (const given of asked.map((some) => new Set(some))) {
        const oneByOne = lists.flatMap((list, i) => (fits(i) && alike(given, list) ? [i] : []));
        expect(find(given, fits, 3)).toEqual(oneByOne.slice(0, 3));
      }
    }),
  );
});
