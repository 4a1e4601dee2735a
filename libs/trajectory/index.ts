export * from './access/index.js';
export { replay, TRAJECTORY } from './kind.js';
export { lapses } from './advising/clock.js';
export { decide, restingOn, type Command, type Decision } from './decide.js';
export {
  adviceKind,
  beyondRule,
  dueBy,
  extending,
  responseKind,
  type DueKind,
  type ExtensionKind,
} from './opening/terms.js';
export { EVENT_TYPES, givenOf, type Derived, type EventType, type TrajectoryEvent } from './events.js';
export { explain, type Possibility } from './explain.js';
export { declared } from './facts/declared.js';
export * from './facts/index.js';
export { evolve, start, trajectoryOf, type State } from './machine/evolve.js';
export { guards, type GuardName } from './machine/guards.js';
export { DEFINITIONS, isDefinition, machine } from './machine/machine.js';
export { arrows, defects, states, type Arrow } from './machine/structure.js';
export { recessProblems } from './opening/rules.js';
export { adviceOf } from './rules/rule.js';
export { openTrajectory } from './opening/evolve.js';
export { apply } from './apply.js';
export { DOSSIER } from './rules/size.js';
export * from './advising/state.js';
export * from './advising/status.js';
export * from './answering/state.js';
export * from './answering/status.js';
export {
  effective,
  isCorrection,
  isCorrectionType,
  nameOf,
  standingCorrections,
  type Placed,
} from './correcting/effective.js';
export {
  changesPublished,
  correctableFields,
  isPublished as isPublishedAnswer,
  optionalFieldsOf,
} from './correcting/rules.js';
export type { Correction } from './correcting/state.js';
export * from './course/state.js';
export * from './course/status.js';
export * from './course/succession.js';
export * from './deciding/state.js';
export * from './deciding/status.js';
export * from './drafting/state.js';
export { foldByDate, type TrajectoryOnDay } from './fold-by-date.js';
export * from './moment.js';
export { CURRENT_DEFINITION } from './opening/state.js';
export * from './opening/status.js';
export * from './stage.js';
export type { IdKind, Trajectory } from './state.js';
export { onceEach, textIn, type Cause, type KnownVersion } from './tracing/changes.js';
export * from './tracing/state.js';
export * from './tracing/status.js';
export * from './tracing/traces.js';
