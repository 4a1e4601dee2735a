import { createContext, use } from 'react';
import { useLanguage } from './texts-of.ts';
import type { Language } from './languages.ts';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' };
const WORKPLACE = 'Europe/Amsterdam';

/** Making a format takes a hundred times as long as using it: each is made once, when it is first asked for. */
function once<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made: Partial<Record<Language, Format>> = {};
  return (language) => (made[language] ??= make(LOCALES[language]));
}
const dated = (part: Intl.DateTimeFormatOptions) =>
  once((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...part }));

const YEAR = dated({ year: 'numeric' });
const MONTH_OF_YEAR = dated({ year: 'numeric', month: 'long' });
const DAY = dated({ year: 'numeric', month: 'long', day: 'numeric' });
const WEEKDAY = dated({ weekday: 'short' });
const MONTH = dated({ month: 'long' });
const TIME = dated({ timeZone: WORKPLACE, hour: '2-digit', minute: '2-digit' });
const DISTANCE = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const LIST = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const ISO = new Intl.DateTimeFormat('en-CA', {
  timeZone: WORKPLACE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A day, month or year as precise as it was written: "12 januari 2026", "december 2015", "2016". */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = day !== undefined ? DAY : month !== undefined ? MONTH_OF_YEAR : YEAR;
  return format(language).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** Not a month or a year, and not half of a date. */
export const isWholeDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

const DAY_MS = 86_400_000;

/** Today at the workplace, also when the browser stands elsewhere. */
export const todayHere = (now = new Date()): string => ISO.format(now);

/** From today to a day: negative when it has passed. */
export const daysUntil = (day: string, today = todayHere()): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);

/** Whole months from one day to a later one. */
function wholeMonths(from: string, to: string): number {
  const [[y1 = 0, m1 = 0, d1 = 0], [y2 = 0, m2 = 0, d2 = 0]] = [from, to].map((day) => day.split('-').map(Number)) as [
    number[],
    number[],
  ];
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}

/** "over 3 dagen", "2 weken geleden": in whole weeks, months or years, as ages are told. */
export function formatDistance(day: string, today: string, language: Language): string {
  const format = DISTANCE(language);
  const days = daysUntil(day, today);
  const far = Math.abs(days);
  if (far < 14) return format.format(days, 'day');
  if (far < 70) return format.format(Math.trunc(days / 7), 'week');
  const months = days < 0 ? -wholeMonths(day, today) : wholeMonths(today, day);
  return Math.abs(months) < 24 ? format.format(months, 'month') : format.format(Math.trunc(months / 12), 'year');
}

/** The day as of which a page tells what stood, where that is not today: what was to come then, was to come. */
export const DayShown = createContext<string | undefined>(undefined);

/** "a, b en c". */
export const formatList = (items: readonly string[], language: Language): string => LIST(language).format(items);

export function useDates() {
  const language = useLanguage();
  const today = use(DayShown) ?? todayHere();
  return {
    date: (date: string) => formatDate(date, language),
    /** The day on which a moment was here, which for a part of each night is another than its first ten signs say. */
    dayOf: (moment: string) => formatDate(todayHere(new Date(moment)), language),
    /** "ma". */
    weekday: (day: string) => WEEKDAY(language).format(Date.parse(day)),
    /** "mei". */
    month: (month: string) => MONTH(language).format(Date.parse(`${month}-01`)),
    /** "14:05". */
    time: (moment: Date) => TIME(language).format(moment),
    distance: (day: string) => formatDistance(day, today, language),
    isPast: (day: string) => day < today,
    /** "a, b en c". */
    list: (items: readonly string[]) => formatList(items, language),
    /** The same, of what is more than text: what stands between the elements too. */
    listParts: (items: readonly string[]) => LIST(language).formatToParts(items),
  };
}
