import { describe, expect, it } from '@jest/globals';
import { tableOf, textOf, uncoded } from './documents.js';
import { SCREEN_TEXTS } from './screen-texts.js';

const WORDS = tableOf(textOf('docs/words.md'), 'Key').map(([key = '', word = '', not = '']) => ({
  key: uncoded(key),
  word: word.trim(),
  not: not.trim(),
}));
const texts = SCREEN_TEXTS.flatMap(([, found]) => found);

describe('the words on the screens', () => {
  it.each(WORDS)('$key is called "$word", wherever it stands', ({ key, word }) => {
    const said = texts.filter((text) => text.key === key || text.key.endsWith(`.${key}`)).map(({ nl }) => nl);
    expect(said).toContain(word);
  });

  it('are not those that readers stumbled over', () => {
    const left = new Set(WORDS.map(({ not }) => not).filter((not) => not !== ''));
    expect(left.size).toBeGreaterThan(10);
    expect(texts.filter(({ nl }) => left.has(nl)).map(({ key, nl }) => `${key}: ${nl}`)).toEqual([]);
  });
});
