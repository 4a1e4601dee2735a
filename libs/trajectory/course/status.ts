import type { Day } from '#calendar';
import type { DisputeState } from '#vocabulary';
import { councilsOf } from '../advising/status.js';
import { latest, type Moment } from '../moment.js';
import { authorities } from '../opening/status.js';
import type { Trajectory } from '../state.js';

export const hasLeft = (s: Trajectory, participant: string, on?: Day) => {
  const left = s.left[participant];
  return left !== undefined && (on === undefined || left.day <= on);
};

export const presentAuthorities = (s: Trajectory) => authorities(s).filter((id) => !hasLeft(s, id));

export function disputeState(s: Trajectory): DisputeState {
  const last = s.disputes.at(-1);
  if (!last) return 'none';
  return last.settled ? 'settled' : 'raised';
}

/** The last thing that a participant did itself; it cannot have left before that. */
export function lastActOf(s: Trajectory, participant: string): Moment | undefined {
  const moments = [
    ...Object.values(s.advices).flatMap((a) => [
      ...(councilsOf(a).includes(participant) ? [a.at, ...(a.confirmed ? [a.confirmed] : [])] : []),
      ...(a.council === participant && a.gone?.how === 'withdrawn' ? [a.gone.at] : []),
      ...(a.responses[participant]?.adoptions ?? []).map(({ at }) => at),
    ]),
    ...Object.values(s.information)
      .filter((i) => i.council === participant)
      .map((i) => i.at),
    ...s.disputes.filter((d) => d.council === participant).map((d) => d.raised),
    ...s.decisions.filter((d) => d.authority === participant).map((d) => d.at),
    ...Object.values(s.succeeded)
      .filter(({ to }) => to === participant)
      .map(({ at }) => at),
    ...s.evaluations.filter((e) => e.by === participant).map((e) => e.at),
    // The first definition let a council leave before it said what it made of an answer.
    ...(s.definition < 2 ? [] : verdictsOf(s, participant)),
  ];
  return latest(moments.map((at) => ({ at })))?.at;
}

/** When a council said what it makes of answers, and of what was traced. */
const verdictsOf = (s: Trajectory, council: string): Moment[] =>
  [...Object.values(s.answers).flatMap(({ rejoinders }) => rejoinders), ...Object.values(s.judgements).flat()]
    .filter((said) => said.council === council)
    .map(({ at }) => at);
