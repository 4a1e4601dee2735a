import { charactersIn } from '#facts';
import { noAdvising } from '../advising/state.js';
import { authorityCame } from '../answering/owed.js';
import { noAnswering } from '../answering/state.js';
import { noCorrecting } from '../correcting/state.js';
import { noCourse } from '../course/state.js';
import { noDeciding } from '../deciding/state.js';
import { noDrafting } from '../drafting/state.js';
import type { TrajectoryEvent } from '../events.js';
import { before, type Moment } from '../moment.js';
import type { Evolve, Trajectory } from '../state.js';
import type { opening } from './facts.js';
import { noTracing } from '../tracing/state.js';

/** The state that a trajectory starts from: the first event, and nothing else yet. */
export const openTrajectory = (event: TrajectoryEvent<'TrajectoryOpened'>): Trajectory => ({
  opened: event.data,
  openedAt: { on: event.occurredOn, day: event.day, seq: 0 },
  definition: event.data.definition,
  amendments: [],
  added: {},
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

const CHANGED = ['title', 'plannedDecisionOn', 'portfolio', 'portfolioHolder', 'contact', 'legalBases'] as const;

export const evolveOpening: Evolve<Exclude<keyof typeof opening, 'TrajectoryOpened'>> = {
  TrajectoryAmended: (s, data, at) => {
    // What was amended on a later day stands, also when this is recorded after it.
    const later = s.amendments.filter((other) => before(at, other.at));
    const changed = CHANGED.filter(
      (name) => data[name] !== undefined && !later.some(({ [name]: value }) => value !== undefined),
    );
    const { addCouncils = [], addAuthorities = [] } = data;
    const councils = [...s.opened.councils, ...addCouncils];
    const authorities = [...s.opened.authorities, ...addAuthorities];
    const added: Record<string, Moment> = { ...s.added };
    for (const { id } of [...addCouncils, ...addAuthorities]) added[id] = at;
    const fields = Object.fromEntries(changed.map((name) => [name, data[name]]));
    return {
      opened: { ...s.opened, ...fields, councils, authorities },
      amendments: [...s.amendments, { ...data, at }],
      added,
      ...(addAuthorities.length > 0 && {
        advices: addAuthorities.reduce((advices, { id }) => authorityCame(advices, id, at), s.advices),
      }),
    };
  },
};
