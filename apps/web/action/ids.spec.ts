import { describe, expect, it } from '@jest/globals';
import { countedIds, freeId, slug } from './ids.ts';

describe('a new id', () => {
  it('is a name that people can read', () => {
    expect(slug('Verordening maatschappelijke ondersteuning – café 2026!')).toBe(
      'verordening-maatschappelijke-ondersteuning-cafe-2026',
    );
    expect(slug('😀')).toBe('');
  });

  it('is one that nothing else has', () => {
    expect(freeId('r-asd', new Set())).toBe('r-asd');
    expect(freeId('r-asd', new Set(['r-asd', 'r-asd-2']))).toBe('r-asd-3');
  });

  it('counts on where others stopped, around what is taken', () => {
    expect(countedIds('asd-', 3, new Set(['asd-1', 'asd-3']))).toEqual(['asd-2', 'asd-4', 'asd-5']);
  });
});
