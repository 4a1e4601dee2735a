import { on, stands, type Guard } from '../machine/guard.js';
import { named } from '../machine/named.js';
import type { Decision } from './state.js';
import { undecided } from './status.js';

/** A postponement that a decision on this day can follow. */
const endsAt = (d: Decision, day: string) => d.outcome === 'postponed' && d.at.day <= day;

export const decidingGuards = {
  mayDecide: on<'DecisionTaken'>(
    'not-allowed-now',
    (s, { authority, outcome }, day) =>
      s.decisions
        .filter((d) => d.authority === authority)
        .every((d) => (outcome === 'postponed' ? d.outcome === 'postponed' || d.at.day > day : endsAt(d, day))),
    (s, { authority }, day) =>
      s.decisions.some((d) => d.authority === authority && d.outcome === 'postponed' && d.at.day > day)
        ? `${named(s, [authority])} heeft het besluit daarna nog uitgesteld`
        : `${named(s, [authority])} heeft al besloten`,
  ),
  ...stands(
    'someDecided',
    (s) => s.decisions.some((d) => d.outcome !== 'postponed') && undecided(s).length > 0,
    'een deel van de bestuursorganen heeft besloten',
  ),
  ...stands(
    'allDecided',
    (s) => s.decisions.some((d) => d.outcome !== 'postponed') && undecided(s).length === 0,
    'elk bestuursorgaan heeft besloten',
  ),
} satisfies Record<string, Guard>;
