import { advisingFlags } from './advising/flags.js';
import { decidingFlags } from './deciding/flags.js';
import type { EventType, TrajectoryEvent } from './events.js';
import type { Trajectory } from './state.js';

/** What was true at the moment that something happened, and cannot be seen afterwards. */
export type Flag =
  | 'decided-before-advice'
  | 'decided-before-answers'
  | 'information-withheld'
  | 'not-consulted'
  | 'not-shared-with-raad';

/** A flag that an advice raises is raised until that is withdrawn or replaced. */
export interface Raised {
  readonly flag: Flag;
  readonly of?: string;
}

/** What is seen when each of these events happens, of the state as it was just before. */
export type Flags<T extends EventType> = {
  [K in T]: (s: Trajectory, data: TrajectoryEvent<K>['data'], day: string) => readonly Raised[];
};

const chapters: Partial<Flags<EventType>> = { ...advisingFlags, ...decidingFlags };

export function flagsAt(s: Trajectory, { type, data, day }: TrajectoryEvent): readonly Raised[] {
  const seen = chapters[type];
  return seen ? seen(s, data as never, day) : [];
}
