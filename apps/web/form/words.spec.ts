import { describe, expect, it } from '@jest/globals';
import { asPeopleSay } from './words.ts';

describe('what the API says', () => {
  it('has its dates as people write them', () => {
    expect(asPeopleSay('2027-11-01 ligt na vandaag (2026-11-25)')).toBe(
      '1 november 2027 ligt na vandaag (25 november 2026)',
    );
    expect(asPeopleSay('2026-03 ligt vóór de opening')).toBe('maart 2026 ligt vóór de opening');
  });

  it('keeps its numbers and its names', () => {
    const said = 'r-2026-03-01 mag 20000 tekens hebben, artikel 2016-12345';
    expect(asPeopleSay(said)).toBe(said);
  });
});
