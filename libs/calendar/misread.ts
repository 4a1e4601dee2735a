import { isDay, isPartialDate, lastDay, type Day } from './day.js';
import { formatNl, MONTHS } from './explain.js';

const two = (n: string | undefined) => (n ?? '').padStart(2, '0');
const iso = (year: string | undefined, month: string | undefined, day: string | undefined) =>
  [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');

function called(name = ''): string | undefined {
  const at = name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()) || month === name);
  return name.toLowerCase() === 'mrt' ? '3' : at < 0 ? undefined : String(at + 1);
}

// Excel and LibreOffice count days from 30 December 1899; five digits are 1927 up to and including 2173.
const EPOCH = Date.UTC(1899, 11, 30);
const serial = (count: string | undefined): Day =>
  new Date(EPOCH + Number(count) * 86_400_000).toISOString().slice(0, 10);

/** How people and programs write a date that is none here, and how it would be. */
const FORMS: readonly (readonly [RegExp, (...parts: (string | undefined)[]) => string])[] = [
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (d, m, y) => iso(y, m, d)],
  [/^(\d{1,2}) ?(?:[-/ ]) ?([a-z]{3,9})\.? ?(?:[-/ ]) ?(\d{4})$/i, (d, m, y) => iso(y, called(m), d)],
  [/^([a-z]{3,9})\.? (\d{4})$/i, (m, y) => iso(y, called(m), undefined)],
  [/^(\d{1,2})[-/](\d{4})$/, (m, y) => iso(y, m, undefined)],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (y, m, d) => iso(y, m, d)],
  [/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d[\d:.Z+-]*$/, (day = '') => day],
];
const SERIAL = /^([1-9]\d{4})(?:\.0+)?$/;
const QUARTER = /^(?:(\d{4})[- ]?[QK]([1-4])|[QK]([1-4])[- ](\d{4})|([1-4])e kwartaal (?:van )?(\d{4}))$/i;
const BEFORE_OR_AFTER = /^(?:\.\.\/?|voor |na |vóór |<|>)|\/?\.\.$/i;
const DOUBT = /^(\d{4}(?:-\d\d){0,2})[?~%]$/;

/**
 * What to write instead of something that was meant as a date, in plain Dutch; undefined of what is like none. Nothing
 * is taken for what it may mean: 03-04-2024 is another day elsewhere, and a quarter is no day.
 */
export function insteadOf(given: unknown): string | undefined {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : '';
  if (text.length > 40) return undefined;
  for (const [form, made] of FORMS) {
    const found = form.exec(text);
    const date = found && made(...found.slice(1));
    if (isPartialDate(date)) return `${text} schrijft u hier als ${date}`;
  }
  const counted = SERIAL.exec(text);
  if (counted) {
    const day = serial(counted[1]);
    return `${text} is hoe Excel ${formatNl(day)} bewaart; schrijf ${day}`;
  }
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const [year = '', n] = [quarter[1] ?? quarter[4] ?? quarter[6], quarter[2] ?? quarter[3] ?? quarter[5]];
    return `een kwartaal kan hier niet: schrijf de maand als u die weet, zoals ${iso(year, String(Number(n) * 3), undefined)}, en anders het jaar, ${year}`;
  }
  const doubted = DOUBT.exec(text)?.[1];
  if (isPartialDate(doubted)) return `schrijf ${doubted}, en in "note" dat het niet zeker is`;
  if (BEFORE_OR_AFTER.test(text))
    return 'voor, vanaf of tot een datum kan hier niet: schrijf de maand of het jaar waarin het gebeurde, en in "note" wat u niet zeker weet';
  return undefined;
}

/** The same where only a day will do. */
export function dayInsteadOf(given: unknown): string | undefined {
  const written = typeof given === 'number' ? String(given) : given;
  if (!isPartialDate(written) || isDay(written)) return insteadOf(given);
  return `van ${formatNl(written)} is de laatste dag ${lastDay(written)}`;
}
