import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shown, withoutMarks } from './marks.js';

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

describe('Markdown without its marks', () => {
  it.each([
    ['## Artikel 1. Melding', 'Artikel 1. Melding'],
    [
      'Het college beslist **binnen zes weken** en _schriftelijk_.',
      'Het college beslist binnen zes weken en schriftelijk.',
    ],
    ['* een\n+ twee\n- drie\n  * vier', '- een\n- twee\n- drie\n  - vier'],
    ['1. een\n3. drie', '1. een\n3. drie'],
    ['Zie [de verordening](https://example.org/a "Titel").', 'Zie de verordening.'],
    ['Nota\n====\n> aangehaald', 'Nota\n\naangehaald'],
  ])('%j is %j', (text, plain) => {
    expect(withoutMarks(text)).toBe(plain);
  });

  it.each([
    'Naam: ____________',
    'drie * vier * vijf',
    'een_naam_met_streepjes',
    'noot ** hieronder',
    '#3 van de lijst',
    'Vul <naam> in [vak 2].',
  ])('%j stays as it is', (text) => {
    expect(withoutMarks(text)).toBe(text);
    expect(shown(text)).toBe(text);
  });

  it('loses no letter, and no line of a text without links, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '1', '*', '_', '#', ' ', '\n', '-', '>', '`', '.') });
    fc.assert(
      fc.property(text, (given) => {
        const plain = withoutMarks(given);
        // Behind a fence stands the name of a language.
        fc.pre(!given.includes('```'));
        expect(lettersOf(plain)).toBe(lettersOf(given));
        expect(plain.split('\n').length).toBe(given.split('\n').length);
      }),
    );
  });

  it('takes no time that grows with how strange it is', () => {
    const strange = ['**a', '[a', '*a ', '_a', '# '].map((part) => part.repeat(40_000));
    const began = performance.now();
    for (const text of strange) withoutMarks(text);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('shows a piece by what the whole says of its stars', () => {
    expect(shown('**de mel', 'binnen **de melding** blijft')).toBe('de mel');
    expect(shown('** hieronder', 'noot ** hieronder')).toBe('** hieronder');
    expect(shown('### Artikel 2')).toBe('Artikel 2');
  });
});
