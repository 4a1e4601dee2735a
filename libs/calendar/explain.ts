import { weekday, type Day, type PartialDate } from './day.js';
import { skipped, type DueDate, type Ground, type Note, type Shift, type SkippedDay, type Term } from './due-date.js';
import { isWorkingDay } from './holidays.js';

export const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(
  ' ',
);
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
  ({ saturday: 'een zaterdag', sunday: 'een zondag', holiday: name, recess: name ?? 'reces' })[reason] ?? reason;

const ARTICLES = {
  'art. 1 lid 1': 'Algemene termijnenwet, artikel 1 lid 1',
  'art. 2': 'Algemene termijnenwet, artikel 2: ten minste twee werkdagen',
  recess: 'reces van de gemeente',
} as const;

const shiftNl = ({ from, to, why, days }: Shift) => {
  const reasons = [...new Set(days.map(skippedNl))].join(', ');
  const [first] = days;
  const reason = first ? skippedNl(first) : '';
  const cause =
    why === 'art. 2'
      ? `Daarin vallen ${reasons}`
      : `${formatNl(from)} ${why === 'recess' ? `valt in een reces (${reason})` : `is ${reason}`}`;
  return `${cause}; de termijn loopt door tot en met ${withWeekday(to)} (${ARTICLES[why]}).`;
};

/** At the start of a sentence "één" is written "Eén". */
const capital = (text: string) => (text.replace(/^é/, 'e')[0] ?? '').toUpperCase() + text.slice(1);

/**
 * What a date that was given for the end of a term leaves as it is, where the law would move a term that is counted:
 * it moves a term in weeks or days, and no date that somebody named. Undefined for a working day.
 */
export const notMovedNl = (day: Day): string | undefined =>
  isWorkingDay(day)
    ? undefined
    : `${formatNl(day)} is ${skippedNl(skipped(day))}. Een datum die is afgesproken schuift niet op: de Algemene termijnenwet verlengt alleen een termijn in weken of dagen.`;

function noteNl(note: Note, dueOn: Day): string {
  switch (note.kind) {
    case 'as-given':
      return ['Deze datum is zo opgegeven.', notMovedNl(dueOn)].filter(Boolean).join(' ');
    case 'switched-off':
      return 'De gemeente past de Algemene termijnenwet niet toe op deze termijn.';
    case 'by-ordinance':
      return 'De Algemene termijnenwet geldt ook voor een termijn in een verordening (Gemeentewet, artikel 145).';
    case 'because':
      return ended(`Over de Algemene termijnenwet zegt de gemeente: ${note.because}`);
    case 'art-4':
      return 'De termijn is langer dan twaalf weken of negentig dagen; de Algemene termijnenwet geldt dan niet (artikel 4).';
    case 'counted-back':
      return 'Er is teruggerekend; de datum verschuift dan niet (Algemene termijnenwet, artikel 1 lid 2).';
    case 'meeting':
      // Said at the head.
      return '';
    case 'calendar-ended':
      return calendarEndedNl(note);
    case 'decreed-days-unknown':
      return `Welke dagen in ${note.year} bij besluit met een feestdag zijn gelijkgesteld, is hier niet bekend.`;
  }
}

const NTH = 'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'.split(' ');
const BODIES = { college: 'het college', raad: 'de gemeenteraad' } as const;
type Noted<Kind extends Note['kind']> = Extract<Note, { kind: Kind }>;

const meetingNl = ({ of, nth }: Pick<Noted<'meeting'>, 'of' | 'nth'>) =>
  `${NTH[nth] ?? `${nth}e`} vergadering van ${BODIES[of]}`;

function calendarEndedNl(note: Noted<'calendar-ended'>): string {
  const holds = 'Daarom geldt de termijn in weken of dagen.';
  if (note.until === undefined)
    return `De termijn loopt tot de ${meetingNl(note)}, maar van die vergaderingen is in dit dossier geen kalender bekend. ${holds}`;
  return `De termijn loopt tot de ${meetingNl(note)}, maar de vergaderkalender in dit dossier loopt tot en met ${formatNl(note.until)} en komt niet zo ver. ${holds}`;
}

function untilMeetingNl(note: Noted<'meeting'>, start: Day): string {
  const { on, closesOn } = note;
  if (closesOn === undefined) return `De ${meetingNl(note)} na ${formatNl(start)} is op ${withWeekday(on)}.`;
  return `De ${meetingNl(note)} waarvoor op ${formatNl(start)} nog stukken konden komen, is op ${withWeekday(on)}. De stukken daarvoor sluiten op ${withWeekday(closesOn)}.`;
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const groundNl = ({ article, instrument }: Ground) =>
  ended(`Zo lang is de termijn volgens ${instrument === undefined ? article : `${instrument.name}, ${article}`}`);

/** Why a term ends on that day, in plain Dutch. */
export function explainNl({ dueOn, explanation: { start, term, shifts, notes, ground } }: DueDate): string {
  const first = shifts[0]?.from ?? dueOn;
  const span = termNl(term);
  const counted = notes.some((n) => n.kind === 'counted-back');
  const meeting = notes.find((n) => n.kind === 'meeting');
  const lead = meeting
    ? untilMeetingNl(meeting, start)
    : 'until' in term
      ? `De termijn loopt ${span}.`
      : `${capital(span)} ${counted ? 'vóór' : 'na'} ${formatNl(start)} is ${withWeekday(first)}.`;
  const said = [lead, ...(ground ? [groundNl(ground)] : []), ...shifts.map(shiftNl)];
  return [...said, ...notes.map((note) => noteNl(note, dueOn))].filter(Boolean).join(' ');
}
