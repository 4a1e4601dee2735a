import type { Day } from './day.js';

/** A royal decree that equates days with a holiday (Algemene termijnenwet, art. 3 lid 3). */
export interface Decree {
  /** Its official title, under which it stands in the Staatscourant and on wetten.overheid.nl. */
  readonly source: string;
  /** The years that it settles: a day in them that it does not name is an ordinary day. */
  readonly years: { readonly from: number; readonly to: number };
  readonly days: readonly Day[];
}

export const DECREES: readonly Decree[] = [
  {
    source:
      'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
    years: { from: 2023, to: 2025 },
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    source:
      'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
    years: { from: 2026, to: 2028 },
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

/** For other years than these nothing is known; add their decrees above, without leaving a year out. */
export const DECREED_YEARS = {
  from: Math.min(...DECREES.map(({ years }) => years.from)),
  to: Math.max(...DECREES.map(({ years }) => years.to)),
} as const;

export const DECREED_DAYS: ReadonlySet<Day> = new Set(DECREES.flatMap(({ days }) => days));
