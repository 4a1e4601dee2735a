import { addDays, type Day } from '#calendar';
import { decide, start, trajectoryOf, type State, type Trajectory, type TrajectoryEvent } from '#trajectory';
import { COLLEGE, opened, RAAD } from '../scenario/index.js';
import { propose, type Roll } from './walk.js';

export interface History {
  readonly events: readonly TrajectoryEvent[];
  readonly state: State;
  readonly today: Day;
}

/** What the rolls come to when each accepted command is recorded, and the others are not. */
export function historyOf(rolls: readonly Roll[]): History {
  let today = '2026-01-05';
  const events: TrajectoryEvent[] = [];
  let state = start();
  const tell = (type: string, data: unknown, occurredOn: string) => {
    const decision = decide(state, { type, data, occurredOn, today });
    if (!decision.ok) return;
    events.push(...decision.events);
    state = decision.state;
  };
  const opening = opened({ authorities: rolls.length % 2 === 0 ? [COLLEGE] : [COLLEGE, RAAD] }, today);
  tell(opening.type, opening.data, today);
  rolls.forEach((roll, i) => {
    today = addDays(today, roll.days);
    const told = propose(state, trajectoryOf(state) as Trajectory, today, i + 1, roll);
    if (told) tell(told.type, told.data, told.date);
  });
  return { events, state, today };
}
