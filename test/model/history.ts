import { addDays, type Day } from '#calendar';
import { decide, start, trajectoryOf, type State, type Trajectory, type TrajectoryEvent } from '#trajectory';
import { COLLEGE, opened, RAAD } from '../scenario/index.js';
import { propose, type Roll } from './walk.js';

export interface History {
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
  readonly today: Day;
}

/** What is told, and where a history stands so far. */
export interface Telling {
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
  readonly today: Day;
  readonly n: number;
}
interface Told {
  readonly type: string;
  readonly data: unknown;
  readonly date: string;
}

/** What the rolls come to when each accepted command is recorded, and the others are not. */
export function recordedOf<R extends Roll>(
  rolls: readonly R[],
  say: (roll: R, at: Telling) => Told | undefined,
): History {
  let today = '2026-01-05';
  const events: TrajectoryEvent[] = [];
  let state = start();
  const tell = ({ type, data, date }: Told) => {
    const decision = decide(state, { type, data, occurredOn: date, today });
    if (!decision.ok) return;
    events.push(...decision.events);
    state = decision.state;
  };
  tell(opened({ authorities: rolls.length % 2 === 0 ? [COLLEGE] : [COLLEGE, RAAD] }, today));
  rolls.forEach((roll, i) => {
    today = addDays(today, roll.days);
    const told = say(roll, { events, state, today, n: i + 1 });
    if (told) tell(told);
  });
  return { events, state, today };
}

/** The same of rolls of which each proposes a fact. */
export const historyOf = (rolls: readonly Roll[]): History =>
  recordedOf(rolls, (roll, { state, today, n }) => propose(state, trajectoryOf(state) as Trajectory, today, n, roll));
