export { beyond, BODY, DOSSIER, FILE, MOST_IN_BATCH, type Bounds } from './bounds.js';
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
export { saysSomething } from './reason.js';
export { recessProblems } from './opening/rules.js';
export { opening, record } from './record.js';
export { inOneFold } from './in-place.js';
export {
  CODES,
  LONGEST_MESSAGE,
  LONGEST_PLACE,
  MOST_PROBLEMS,
  problem,
  reject,
  type Code,
  type Problem,
  type Rejection,
} from './rejection.js';
export { isReserved } from './reserved.js';
export { shape, shapeOf } from './shape.js';
export { short } from './short.js';
export * from './state.js';
export * from './status.js';
