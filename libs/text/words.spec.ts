import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff, type Piece } from './words.js';

const only = (pieces: readonly Piece[], ...how: Piece['how'][]) =>
  pieces.filter((piece) => how.includes(piece.how)).map(({ text }) => text);

describe('what changed in a text', () => {
  it('is told by words, not by letters', () => {
    const pieces = wordDiff('Het gesprek is binnen zes weken.', 'Het gesprek is binnen vier weken.');
    expect(only(pieces, 'gone')).toEqual(['zes ']);
    expect(only(pieces, 'new')).toEqual(['vier ']);
  });

  it('leaves a word alone when only the mark behind it changed', () => {
    expect(wordDiff('per rit.', 'per rit, behalve medisch.').map(({ text, how }) => `${how}: ${text}`)).toEqual([
      'same: per rit',
      'new: , behalve medisch',
      'same: .',
    ]);
  });

  it('is all of it when there was nothing before, or is nothing after', () => {
    expect(wordDiff('', 'Iemand mag mee.')).toEqual([{ how: 'new', text: 'Iemand mag mee.' }]);
    expect(wordDiff('Iemand mag mee.', '')).toEqual([{ how: 'gone', text: 'Iemand mag mee.' }]);
    expect(wordDiff('a b', 'a b')).toEqual([{ how: 'same', text: 'a b' }]);
  });

  it('always holds the whole new text and the whole old one, each with its own spaces', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'aan', '.', ',', '(b)', ' ');
    const words = fc.array(word, { maxLength: 30 }).map((list) => list.join(' ').replace(/ ([.,])/g, '$1'));
    const old = (pieces: readonly Piece[]) =>
      pieces.filter(({ how }) => how !== 'new').map(({ text, was = text }) => was);
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pieces = wordDiff(a, b);
        return only(pieces, 'same', 'new').join('') === b && old(pieces).join('') === a;
      }),
    );
  });

  it('has no space before a full stop that was not there', () => {
    const [same] = wordDiff('binnen zes weken.', 'binnen zes weken na de melding.');
    expect(same).toEqual({ how: 'same', text: 'binnen zes weken ', was: 'binnen zes weken' });
  });

  it('shows long texts beside each other, not word by word', () => {
    const long = 'woord '.repeat(2_000);
    expect(wordDiff(long, `${long}erbij`)).toHaveLength(2);
  });
});
