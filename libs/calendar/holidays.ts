import { addDays, weekday, type Day } from './day.js';
import { DECREED_DAYS } from './decreed-days.js';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
  /** Where the Algemene termijnenwet names it. */
  readonly article: string;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const two = (x: number) => String(x).padStart(2, '0');
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

/** King's Day from 2014, Queen's Day before; a day earlier when it would be a Sunday. */
function royalDay(year: number): Holiday {
  const [date, name] = year >= 2014 ? [`${year}-04-27`, 'Koningsdag'] : [`${year}-04-30`, 'Koninginnedag'];
  return { day: weekday(date) === 7 ? addDays(date, -1) : date, name, article: 'art. 3 lid 1' };
}

function compute(year: number): readonly Holiday[] {
  const sunday = easter(year);
  const named = (day: Day, name: string, article = 'art. 3 lid 1'): Holiday => ({ day, name, article });
  const decreed = [...DECREED_DAYS].filter((day) => day.startsWith(`${year}-`));
  return [
    named(`${year}-01-01`, 'Nieuwjaarsdag'),
    named(addDays(sunday, -2), 'Goede Vrijdag', 'art. 3 lid 2'),
    named(addDays(sunday, 1), 'Tweede Paasdag'),
    royalDay(year),
    named(`${year}-05-05`, 'Bevrijdingsdag'),
    named(addDays(sunday, 39), 'Hemelvaartsdag'),
    named(addDays(sunday, 50), 'Tweede Pinksterdag'),
    named(`${year}-12-25`, 'Eerste Kerstdag'),
    named(`${year}-12-26`, 'Tweede Kerstdag'),
    ...decreed.map((day) => named(day, 'bij besluit gelijkgestelde dag', 'art. 3 lid 3')),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const years = new Map<number, readonly Holiday[]>();

/** The generally recognised holidays of a year (Algemene termijnenwet, art. 3), by day. */
export function holidays(year: number): readonly Holiday[] {
  const found = years.get(year) ?? compute(year);
  years.set(year, found);
  return found;
}

export const holidayOn = (day: Day): Holiday | undefined =>
  holidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day);

export const isWorkingDay = (day: Day): boolean => weekday(day) < 6 && !holidayOn(day);
