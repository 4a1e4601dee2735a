import { todayHere, useDates } from '../texts/dates.ts';

/** Until when a link works: "6 december 2026, 14:05". */
export function useUntil(): (moment: string) => string {
  const { date, time } = useDates();
  return (moment) => {
    const at = new Date(moment);
    return `${date(todayHere(at))}, ${time(at)}`;
  };
}
