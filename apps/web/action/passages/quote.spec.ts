import { describe, expect, it } from '@jest/globals';
import { quoteOf, readable, sentencesOf, underHeadings, versionsIn } from './quote.ts';

const TEXT = `Deze verordening regelt hulp.

Hoofdstuk 1 Melding

Artikel 1. Melding
1. Iedereen kan zich melden. Dat kan ook per brief.
2. Gereserveerd.

Artikel 2. Besluit
1. Het college besluit.
2. Gereserveerd.`;
const read = readable({ version: 3, text: TEXT });
const at = (id: string) => read.passages.findIndex((one) => one.id === id);

describe('what can be chosen in a text', () => {
  it('stands under its headings', () => {
    const told = underHeadings(read).map(({ heading, parts }) => [
      heading === undefined ? undefined : read.passages[heading]?.id,
      parts.map((i) => read.passages[i]?.id),
    ]);
    expect(told).toEqual([
      [undefined, ['alinea-1']],
      ['hoofdstuk-1', []],
      ['artikel-1', ['artikel-1-lid-1', 'artikel-1-lid-2']],
      ['artikel-2', ['artikel-2-lid-1', 'artikel-2-lid-2']],
    ]);
  });

  it('is a sentence, a passage or a whole article, in its own words', () => {
    const lid = at('artikel-1-lid-1');
    const [, second] = sentencesOf(read.passages[lid]!);
    expect(quoteOf(read, lid, second)).toEqual({ version: 3, text: 'Dat kan ook per brief.' });
    expect(quoteOf(read, lid)).toEqual({ version: 3, text: '1. Iedereen kan zich melden. Dat kan ook per brief.' });
    expect(quoteOf(read, at('artikel-2'))?.text).toBe(TEXT.slice(TEXT.indexOf('Artikel 2.')));
  });

  it('has the heading with it where the same words stand elsewhere too, and is not there where that tells nothing', () => {
    expect(quoteOf(read, at('artikel-2-lid-2'))).toEqual({
      ...{ version: 3, text: '2. Gereserveerd.', heading: 'Artikel 2. Besluit' },
    });
    const twice = readable({ version: 1, text: 'Artikel 1\nTwee keer.\n\nTwee keer.' });
    expect(quoteOf(twice, 1)).toBeUndefined();
  });

  it('of an article that is longer than a fact takes, is its heading', () => {
    const long = readable({ version: 1, text: `Artikel 1. Lang\n1. ${'Een zin. '.repeat(3_000)}` });
    expect(quoteOf(long, 0)).toEqual({ version: 1, text: 'Artikel 1. Lang' });
  });

  it('is of a version of which the text is known, the last first', () => {
    expect(versionsIn([{ version: 1, text: 'a' }, { version: 2 }, { version: 3, text: 'c' }])).toEqual([3, 1]);
  });
});
