import { describe, expect, it } from '@jest/globals';
import { isSame, merge } from './merge.js';

const point = (text: string, more: object = {}) => ({ text, ...more });

describe('what two people did with one part', () => {
  it('stands by itself when one of them did nothing', () => {
    expect(merge('a', 'a', 'b')).toEqual({ as: 'there', content: 'b' });
    expect(merge('a', 'b', 'a')).toEqual({ as: 'unsaved', content: 'b' });
    expect(merge(null, 'b', 'b')).toEqual({ as: 'there', content: 'b' });
    expect(merge(undefined, undefined, point('nieuw'))).toEqual({ as: 'there', content: point('nieuw') });
    expect(merge(point('weg'), point('weg'), undefined)).toEqual({ as: 'there', content: undefined });
    expect(merge(point('weg'), undefined, point('weg'))).toEqual({ as: 'unsaved', content: undefined });
  });

  it('is put together where each changed another field', () => {
    const base = point('Rijd.', { number: '1' });
    expect(merge(base, point('Rijd door.', { number: '1' }), point('Rijd.', { number: '2', about: 'art. 1' }))).toEqual(
      {
        ...{ as: 'unsaved', content: { text: 'Rijd door.', number: '2', about: 'art. 1' } },
      },
    );
    expect(merge(base, point('Rijd.'), point('Rijd.', { about: 'art. 1' }))).toEqual({
      ...{ as: 'there', content: { text: 'Rijd.', about: 'art. 1' } },
    });
  });

  it('is chosen by a person where both changed the same', () => {
    expect(merge('a', 'b', 'c')).toEqual({ as: 'conflict' });
    expect(merge(point('Rijd.'), point('Rijd door.'), point('Rijd niet.'))).toEqual({ as: 'conflict' });
    expect(merge(undefined, point('Van mij.'), point('Van hen.'))).toEqual({ as: 'conflict' });
    expect(merge(point('Rijd.'), point('Rijd door.'), undefined)).toEqual({ as: 'conflict' });
  });

  it('comes back as it became, when one took away what another changed', () => {
    expect(merge(point('Rijd.'), undefined, point('Rijd door.'))).toEqual({
      as: 'there',
      content: point('Rijd door.'),
    });
  });

  it('is the same in whatever order its fields stand', () => {
    expect(isSame({ a: 1, b: { c: [1], d: 2 } }, { b: { d: 2, c: [1] }, a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
