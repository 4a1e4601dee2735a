import { earliest, firstDay, isPartialDate, lastDay, type Day } from '#calendar';

/**
 * The day that each date of a file is reckoned as: a month or a year as its last day, but not later
 * than any later fact of the file or the day of recording; never before its own first day.
 * A date that is not one is passed over, and so is one of these facts whose date cannot stand: one wrong
 * date would make the months before it early.
 */
export function reckon(dates: readonly unknown[], today: Day, misdated: ReadonlySet<number>): (Day | undefined)[] {
  const days: (Day | undefined)[] = [];
  let limit = today;
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i];
    if (!isPartialDate(date)) continue;
    const day = earliest(lastDay(date), limit);
    days[i] = day < firstDay(date) ? firstDay(date) : day;
    if (!misdated.has(i)) limit = earliest(limit, lastDay(date));
  }
  return days;
}
