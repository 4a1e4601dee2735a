import { charactersIn } from '#facts';
import { noAdvising } from '../advising/state.js';
import { noAnswering } from '../answering/state.js';
import { noCorrecting } from '../correcting/state.js';
import { noCourse } from '../course/state.js';
import { noDeciding } from '../deciding/state.js';
import { noDrafting } from '../drafting/state.js';
import type { TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';
import { noTracing } from '../tracing/state.js';

/** The state that a trajectory starts from: the first event, and nothing else yet. */
export const openTrajectory = (event: TrajectoryEvent<'TrajectoryOpened'>): Trajectory => ({
  opened: event.data,
  openedAt: { on: event.occurredOn, day: event.day, seq: 0 },
  definition: event.data.definition,
  seq: 1,
  characters: charactersIn(event.data),
  ids: {},
  ...noDrafting,
  ...noAdvising,
  ...noAnswering,
  ...noDeciding,
  ...noTracing,
  ...noCourse,
  ...noCorrecting,
  log: [event],
});
