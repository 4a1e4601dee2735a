import { expect, it } from '@jest/globals';
import { withoutSlash } from './workplace.js';

it.each<[string, string | undefined]>([
  ['/openbaar/', '/openbaar'],
  ['/openbaar///', '/openbaar'],
  ['/openbaar/dossiers/x/', '/openbaar/dossiers/x'],
  ['/openbaar/dossiers/x//', '/openbaar/dossiers/x'],
  ['/openbaar', undefined],
  ['/openbaar/dossiers/x', undefined],
  ['/openbaarheid/', undefined],
  ['/', undefined],
  [`/openbaar${'/'.repeat(1_000_000)}x`, undefined],
  [`/openbaar/x${'/'.repeat(1_000_000)}`, '/openbaar/x'],
])('%.40s without a slash behind it', (path, bare) => {
  expect(withoutSlash(path)).toBe(bare);
});
