import type { DecisionState } from '#vocabulary';
import { presentAuthorities } from '../course/status.js';
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
export const undecided = (s: Trajectory) => presentAuthorities(s).filter((id) => !decidedIn(s.decisions).has(id));

export function decisionState(s: Trajectory): DecisionState {
  if (decisions(s).length === 0) return 'open';
  return undecided(s).length === 0 ? 'taken' : 'partly';
}
