import type { EventType, TrajectoryEvent } from '../events.js';
import type { Moment, Trajectory } from '../state.js';

/** What each of these events adds to what is known. */
export type Recorder<T extends EventType> = {
  [K in T]: (state: Trajectory, data: TrajectoryEvent<K>['data'], at: Moment) => Partial<Trajectory>;
};
