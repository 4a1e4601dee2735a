import { expect, it } from '@jest/globals';
import { insideOf, publicTwin } from './public-twin.ts';

it.each([
  ['/dossiers/x', '/openbaar/dossiers/x'],
  ['/dossiers/x/tekst', '/openbaar/dossiers/x'],
  ['/dossiers/x/gesprekken-en-aanvragen#information', '/openbaar/dossiers/x'],
  ['/dossiers/x/blad', '/openbaar/dossiers/x/blad'],
  ['/dossiers/x/aanbevelingen/asd-1?verdict=partly', '/openbaar/dossiers/x/aanbevelingen/asd-1'],
  ['/dossiers/x/adviezen/a1', '/openbaar/dossiers/x#a1'],
  ['/dossiers/x/tijdlijn?op=2026-05-25&bekend=2026-06-01', '/openbaar/dossiers/x?op=2026-05-25&bekend=2026-06-01'],
  ['/adviesraden/gm0000/asd', '/openbaar/adviesraden/gm0000/asd'],
  ['/niet-overgenomen?verdict=partly&cursor=q', '/openbaar/niet-overgenomen?verdict=partly'],
  ['/zoeken?q=bus', '/openbaar?q=bus'],
  ['/zoeken?q=bus&dossier=d1', '/openbaar?q=bus&dossier=d1'],
  ['/dossiers?stage=advice', '/openbaar'],
])('what stands at %s anybody reads at %s', (inside, outside) => {
  expect(publicTwin(inside)).toBe(outside);
});

it.each(['/', '/dossiers/nieuw', '/dossiers/inlezen', '/dossiers/x/antwoorden', '/beheer', '/termijnen', '//['])(
  'what stands at %s is nobody else’s',
  (inside) => {
    expect(publicTwin(inside)).toBeUndefined();
  },
);

it('leads from a public page to the same one inside', () => {
  expect(insideOf('/openbaar/dossiers/x/aanbevelingen/y')).toBe('/dossiers/x/aanbevelingen/y');
  expect(insideOf('/openbaar/niet-overgenomen')).toBe('/niet-overgenomen');
  expect(insideOf('/openbaar')).toBeUndefined();
  expect(insideOf('/openbaar/controlegetal')).toBeUndefined();
});
