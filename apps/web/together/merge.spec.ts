import { describe, expect, it } from '@jest/globals';
import { both, bothTexts, isSame, leftOut, merge } from './merge.js';

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

describe('both texts in one', () => {
  it('have what each added, where it was added', () => {
    expect(
      bothTexts('Bel binnen twee dagen.', 'Bel binnen twee dagen. Noem een naam.', 'Ons punt: bel binnen twee dagen.'),
    ).toBe('Ons punt: bel binnen twee dagen. Noem een naam.');
    expect(bothTexts('Bel ons.', 'Bel ons.\n\nNu.', 'Bel ons. Morgen.')).toBe('Bel ons. Morgen.\n\nNu.');
    expect(bothTexts('', 'Van mij.', 'Van hen.')).toBe('Van hen. Van mij.');
    expect(bothTexts('Rijd op zondag.', 'Rijd niet.', 'Rijd nooit.')).toBe('Rijd nooit. niet.');
    expect(bothTexts('weg ermee blijft', 'blijft', 'weg ermee blijft staan')).toBe('blijft staan');
  });

  it('are put together field by field, and not where nothing says both', () => {
    expect(both('x', point('Rijd.'), point('Rijd nu.'), point('Rijd.', { about: 'art. 1' }))).toEqual(
      point('Rijd nu.', { about: 'art. 1' }),
    );
    expect(both('signals', ['a'], ['a', 'b'], ['a', 'c'])).toEqual(['a', 'c', 'b']);
    expect(both('verdict', null, 'positive', 'negative')).toBeUndefined();
    expect(both('x', point('a'), point('a', { stance: 'agree' }), point('a', { stance: 'disagree' }))).toBeUndefined();
    expect(both('x', point('a'), point('b'), undefined)).toBeUndefined();
  });

  it('leave out of what another wrote only what does not stand', () => {
    expect(leftOut('x', point('Rijd.'), point('Rijd op zondag.'), point('Rijd nu.'))).toBe('Rijd op zondag.');
    expect(leftOut('x', point('Rijd snel.'), point('Rijd snel.'), point('Rijd.'))).toBeUndefined();
    expect(leftOut('verdict', null, 'negative', 'positive')).toBeUndefined();
  });
});
