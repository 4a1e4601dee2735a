import { on, stands, type Guard } from '../machine/guard.js';
import { named } from '../machine/named.js';
import type { Decision } from './state.js';
import { predecessorsOf } from '../course/succession.js';
import type { Trajectory } from '../state.js';
import { decisionOf, undecided } from './status.js';

/** A postponement that a decision on this day can follow. */
const endsAt = (d: Decision, day: string) => d.outcome === 'postponed' && d.at.day <= day;

/** What it decided, and what those did that go on as it; where one of those did not decide, that is still to be done. */
function binding(s: Trajectory, authority: string): readonly Decision[] {
  const before = predecessorsOf(s, authority);
  const whose = before.every((id) => decisionOf(s, id)) ? [authority, ...before] : [authority];
  return s.decisions.filter((d) => whose.includes(d.authority));
}

export const decidingGuards = {
  mayDecide: on<'DecisionTaken'>(
    'not-allowed-now',
    (s, { authority, outcome }, day) =>
      binding(s, authority).every((d) =>
        outcome === 'postponed' ? d.outcome === 'postponed' || d.at.day > day : endsAt(d, day),
      ),
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
