import { describe, expect, it } from '@jest/globals';
import { weekday } from './day.js';
import { easter } from './holidays.js';

// Month and day of Easter Sunday, from 2000 on; ten years a line.
const KNOWN = `
04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12
04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21
04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01
04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10
04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18
04-10 04-02 04-21 04-06 03-29 04-18 04-02 04-22 04-14 03-30
04-18 04-10 03-26 04-15 04-06 03-29 04-11 04-03 04-22 04-14
03-30 04-19 04-10 03-26 04-15 04-07 04-19 04-11 04-03 04-23
04-07 03-30 04-19 04-04 03-26 04-15 03-31 04-20 04-11 04-03
04-16 04-08 03-30 04-12 04-04 04-24 04-15 03-31 04-20 04-12
03-28`;

const years = Array.from({ length: 300 }, (_, i) => 1900 + i);

describe('Easter', () => {
  it('falls where it is known to fall, 2000 through 2100', () => {
    const known = KNOWN.trim()
      .split(/\s+/)
      .map((date, i) => `${2000 + i}-${date}`);
    expect(known).toHaveLength(101);
    expect(years.slice(100, 201).map(easter)).toEqual(known);
  });

  it('is always a Sunday from 22 March through 25 April', () => {
    for (const year of years) {
      const day = easter(year);
      expect(weekday(day)).toBe(7);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }
  });
});
