export * from './actor.js';
export { ADMINISTRATION } from './administration.js';
export { revisionsAlongOf } from './along.js';
export type { FieldLines, Guarded, History, Policy, Rule, Visibility } from './guarded.js';
export { knownAfter, mayKnow, sightInto, type Known, type Owner } from './known.js';
export { mayAdminister, mayBring, mayEver, mayImport } from './may.js';
export { idsNamedIn, mayName } from './naming.js';
export * from './read.js';
export { seenCountOf, visibleOf } from './visible.js';
