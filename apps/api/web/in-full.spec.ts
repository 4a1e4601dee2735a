import { expect, it } from '@jest/globals';
import { inFull, withPlacesInFull } from './in-full.js';

it.each([
  ['College', 'gm0014', 'College van B en W van Groningen'],
  ['het college', 'gm0014', 'College van B en W van Groningen'],
  ['College van B&W', 'gm0014', 'College van B&W van Groningen'],
  ['college van burgemeester en wethouders', 'gm0014', 'college van burgemeester en wethouders van Groningen'],
  ['Gemeenteraad', 'gm0823', 'Gemeenteraad van Oirschot'],
  // It says whose it is, which may be another one than that of the dossier.
  ['College van B&W Groningen', 'gm0014', 'College van B&W Groningen'],
  ['College van B&W Drimmelen', 'gm1709', 'College van B&W Drimmelen'],
  ['Bestuur Werkplein', 'gm1709', 'Bestuur Werkplein'],
  ['College', 'gm9999', 'College'],
])('%s in %s is %s', (name, municipality, whole) => {
  expect(inFull(name, municipality)).toBe(whole);
});

it('names an authority so where its words are found too, and leaves a council its own name', () => {
  const places = [{ what: 'answer', by: 'College van B&W' }, { what: 'advice', by: 'Adviesraad' }, { what: 'article' }];
  expect(withPlacesInFull({ municipality: 'gm0000', places }).places).toEqual([
    { what: 'answer', by: 'College van B&W van Voorbeeldstad' },
    ...places.slice(1),
  ]);
});
