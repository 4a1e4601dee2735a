/** A month as a calendar shows it. All in UTC: these are days, not moments. */

const DAY_MS = 86_400_000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** "2026-05" and a number of months: "2026-04". */
export function monthFrom(maand: string, steps: number): string {
  const [year = 0, of = 1] = maand.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + steps, 1)).toISOString().slice(0, 7);
}

/** Its days, and before how many places of the first week are empty: weeks begin on Monday. */
export function daysOf(maand: string): { readonly before: number; readonly days: readonly string[] } {
  const first = Date.parse(`${maand}-01`);
  const next = Date.parse(`${monthFrom(maand, 1)}-01`);
  const days = Array.from({ length: Math.round((next - first) / DAY_MS) }, (_, i) => isoDay(first + i * DAY_MS));
  return { before: (new Date(first).getUTCDay() + 6) % 7, days };
}
