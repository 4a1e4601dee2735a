import { describe, expect, it } from '@jest/globals';
import { lines } from './bars.ts';

describe('a name beside a bar', () => {
  it('is broken at its spaces and loses nothing', () => {
    expect(lines('Adviesraad Sociaal Domein Voorbeeldstad', 26)).toEqual([
      'Adviesraad Sociaal Domein',
      'Voorbeeldstad',
    ]);
    expect(lines('Wmo-raad', 5)).toEqual(['Wmo-raad']);
    expect(lines('a b c', 100)).toEqual(['a b c']);
  });
});
