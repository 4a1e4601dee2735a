import { charactersIn, inOneFold, withItem } from '#facts';
import { apply } from '../apply.js';
import { canBeTold } from '../facts/declared.js';
import { onceFor } from '../once-for.js';
import type { TrajectoryEvent } from '../events.js';
import { openTrajectory } from '../opening/evolve.js';
import type { IdKind, Trajectory } from '../state.js';
import { effective, idsEverGiven, isCorrection } from './effective.js';

/** How much was said, also in what was retracted. */
const saidIn = (log: readonly TrajectoryEvent[]): number =>
  log.reduce((sum, { type, data }) => sum + (type === 'TextErased' ? 0 : charactersIn(data)), 0);

/**
 * What is known of a trajectory by all of its log, its corrections taken into account; undefined when that leaves
 * something without what it was added to.
 */
export const tellAnew = onceFor((log: readonly TrajectoryEvent[]): Trajectory | undefined => {
  const [first, ...rest] = effective(log);
  if (first?.event.type !== 'TrajectoryOpened') return undefined;
  const opened: Trajectory = { ...openTrajectory(first.event), log };
  const told = inOneFold(() => {
    let s = opened;
    for (const { event, seq } of rest) {
      if (!canBeTold(s, event)) return undefined;
      s = apply(s, event, seq);
    }
    return s;
  });
  if (!told) return undefined;
  const taken: Record<string, IdKind> = {};
  for (const id of idsEverGiven(log)) if (!Object.hasOwn(told.ids, id)) taken[id] = 'retracted';
  return { ...told, log, ids: { ...told.ids, ...taken }, seq: log.length, characters: saidIn(log) };
});

/** A log with one more event; asked for by the guard and then recorded. */
const logWith = onceFor((s: Trajectory) => onceFor((event: TrajectoryEvent) => [...s.log, event]));

/** Whether a correction leaves each thing with what it was added to. */
export const leavesAllStanding = (s: Trajectory, correction: TrajectoryEvent): boolean =>
  tellAnew(logWith(s)(correction)) !== undefined;

/** What one more event makes of what is known. */
export function record(s: Trajectory, event: TrajectoryEvent): Trajectory {
  if (!isCorrection(event)) return { ...apply(s, event), log: withItem(s.log, event) };
  const told = tellAnew(logWith(s)(event));
  if (!told) throw new TypeError('a correction was recorded on which something else rests');
  return told;
}
