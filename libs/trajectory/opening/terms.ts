import {
  addDays,
  calendarEnded,
  dueAtMeeting,
  dueDate,
  type Day,
  type DueDate,
  type Ground,
  type Term,
} from '#calendar';
import { isUnasked } from '../advising/status.js';
import type { ExtensionRule, Settings, StandingTerm } from './facts.js';

export const SIX_WEEKS = { weeks: 6 } as const;

/** What holds where a municipality settled no term. */
const USUAL = { adviceTerm: SIX_WEEKS, responseTerm: SIX_WEEKS, informationTerm: { weeks: 2 } } as const;
/** What holds for what is special, where nothing else was settled for that. */
const ELSE = { urgentTerm: 'adviceTerm', proposalTerm: 'responseTerm' } as const;
/** Which of the municipality's standing terms holds when none is given. */
export type DueKind = keyof typeof USUAL | keyof typeof ELSE;

/** By which term a request is answered: an urgent one has its own where there is one. */
export const adviceKind = (urgentBecause: string | undefined): DueKind =>
  urgentBecause === undefined ? 'adviceTerm' : 'urgentTerm';

/** By which term an advice is responded to: one that nobody asked for may have its own. */
export const responseKind = (advice: Parameters<typeof isUnasked>[0]): DueKind =>
  isUnasked(advice) ? 'proposalTerm' : 'responseTerm';

/** The standing term of a kind, with its article; without one what is usual. */
function standingOf(settings: Settings | undefined, kind: DueKind): StandingTerm {
  const usual = kind === 'urgentTerm' || kind === 'proposalTerm' ? ELSE[kind] : kind;
  return settings?.[kind] ?? settings?.[usual] ?? USUAL[usual];
}

const lengthOf = ({ weeks, days }: StandingTerm): Term => (weeks === undefined ? { days: days ?? 0 } : { weeks });

/** How long a term of this kind is when none is given. */
export const standingTerm = (settings: Settings | undefined, kind: DueKind): Term =>
  lengthOf(standingOf(settings, kind));

function groundOf({ instrument }: Settings, article: string | undefined): { readonly ground?: Ground } {
  if (article === undefined) return {};
  const { name, link } = instrument ?? {};
  const where = name !== undefined && { instrument: { name, ...(link !== undefined && { link }) } };
  return { ground: { article, ...where } };
}

/** A term counted by the rules that the trajectory was opened with, and why it ends on that day. */
export function dueBy(settings: Settings = {}, start: Day, term: Term | undefined, kind: DueKind): DueDate {
  const standing = standingOf(settings, kind);
  const { termijnenwet = true, termijnenwetBecause, recess = [], instrument } = settings;
  const meeting = term === undefined ? standing.meeting : undefined;
  const meetings = (meeting && settings[`${meeting.of}Meetings`]) ?? [];
  const atMeeting = meeting && dueAtMeeting(start, meeting, meetings, groundOf(settings, standing.article).ground);
  if (atMeeting) return atMeeting;
  const due = dueDate(start, term ?? lengthOf(standing), {
    ...{ termijnenwet, recess },
    ...(termijnenwetBecause !== undefined && { because: termijnenwetBecause }),
    ...(term === undefined && {
      byOrdinance: instrument?.kind === 'ordinance',
      ...groundOf(settings, standing.article),
    }),
  });
  if (!meeting) return due;
  const notes = [calendarEnded(meeting, meetings), ...due.explanation.notes];
  return { ...due, explanation: { ...due.explanation, notes } };
}

const times = (count: number) => (count === 1 ? 'één keer' : `${count} keer`);
const long = ({ weeks, days }: NonNullable<ExtensionRule['most']>) =>
  weeks === undefined ? `${days ?? 0} ${days === 1 ? 'dag' : 'dagen'}` : `${weeks} ${weeks === 1 ? 'week' : 'weken'}`;

/** Which of the municipality's rules on extending holds for a term of a kind. */
export type ExtensionKind = 'adviceExtension' | 'responseExtension';

/** How often and by how much a term may be extended, in plain Dutch, with its article; undefined where nothing says so. */
function extendingNl(settings: Settings | undefined, kind: ExtensionKind): string | undefined {
  const rule = settings?.[kind];
  if (rule?.times === undefined && rule?.most === undefined) return undefined;
  const { times: often, most, article } = rule;
  const said = [
    ...(often === undefined ? [] : [often === 0 ? 'niet verlengen' : `hoogstens ${times(often)} verlengen`]),
    ...(most === undefined || often === 0
      ? []
      : [`${often === undefined ? 'verlengen ' : ''}met hoogstens ${long(most)}`]),
  ].join(', ');
  const where = [settings?.instrument?.name, article].filter((one) => one !== undefined).join(', ');
  return `Toegestaan is: ${said}${where === '' ? '' : ` (${where})`}.`;
}

/** What the municipality laid down on the next extension of a term: undefined where it laid down nothing. */
export interface Extending {
  /** How often and by how much it may be, in plain Dutch, with the article. */
  readonly said: string;
  /** It was extended as often as it may be. */
  readonly isUsedUp: boolean;
  /** The last day to which it may be extended now. */
  readonly latest?: Day;
}

/** `nth` is the place that it would have among the extensions of its term, `from` the day on which the term ends so far. */
export function extending(
  settings: Settings | undefined,
  kind: ExtensionKind,
  { nth, from }: { readonly nth: number; readonly from: Day | undefined },
): Extending | undefined {
  const said = extendingNl(settings, kind);
  if (said === undefined) return undefined;
  const { times: often, most } = settings?.[kind] ?? {};
  const isUsedUp = often !== undefined && nth > often;
  if (!most || from === undefined) return { said, isUsedUp };
  return { said, isUsedUp, latest: addDays(from, most.weeks === undefined ? (most.days ?? 0) : 7 * most.weeks) };
}

/**
 * Why an extension, which is the nth of its term, is more than the municipality laid down. It is recorded all the same:
 * what was agreed happened, and refused here it would be agreed where nobody sees it.
 */
export function beyondRule(
  settings: Settings | undefined,
  kind: ExtensionKind,
  { until, ...of }: { readonly nth: number; readonly from: Day | undefined; readonly until: Day },
): string | undefined {
  const rule = extending(settings, kind, of);
  if (!rule) return undefined;
  const isTooLong = rule.latest !== undefined && until > rule.latest;
  if (!rule.isUsedUp && !isTooLong) return undefined;
  const what = [...(rule.isUsedUp ? ['vaker'] : []), ...(isTooLong ? ['langer'] : [])].join(' en ');
  return `Dit is ${what} dan is toegestaan. ${rule.said}`;
}
