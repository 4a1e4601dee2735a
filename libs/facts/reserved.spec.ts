import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReserved } from './reserved.js';

const WORDS = ['clock', 'import', 'anyone', 'system', '(verwijderd)', '(onbekend)', 'de klok', 'ingelezen dossier'];
const full = (letter: string) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0);
/** What can be done to a letter without it reading as another. */
const DISGUISES: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => (/[a-z]/.test(letter) ? full(letter) : letter),
  (letter) => `${letter}\u0301`,
  (letter) => `${letter}\u200b`,
  (letter) => `${letter}\u034f`,
  (letter) => `${letter}-`,
  (letter) => `${letter}.`,
  (letter) => ({ c: 'с', o: 'о', i: '1', l: 'I', e: 'е', a: 'а', s: 'ѕ', y: 'у', p: 'р' })[letter] ?? letter,
  (letter) => ({ o: '0', i: 'і', k: 'к', m: 'м', t: 'т', e: 'ε', n: 'ո' })[letter] ?? letter,
];

describe('what is nobody', () => {
  it('is nobody’s id or name, however it is written', () => {
    const disguised = fc
      .constantFrom(...WORDS)
      .chain((word) => fc.tuple(...[...word].map((letter) => fc.constantFrom(...DISGUISES.map((as) => as(letter))))))
      .map((letters) => letters.join(''));
    fc.assert(fc.property(disguised, isReserved));
  });

  it.each([
    'klokkenmaker',
    'Jan de Klok',
    'importeur',
    'systeem',
    'eva',
    'beleidsmedewerker',
    'anyonee',
    'clock2',
    '王',
  ])('is not %s', (id) => {
    expect(isReserved(id)).toBe(false);
  });
});
