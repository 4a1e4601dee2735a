export { decide, dueBy, lapses, SIX_WEEKS, type Command, type Decision, type DueKind } from './decide.js';
export { EVENT_TYPES, givenOf, type EventType, type TrajectoryEvent } from './events.js';
export { explain, type Possibility } from './explain.js';
export * from './facts/index.js';
export {
  CURRENT_DEFINITION,
  evolve,
  replay,
  start,
  trajectoryOf,
  UnknownHistory,
  type State,
} from './machine/evolve.js';
export { guards, type GuardName } from './machine/guards.js';
export { machine } from './machine/machine.js';
export { arrows, defects, states, type Arrow } from './machine/structure.js';
export { recessProblems } from './opening/rules.js';
export { opening, record } from './record.js';
export { DOSSIER } from './rules/size.js';
export * from './state.js';
export * from './status.js';
