import type { Day } from '#calendar';
import { inOneFold } from '#facts';
import { inForce } from './advising/status.js';
import { lapses } from './advising/clock.js';
import { effective, isCorrection, type Placed } from './correcting/effective.js';
import type { TrajectoryEvent } from './events.js';
import { canBeTold } from './facts/declared.js';
import { flagsAt, type Flag, type Raised } from './flags.js';
import { byMoment } from './moment.js';
import { openTrajectory } from './opening/evolve.js';
import { apply } from './apply.js';
import type { Trajectory } from './state.js';

/** A trajectory as it stood on a day, and what was true at the moments that cannot be seen afterwards. */
export interface TrajectoryOnDay {
  readonly state: Trajectory;
  readonly flags: ReadonlySet<Flag>;
}

/** By date, and within one day in the order of recording. */
const byDate = (placed: readonly Placed[]): Placed[] =>
  placed.map(({ event, seq }) => ({ event, seq, at: { on: event.occurredOn, day: event.day, seq } })).sort(byMoment);

/**
 * Tells a history up to and including a day, in the order in which it happened; undefined before its opening.
 * It adds what the machine adds (`apply`), and judges nothing: what was accepted is accepted in this order too.
 */
export const foldByDate = (events: readonly TrajectoryEvent[], asOf: Day): TrajectoryOnDay | undefined =>
  inOneFold(() => told(events, asOf));

function told(events: readonly TrajectoryEvent[], asOf: Day): TrajectoryOnDay | undefined {
  const effect = effective(events);
  const first = effect[0]?.event;
  if (first?.type !== 'TrajectoryOpened' || first.day > asOf) return undefined;
  const raised: Raised[] = [];
  let state: Trajectory = { ...openTrajectory(first), log: events };
  let waiting: readonly Placed[] = [];
  const add = ({ event, seq }: Placed) => {
    raised.push(...flagsAt(state, event));
    state = apply(state, event, seq);
  };
  // What was recorded with a day before that of what it is added to, when less was asked of a day, comes after that;
  // never, when that came to nothing.
  const tell = (placed: Placed) => {
    if (!canBeTold(state, placed.event)) return void (waiting = [...waiting, placed]);
    add(placed);
    const next = waiting.find(({ event }) => canBeTold(state, event));
    if (!next) return;
    waiting = waiting.filter((one) => one !== next);
    tell(next);
  };
  const clock = (until: Day) => lapses(state, until).forEach((event, i) => add({ event, seq: events.length + i }));
  for (const placed of byDate(effect)) {
    const { event, seq } = placed;
    // Of a correction it is told whatever the day: what is known now is what is told of then.
    if (seq === 0 || (event.day > asOf && !isCorrection(event))) continue;
    // Within a day it comes before what people do, whenever it was recorded; and what was corrected, or told late, may
    // have lapsed on another day than that.
    if (event.type === 'AdviceTermLapsed') continue;
    if (event.day <= asOf) clock(event.day);
    tell(placed);
  }
  // The clock may not have been recorded up to this day yet.
  clock(asOf);
  const { advices } = state;
  const standing = raised.filter(({ of }) => of === undefined || (advices[of] && inForce(advices[of])));
  return { state, flags: new Set(standing.map(({ flag }) => flag)) };
}
