import { describe, expect, it } from '@jest/globals';
import { formatDistance } from './dates.ts';

const from = (today: string) => (day: string) => formatDistance(day, today, 'nl');

describe('how long ago, or from now', () => {
  const on = from('2026-11-28');

  it.each([
    ['2026-11-28', 'vandaag'],
    ['2026-12-01', 'over 3 dagen'],
    ['2026-11-15', '13 dagen geleden'],
    ['2026-11-10', '2 weken geleden'],
    ['2026-12-18', 'over 2 weken'],
    ['2026-08-29', '2 maanden geleden'],
    ['2026-08-28', '3 maanden geleden'],
    ['2024-11-29', '23 maanden geleden'],
    ['2024-11-28', '2 jaar geleden'],
    ['2028-11-28', 'over 2 jaar'],
  ])('%s is %s', (day, said) => {
    expect(on(day)).toBe(said);
  });

  it('ten years and nine months ago is ten years ago', () => {
    expect(on('2016-02-10')).toBe('10 jaar geleden');
  });

  it('a month is whole only when its day has come', () => {
    expect(from('2026-05-30')('2026-01-31')).toBe('3 maanden geleden');
    expect(from('2026-05-31')('2026-01-31')).toBe('4 maanden geleden');
  });
});
