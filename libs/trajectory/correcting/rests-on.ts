import { formatNl, type Day } from '#calendar';
import { HAPPENED } from '#vocabulary';
import { inOneFold, problem, type Problem, type Rejection } from '#facts';
import type { TrajectoryEvent } from '../events.js';
import { canBeTold } from '../facts/declared.js';
import { isFactType } from '../facts/index.js';
import { evolve, start, trajectoryOf, type State } from '../machine/evolve.js';
import type { Trajectory } from '../state.js';
import { correctedInTheEnd, effective, isCorrection, type CorrectionEvent, type Placed } from './effective.js';

/** Judges a fact that was recorded where another history leads: the next state, or the rule that it now breaks. */
export type Rejudge = (
  state: State,
  event: TrajectoryEvent,
  today: Day,
) => { readonly state: State | undefined } | { readonly rejection: Rejection };

/** A fact that does not stand in a history, and why. */
export interface Fallen {
  readonly seq: number;
  readonly event: TrajectoryEvent;
  readonly rejection: Rejection;
}

/** Tells a history as if it had been recorded so, and gives what could not have been: each as if the others were not there. */
function fallenIn(told: readonly Placed[], today: Day, from: number, rejudge: Rejudge): Fallen[] {
  const fallen: Fallen[] = [];
  let state = start();
  for (const { event, seq } of told) {
    if (isCorrection(event)) continue;
    // What the clock recorded may not have been so; it records anew.
    const s = trajectoryOf(state);
    if (s && !isFactType(event.type) && !canBeTold(s, event)) continue;
    const came = seq < from ? { state: evolve(state, event) } : rejudge(state, event, today);
    if ('rejection' in came) fallen.push({ seq, event, rejection: came.rejection });
    else if (came.state) state = came.state;
  }
  return fallen;
}

/** What would no longer stand once this log has another event: a correction. */
export function restsOn(
  log: readonly TrajectoryEvent[],
  correction: CorrectionEvent,
  today: Day,
  rejudge: Rejudge,
): Fallen[] {
  const { of } = correction.data;
  const from = correctedInTheEnd(log, of);
  // The opening stands; without it there is nothing to tell.
  if (from === 0 && correction.type === 'FactRetracted' && of === 0) return [];
  return inOneFold(() => {
    const after = fallenIn(effective([...log, correction]), today, from, rejudge);
    if (after.length === 0) return [];
    // Less was asked when it was recorded: it does not rest on what is corrected.
    const before = new Set(fallenIn(effective(log), today, from, rejudge).map(({ seq }) => seq));
    return after.filter(({ seq }) => !before.has(seq));
  });
}

const MOST_NAMED = 5;

/** Why a correction is refused: with the code of the first thing that would no longer hold, and all of those. */
export function noLongerStands(s: Trajectory, correction: CorrectionEvent, today: Day, rejudge: Rejudge): Problem[] {
  const fallen = restsOn(s.log, correction, today, rejudge);
  const [first] = fallen;
  if (!first) return [];
  const { of } = correction.data;
  const named = fallen
    .slice(0, MOST_NAMED)
    .map(({ event }) => `${HAPPENED[event.type]} (${formatNl(event.occurredOn)})`);
  const more = fallen.length > MOST_NAMED ? ` en nog ${fallen.length - MOST_NAMED}` : '';
  const { code, message } = first.rejection;
  const own = first.seq === correctedInTheEnd(s.log, of);
  const { place: at } = first.rejection;
  const place = at === 'date' ? 'trueDate' : at === undefined ? 'fields' : `fields.${at}`;
  return [problem(code, own ? message : `hierop rust nog: ${named.join(', ')}${more}; ${message}`, own ? place : 'of')];
}
