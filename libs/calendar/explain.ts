import { weekday, type Day, type PartialDate } from './day.js';
import type { DueDate, Note, Shift, SkippedDay, Term } from './due-date.js';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');
const NUMBERS = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** "4 januari 2021", "december 2015", "2016": as precise as it was written. */
export function formatNl(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
}

const withWeekday = (day: Day) => `${WEEKDAYS[weekday(day) - 1] ?? ''} ${formatNl(day)}`;

function termNl(term: Term): string {
  if ('until' in term) return `tot en met ${formatNl(term.until)}`;
  const [n, one, more] = 'weeks' in term ? [term.weeks, 'week', 'weken'] : [term.days, 'dag', 'dagen'];
  return `${NUMBERS[n] ?? n} ${n === 1 ? one : more}`;
}

const skippedNl = ({ reason, name }: SkippedDay) =>
  ({ saturday: 'een zaterdag', sunday: 'een zondag', holiday: name, recess: `recess: ${name ?? ''}` })[reason] ??
  reason;

const ARTICLES = {
  'art. 1 lid 1': 'Algemene termijnenwet, artikel 1 lid 1',
  'art. 2': 'Algemene termijnenwet, artikel 2: ten minste twee werkdagen',
  recess: 'recess van de gemeente',
} as const;

const shiftNl = ({ from, to, why, days }: Shift) => {
  const reasons = [...new Set(days.map(skippedNl))].join(', ');
  const cause =
    why === 'art. 2' ? `Daarin vallen ${reasons}` : `${formatNl(from)} is ${skippedNl(days[0] as SkippedDay)}`;
  return `${cause}; de termijn loopt door tot en met ${withWeekday(to)} (${ARTICLES[why]}).`;
};

/** At the start of a sentence "één" is written "Eén". */
const capital = (text: string) => (text.replace(/^é/, 'e')[0] ?? '').toUpperCase() + text.slice(1);

function noteNl(note: Note): string {
  switch (note.kind) {
    case 'as-given':
      return 'Deze datum is zo opgegeven.';
    case 'switched-off':
      return 'De gemeente past de Algemene termijnenwet niet toe op deze termijn.';
    case 'art-4':
      return 'De termijn is langer dan twaalf weken of negentig dagen; de Algemene termijnenwet geldt dan niet (artikel 4).';
    case 'counted-back':
      return 'Er is teruggerekend; de datum verschuift dan niet (Algemene termijnenwet, artikel 1 lid 2).';
    case 'decreed-days-unknown':
      return `Welke dagen in ${note.year} bij besluit met een feestdag zijn gelijkgesteld, is hier niet bekend.`;
  }
}

/** Why a term ends on that day, in plain Dutch. */
export function explainNl({ dueOn, explanation: { start, term, shifts, notes } }: DueDate): string {
  const first = shifts[0]?.from ?? dueOn;
  const span = termNl(term);
  const counted = notes.some((n) => n.kind === 'counted-back');
  const lead =
    'until' in term
      ? `De termijn loopt ${span}.`
      : `${capital(span)} ${counted ? 'vóór' : 'na'} ${formatNl(start)} is ${withWeekday(first)}.`;
  return [lead, ...shifts.map(shiftNl), ...notes.map(noteNl)].join(' ');
}
