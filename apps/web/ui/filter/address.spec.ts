import { describe, expect, it } from '@jest/globals';
import { day, month, narrows, oneOf, text } from './address.ts';

describe('what an address asks for', () => {
  it('takes words, also those that look like a number', () => {
    expect([text('vervoer'), text(2026), text(' '), text({}), text(true), text('x'.repeat(301))]).toEqual([
      'vervoer',
      '2026',
      ...Array<undefined>(4),
    ]);
  });

  it('takes days and months that exist', () => {
    expect([day('2026-02-28'), day('2026-02-30'), day('2026-2-3'), day('morgen'), day(20260228)]).toEqual([
      '2026-02-28',
      ...Array<undefined>(4),
    ]);
    expect([month('2026-02'), month('2026-13'), month('2026')]).toEqual(['2026-02', undefined, undefined]);
  });

  it('takes what is in a list', () => {
    expect([oneOf(['a', 'b'], 'b'), oneOf(['a', 'b'], 'c'), oneOf(['1'], 1)]).toEqual(['b', undefined, '1']);
  });
});

it('knows an address that leaves nothing out, also where it names what it does not ask', () => {
  expect(narrows({ stage: undefined, council: undefined })).toBe(false);
  expect(narrows({ stage: undefined, council: 'asd' })).toBe(true);
});
