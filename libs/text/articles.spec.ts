import { describe, expect, it } from '@jest/globals';
import { articlesIn } from './articles.js';

describe('the articles of a text', () => {
  it('begin with their headings, and are together the text', () => {
    const text =
      'Aanhef\n\nArtikel 1. Begrippen\nEen.\n  Artikel 2:3a\nTwee.\nArtikelen zijn er.\n\nArtikel 1\nToelichting.';
    const articles = articlesIn(text);
    expect(articles.map(({ id, heading }) => [id, heading])).toEqual([
      [undefined, undefined],
      ['artikel-1', 'Artikel 1. Begrippen'],
      ['artikel-2-3a', 'Artikel 2:3a'],
      ['artikel-1-nog-2', 'Artikel 1'],
    ]);
    expect(articles.map((one) => one.text).join('')).toBe(text);
  });

  it('are not a sentence that begins with the name of one', () => {
    const sentence = `Artikel 5 van de wet bepaalt ${'dat dit zo is en '.repeat(8)}meer.`;
    expect(articlesIn(sentence)).toEqual([{ text: sentence }]);
    expect(articlesIn('')).toEqual([]);
  });
});
