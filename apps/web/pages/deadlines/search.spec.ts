import { describe, expect, it } from '@jest/globals';
import { daysOf, monthFrom } from './month.ts';
import { inMonth, partsOf } from './search.ts';

describe('a month of the calendar', () => {
  it.each([
    ['2026-06', 0, 30],
    ['2026-05', 4, 31],
    ['2024-02', 3, 29],
    ['2026-02', 6, 28],
    ['2026-03', 6, 31],
  ])('%s begins after %i empty places and has %i days', (maand, before, length) => {
    const { before: empty, days } = daysOf(maand);
    expect([empty, days.length, days[0]]).toEqual([before, length, `${maand}-01`]);
    expect(new Set(days).size).toBe(length);
  });

  it('goes on to the next year and back', () => {
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1), monthFrom('2026-05', 0)]).toEqual([
      '2027-01',
      '2025-12',
      '2026-05',
    ]);
  });

  it('asks for all of its days and keeps the other filters', () => {
    const search = { maand: '2024-02', kind: 'advice', from: '2020-01-01', cursor: 'x' } as const;
    expect(inMonth(search, 'gm0000', '2024-02')).toEqual({
      kind: 'advice',
      municipality: 'gm0000',
      from: '2024-02-01',
      until: '2024-02-29',
      limit: 200,
    });
  });
});

describe('the lists of the page', () => {
  const [late, open, before] = [
    { state: 'overdue', broughtIn: 'no' },
    { state: 'open', broughtIn: 'no' },
    { state: 'overdue', broughtIn: 'yes' },
  ] as const;
  it.each([
    [{}, [late, open, before]],
    [{ state: 'overdue' }, [late, before]],
    [{ state: 'overdue', broughtIn: 'no' }, [late]],
    [{ broughtIn: 'yes' }, [before]],
    [{ state: 'met' }, [{ state: 'met', broughtIn: undefined }]],
    [{ state: 'overdue', cursor: 'x' }, [{ state: 'overdue', broughtIn: undefined }]],
  ] as const)('%j: what was overdue when its dossier came stands last, and apart', (search, parts) => {
    expect(partsOf(search)).toEqual(parts);
  });
});
