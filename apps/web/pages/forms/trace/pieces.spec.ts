import { describe, expect, it } from '@jest/globals';
import { passageOf, sentencesOf, toggled } from './pieces.ts';

const TEXT = '1. Melden kan via de website.\n2. Het gesprek is binnen vier weken. De inwoner mag iemand meenemen.';
const sentences = sentencesOf(TEXT);

describe('the sentences of a text', () => {
  it('keep the number of their article', () => {
    expect(sentences.map(({ text }) => text)).toEqual([
      '1. Melden kan via de website.',
      '2. Het gesprek is binnen vier weken.',
      'De inwoner mag iemand meenemen.',
    ]);
  });

  it('do not end at an abbreviation that a small letter follows', () => {
    expect(sentencesOf('Dit geldt voor art. 3 en o.a. voor art. 4 van de wet.')).toHaveLength(1);
  });

  it('are none for an empty text', () => {
    expect(sentencesOf(' \n ')).toEqual([]);
  });
});

describe('a passage that is picked', () => {
  it('has its sentences in the order of the text, and on their lines', () => {
    expect(passageOf(sentences, () => true)).toBe(TEXT);
    const second = toggled('', sentences, 'De inwoner mag iemand meenemen.');
    expect(second).toBe('De inwoner mag iemand meenemen.');
    expect(toggled(second, sentences, '1. Melden kan via de website.')).toBe(
      '1. Melden kan via de website.\nDe inwoner mag iemand meenemen.',
    );
  });

  it('loses a sentence that is picked again', () => {
    expect(toggled('De inwoner mag iemand meenemen.', sentences, 'De inwoner mag iemand meenemen.')).toBe('');
  });

  it('keeps what was typed by hand', () => {
    expect(toggled('Zelf getypt.', sentences, 'De inwoner mag iemand meenemen.')).toBe(
      'Zelf getypt. De inwoner mag iemand meenemen.',
    );
  });
});
