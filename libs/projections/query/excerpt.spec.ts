import { describe, expect, it } from '@jest/globals';
import { excerpt } from './excerpt.js';

describe('the text around a place in it', () => {
  const words = Array.from({ length: 100 }, (_, i) => `woord${i}`);
  const text = words.join(' ');

  it('is cut at spaces, on either side', () => {
    const cut = excerpt(text, text.indexOf('woord50'));
    expect(cut).toMatch(/^… woord4\d .* woord50 .* woord\d\d …$/);
    for (const word of cut.split(' ').filter((one) => one !== '…')) expect(words).toContain(word);
    expect(excerpt(text, 0)).toMatch(/^woord0 woord1 .* …$/);
    expect(excerpt(text, text.indexOf('woord99'))).toMatch(/^… .* woord99$/);
    expect(excerpt('Kort.\n\nEn  klaar.', 8)).toBe('Kort. En klaar.');
    expect(excerpt('', 0)).toBe('');
  });

  it('is not longer where there are no spaces', () => {
    expect(excerpt(`https://${'x'.repeat(5_000)}`, 2_000).length).toBeLessThan(300);
  });
});
