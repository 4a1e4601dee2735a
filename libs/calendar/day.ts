import { dayOf, numberOf } from './civil.js';

/** A calendar day, `YYYY-MM-DD`, in the years 1900–9999. Days compare with `<` as text. */
export type Day = string;

/** A day, a month (`YYYY-MM`) or a year (`YYYY`): EDTF level 0. */
export type PartialDate = string;

const MS = 86_400_000;
const PARTIAL = /^(19|[2-9]\d)\d\d(-\d\d(-\d\d)?)?$/;

export const isDay = (x: unknown): x is Day =>
  typeof x === 'string' && x.length === 10 && PARTIAL.test(x) && dayOf(numberOf(x)) === x;

export const isPartialDate = (x: unknown): x is PartialDate =>
  typeof x === 'string' && PARTIAL.test(x) && (x.length === 10 ? isDay(x) : x.length === 4 || isDay(`${x}-01`));

export const firstDay = (d: PartialDate): Day => (d.length === 4 ? `${d}-01-01` : d.length === 7 ? `${d}-01` : d);

export function lastDay(d: PartialDate): Day {
  if (d.length === 10) return d;
  if (d.length === 4) return `${d}-12-31`;
  const [year = 0, month = 0] = d.split('-').map(Number);
  return dayOf(Date.UTC(year, month, 0) / MS);
}

export const addDays = (day: Day, n: number): Day => dayOf(numberOf(day) + n);
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

export const earliest = (...days: readonly [Day, ...Day[]]): Day => days.reduce((a, b) => (b < a ? b : a));
export const latest = (...days: readonly [Day, ...Day[]]): Day => days.reduce((a, b) => (b > a ? b : a));
