import { expect, it } from '@jest/globals';
import { proposedName } from './proposed-name.ts';

it.each([
  ['Dat doen wij. Vanaf 2027 staat het in de verordening.', 'Dat doen wij'],
  ['Wij nemen dit over: in artikel 3 staat voortaan wie helpt.', 'Wij nemen dit over'],
  ['Valt buiten onze bevoegdheid', 'Valt buiten onze bevoegdheid'],
  ['Een regel\nen nog een', 'Een regel'],
  ['Artikel 2.1 blijft zoals het is.', 'Artikel 2.1 blijft zoals het is'],
  [
    'De gemeente onderzoekt het komende jaar samen met de regio, en laat het weten.',
    'De gemeente onderzoekt het komende jaar samen met …',
  ],
])('proposes of %j the name %j', (text, name) => {
  expect(proposedName(text)).toBe(name);
});
