import { describe, expect, it } from '@jest/globals';
import { alike, keywords } from './keywords.js';

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
