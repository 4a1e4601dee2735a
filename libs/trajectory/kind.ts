import { replay as replayOf, type Kind } from '#kind';
import { guarded, placedInLog, revisionsAlong } from './access/index.js';
import type { Published } from './access/visible.js';
import { lapses } from './advising/clock.js';
import { decide } from './decide.js';
import { derivedProblem } from './derived.js';
import { EVENT_TYPES, givenOf, type TrajectoryEvent } from './events.js';
import { FACTS } from './facts/index.js';
import { evolve, leap, start, trajectoryOf, type State } from './machine/evolve.js';
import { CURRENT_DEFINITION } from './opening/state.js';
import type { Trajectory } from './state.js';

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

/** An adviestraject: one subject's way from draft to visible influence. */
export const TRAJECTORY: Kind<State, Trajectory, TrajectoryEvent, Published> = {
  ...guarded,
  name: 'trajectory',
  notOpened: 'dit traject is nog niet geopend',
  unnamed: 'dossier',
  facts: FACTS,
  eventTypes: EVENT_TYPES,
  start,
  subjectOf: trajectoryOf,
  decide,
  evolve,
  leap,
  placedInLog,
  lapses,
  knows: (event) => {
    if (event.type === 'TrajectoryOpened') return event.data.definition <= CURRENT_DEFINITION;
    if (event.type === 'TrajectoryMigrated') return event.data.toDefinition <= CURRENT_DEFINITION;
    return KNOWN.has(event.type);
  },
  givenOf,
  // A request lapses once on a due date, whichever command came upon it.
  lapseOf: (event) => (event.type === 'AdviceTermLapsed' ? [event.data.request, event.data.dueOn] : undefined),
  derivedProblem,
  revisionsAlong,
};

/** Folds a whole history. */
export const replay = (events: Iterable<TrajectoryEvent>, from?: State): State => replayOf(TRAJECTORY, events, from);
