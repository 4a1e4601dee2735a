import { describe, expect, it } from '@jest/globals';
import { findIn, passagesOf, placeOf, topsOf, wholeOf } from './index.js';

const TEXT = `Hoofdstuk 1 Hulp

Artikel 1. Melding
1. Het college bevestigt de melding binnen vijf
   werkdagen. Dat gebeurt schriftelijk:
a. per brief; of
b. per mail.
2. Het eerste lid is van overeenkomstige toepassing.

Artikel 2. Besluit
1. Het college besluit binnen vier weken.
2. Het eerste lid is van overeenkomstige toepassing.`;
const passages = passagesOf(TEXT);
const find = findIn(TEXT);
const idsOf = (found: ReturnType<typeof find>) =>
  typeof found === 'string' ? found : found.map((i) => passages[i]?.id);

describe('words in a text', () => {
  it('stand in the passages that they are of, however they are spaced', () => {
    expect(idsOf(find({ text: 'binnen vijf werkdagen.' }))).toEqual(['artikel-1-lid-1']);
    expect(idsOf(find({ text: ' Dat  gebeurt\nschriftelijk: a. per brief' }))).toEqual([
      'artikel-1-lid-1',
      'artikel-1-lid-1-a',
    ]);
  });

  it('stand nowhere when a word of them is another, or only a part of one', () => {
    for (const text of ['binnen zes werkdagen', 'binnen vijf werkdag', 'Binnen vijf werkdagen', '  '])
      expect(find({ text })).toBe('nowhere');
  });

  it('that stand there more than once are known by what they stand under', () => {
    const text = '2. Het eerste lid is van overeenkomstige toepassing.';
    expect(find({ text })).toBe('several');
    expect(idsOf(find({ text, heading: 'Artikel 2. Besluit' }))).toEqual(['artikel-2-lid-2']);
    expect(find({ text, heading: 'Hoofdstuk 1 Hulp' })).toBe('several');
    expect(find({ text, heading: 'Artikel 3' })).toBe('nowhere');
  });

  it('take no longer because they all but stand there everywhere', () => {
    const hostile = findIn('a '.repeat(100_000));
    const began = performance.now();
    for (let i = 0; i < 20; i++) expect(hostile({ text: `${'a '.repeat(5_000 + i)}a` })).toBe('several');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a passage', () => {
  const article = passages.findIndex(({ id }) => id === 'artikel-1');

  it('with all that is part of it is found again as itself', () => {
    const whole = wholeOf(passages, article);
    expect(idsOf(whole)).toEqual([
      'artikel-1',
      'artikel-1-lid-1',
      'artikel-1-lid-1-a',
      'artikel-1-lid-1-b',
      'artikel-1-lid-2',
    ]);
    const found = find({ text: whole.map((i) => passages[i]?.text).join('') });
    expect(found).toEqual(whole);
    expect(idsOf(topsOf(passages, whole))).toEqual(['artikel-1']);
  });

  it('is called by its numbers, and by what it stands under', () => {
    const item = passages.findIndex(({ id }) => id === 'artikel-1-lid-1-b');
    expect(placeOf(passages, item)).toEqual({
      heading: 'Artikel 1. Melding',
      numbers: [
        { kind: 'article', number: '1' },
        { kind: 'paragraph', number: '1' },
        { kind: 'item', number: 'b' },
      ],
    });
    expect(placeOf(passages, 0)).toEqual({ heading: 'Hoofdstuk 1 Hulp', numbers: [] });
  });
});
