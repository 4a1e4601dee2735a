import { isDay, isPartialDate, lastDay, type Day, type PartialDate } from '#calendar';
import type { Cell } from '../read/rows.js';

const MONTHS = [
  ...['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ...[
    'january',
    'february',
    'mar',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'oct',
    'november',
    'december',
  ],
  ...[
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'sept',
    'oktober',
    'november',
    'december',
  ],
  ...['', '', 'march', '', '', '', '', '', 'september', 'october', '', ''],
];

// Days since 30 December 1899, as Excel and LibreOffice keep a date: 1954 up to and including 2119.
const SERIAL = { from: 20_000, to: 80_000, epoch: Date.UTC(1899, 11, 30), day: 86_400_000 };

const two = (n: string) => n.padStart(2, '0');
const monthCalled = (name: string): string | undefined => {
  const at = MONTHS.indexOf(name.toLowerCase());
  return at < 0 || name === '' ? undefined : two(String((at % 12) + 1));
};

const dayOf = (date: Date): Day => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

function numbered(n: number): string {
  if (n >= SERIAL.from && n <= SERIAL.to) return dayOf(new Date(SERIAL.epoch + Math.floor(n) * SERIAL.day));
  return String(n);
}

/** By how it is written, what it may be; whether that is a date is seen after. */
const WRITTEN: readonly (readonly [RegExp, (...parts: string[]) => string | undefined])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z]*)?$/, (y, m, d) => `${y}-${two(m ?? '')}-${two(d ?? '')}`],
  [/^(\d{4})-(\d{2})$/, (y, m) => `${y}-${m}`],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (d, m, y) => `${y}-${two(m ?? '')}-${two(d ?? '')}`],
  [/^(\d{1,2})[-/](\d{4})$/, (m, y) => `${y}-${two(m ?? '')}`],
  [/^(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})$/i, (d, m, y) => dated(y, m, d)],
  [/^([a-z]+)\.?[- ](\d{4})$/i, (m, y) => dated(y, m)],
  [/^(\d{4})$/, (y) => y],
  [/^(\d{5})(?:[.,]\d+)?$/, (n) => numbered(Number(n))],
];

function dated(year = '', name = '', day?: string): string | undefined {
  const month = monthCalled(name);
  return month === undefined ? undefined : `${year}-${month}${day === undefined ? '' : `-${two(day)}`}`;
}

/** A date as a sheet has it, Dutch or as Excel keeps it: a day, month or year; undefined when it is none. */
export function dateIn(cell: Cell): PartialDate | undefined {
  const date =
    cell instanceof Date ? dayOf(cell) : typeof cell === 'number' ? numbered(cell) : fromText(String(cell).trim());
  return isPartialDate(date) ? date : undefined;
}

function fromText(text: string): string | undefined {
  for (const [form, made] of WRITTEN) {
    const found = form.exec(text);
    if (found) return made(...found.slice(1));
  }
  return undefined;
}

// "Q2 2024", "2024-Q2", "2e kwartaal 2024": by its end.
const QUARTER =
  /^(?:(?<year>\d{4})[- ]?[qk](?<n>[1-4])|[qk](?<n2>[1-4])[- ](?<year2>\d{4})|(?<n3>[1-4])e kwartaal (?<year3>\d{4}))$/i;

/** When something is due: of a month, a quarter or a year its last day, since who promised had until then. */
export function dueIn(cell: Cell): Day | undefined {
  const date = dateIn(cell);
  if (date !== undefined) return lastDay(date);
  const found = typeof cell === 'string' ? QUARTER.exec(cell.trim())?.groups : undefined;
  if (!found) return undefined;
  const [year, n] = [found['year'] ?? found['year2'] ?? found['year3'], found['n'] ?? found['n2'] ?? found['n3']];
  const day = lastDay(`${year}-${two(String(Number(n) * 3))}`);
  return isDay(day) ? day : undefined;
}
