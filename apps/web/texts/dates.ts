import { useLanguage } from './texts-of.ts';
import type { Language } from './languages.ts';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' };
const WORKPLACE = 'Europe/Amsterdam';

const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A day, month or year as precise as it was written: "12 januari 2026", "december 2015", "2016". */
export function formatDate(date: string, language: Language): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const moment = new Date(Date.UTC(year, month - 1, day));
  return new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[parts.length - 1], timeZone: 'UTC' }).format(moment);
}

const formatPart = (day: string, language: Language, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALES[language], { ...part, timeZone: 'UTC' }).format(Date.parse(day));

const DAY_MS = 86_400_000;

/** Today at the workplace, also when the browser stands elsewhere. */
export const todayHere = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: WORKPLACE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );

/** From today to a day: negative when it has passed. */
export const daysUntil = (day: string, today = todayHere()): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);

/** "over 3 dagen", "2 weken geleden". */
export function formatDistance(days: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const far = Math.abs(days);
  if (far < 14) return format.format(days, 'day');
  if (far < 70) return format.format(Math.round(days / 7), 'week');
  if (far < 730) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}

const listed = (language: Language) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });

export function useDates() {
  const language = useLanguage();
  return {
    date: (date: string) => formatDate(date, language),
    /** "ma". */
    weekday: (day: string) => formatPart(day, language, { weekday: 'short' }),
    /** "mei". */
    month: (month: string) => formatPart(`${month}-01`, language, { month: 'long' }),
    /** "14:05". */
    time: (moment: Date) =>
      new Intl.DateTimeFormat(LOCALES[language], { timeZone: WORKPLACE, hour: '2-digit', minute: '2-digit' }).format(
        moment,
      ),
    distance: (day: string) => formatDistance(daysUntil(day), language),
    /** "a, b en c". */
    list: (items: readonly string[]) => listed(language).format(items),
    /** The same, of what is more than text: what stands between the elements too. */
    listParts: (items: readonly string[]) => listed(language).formatToParts(items),
  };
}
