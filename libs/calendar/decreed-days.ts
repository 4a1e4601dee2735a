import type { Day } from './day.js';

/**
 * Days equated with a holiday by royal decree (Algemene termijnenwet, art. 3 lid 3), from the decrees
 * in the Staatscourant. Complete for the years that are named; for other years nothing is known.
 */
export const DECREED_YEARS = { from: 2023, to: 2028 } as const;
export const DECREED_DAYS: ReadonlySet<Day> = new Set([
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]);
