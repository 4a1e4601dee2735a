import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentencesIn } from './index.js';

describe('the sentences of a text', () => {
  it('end at a mark that white space and a capital follow, and at the end of a line', () => {
    expect(
      sentencesIn('2. Het gesprek is binnen vier weken. De inwoner mag iemand meenemen.\n3. Dit geldt ook o.a. hier.'),
    ).toEqual([
      '2. Het gesprek is binnen vier weken. ',
      'De inwoner mag iemand meenemen.\n',
      '3. Dit geldt ook o.a. hier.',
    ]);
    expect(sentencesIn('')).toEqual([]);
  });

  it('are together the text, each with something in it', () => {
    const part = fc.constantFrom('Een', 'zin', '.', '. ', '! ', '\n', ' ', '2. ', '“Ja.” ', 'art. 3', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const sentences = sentencesIn(parts.join(''));
        return sentences.join('') === parts.join('') && sentences.every((one) => one !== '');
      }),
    );
  });
});
