import { describe, expect, it } from '@jest/globals';
import type { Possibility } from '#trajectory';
import { chosenBy, subjectsOf } from './subjects.ts';

const possibility = (type: Possibility['type'], about: Possibility['about'], possible = true): Possibility => ({
  type,
  about,
  possible,
  why: possible ? [] : [{ code: 'not-allowed-now', message: 'al gedaan' }],
});
const all = [
  possibility('ResponseAdopted', { advice: 'a', authority: 'college' }, false),
  possibility('ResponseAdopted', { advice: 'a', authority: 'raad' }),
  possibility('DraftPublished', {}),
];

describe('what something can be done to', () => {
  it('is what can be done today first, and keeps why not', () => {
    expect(subjectsOf(all, 'ResponseAdopted').map(({ about, why }) => [about['authority'], why])).toEqual([
      ['raad', []],
      ['college', ['al gedaan']],
    ]);
  });

  it('is what the address asks for, also when it cannot be done today', () => {
    const subjects = subjectsOf(all, 'ResponseAdopted');
    expect(chosenBy(subjects, { over: 'a', van: 'college' })?.about).toEqual({ advice: 'a', authority: 'college' });
    expect(chosenBy(subjects, { over: 'unknown' })?.about['authority']).toBe('raad');
    expect(chosenBy([], {})).toBeUndefined();
  });
});
