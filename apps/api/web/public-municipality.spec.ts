import { expect, it } from '@jest/globals';
import { styleOf } from './public-municipality.js';

it('leads to another address when the sheet says something else, and to the same one as long as it does not', () => {
  const styled = (accent: string, revision: number) => styleOf({ municipality: 'gm0014', revision, look: { accent } });
  expect(styled('#154273', 1)).toMatch(/^\/openbaar\/gemeenten\/gm0014\/uiterlijk\.css\?v=[\da-f]{12}$/);
  expect(styled('#154273', 2)).toBe(styled('#154273', 1));
  expect(styled('#154274', 1)).not.toBe(styled('#154273', 1));
  expect(styleOf({ municipality: 'gm0014', revision: 1, look: {} })).toBeUndefined();
});
