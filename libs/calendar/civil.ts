import type { Day } from './day.js';

// From the first of March, so that a leap day is the last of its year; 400 years are 146,097 days.
const DAYS_IN_400_YEARS = 146_097;
const TO_1970 = 719_468;

const two = (n: number) => (n < 10 ? `0${n}` : String(n));
const digits = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48;

/**
 * The number of a day, counted from 1970-01-01 in the Gregorian calendar, by arithmetic alone: a list of
 * deadlines asks it thousands of times, and a Date with its text takes ten times as long.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */
export function numberOf(day: Day): number {
  const month = digits(day, 5);
  const year = 100 * digits(day, 0) + digits(day, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - 400 * era;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8) - 1;
  return DAYS_IN_400_YEARS * era + 365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - TO_1970;
}

/** The day with this number. */
export function dayOf(number: number): Day {
  const days = number + TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const day = days - DAYS_IN_400_YEARS * era;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / (DAYS_IN_400_YEARS - 1))) / 365,
  );
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const ofMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${year + 400 * era + (month <= 2 ? 1 : 0)}-${two(month)}-${two(ofMonth)}`;
}
