import type { DecisionState } from '#vocabulary';
import { presentAuthorities } from '../course/status.js';
import { predecessorsOf } from '../course/succession.js';
import { byMoment, latest } from '../moment.js';
import { onceFor } from '../once-for.js';
import { authorities } from '../opening/status.js';
import type { Trajectory } from '../state.js';
import type { Decision } from './state.js';

/** The decision that stands: the last one of this authority that is not a postponement. */
export const decisionOf = (s: Trajectory, authority: string): Decision | undefined =>
  latest(s.decisions.filter((d) => d.authority === authority && d.outcome !== 'postponed'));

export const decisions = (s: Trajectory): Decision[] =>
  authorities(s)
    .flatMap((id) => decisionOf(s, id) ?? [])
    .sort(byMoment);

const decidedIn = onceFor(
  (decisions: readonly Decision[]) =>
    new Set(decisions.filter(({ outcome }) => outcome !== 'postponed').map(({ authority }) => authority)),
);
/** The decision that counts for an authority: its own, or else the last of those that go on as this one. */
export const decidedFor = (s: Trajectory, authority: string): Decision | undefined =>
  decisionOf(s, authority) ?? latest(predecessorsOf(s, authority).flatMap((id) => decisionOf(s, id) ?? []));

export function undecided(s: Trajectory): readonly string[] {
  const decided = decidedIn(s.decisions);
  return presentAuthorities(s).filter((id) => ![id, ...predecessorsOf(s, id)].some((one) => decided.has(one)));
}

export function decisionState(s: Trajectory): DecisionState {
  if (decisions(s).length === 0) return 'open';
  return undecided(s).length === 0 ? 'taken' : 'partly';
}
