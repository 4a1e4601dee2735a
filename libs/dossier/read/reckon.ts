import { earliest, firstDay, isPartialDate, lastDay, type Day } from '#calendar';

/**
 * The day that each date of a file is reckoned as: a month or a year as its last day, but not later
 * than any later fact of the file or the day of recording; never before its own first day.
 * A date that is none is passed over (it is refused when its fact is judged).
 */
export function reckon(dates: readonly unknown[], today: Day): (Day | undefined)[] {
  const days: (Day | undefined)[] = [];
  let limit = today;
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i];
    if (!isPartialDate(date)) continue;
    const day = earliest(lastDay(date), limit);
    days[i] = day < firstDay(date) ? firstDay(date) : day;
    limit = earliest(limit, lastDay(date));
  }
  return days;
}
