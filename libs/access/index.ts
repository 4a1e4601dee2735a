export * from './actor.js';
export { ADMINISTRATION } from './administration.js';
export { revisionsAlongOf } from './revisions-along.js';
export type { FieldLines, AccessRules, History, Policy, Rule, Visibility } from './access-rules.js';
export { knownAfter, mayKnow, sightInto, type Known, type Owner } from './known.js';
export { mayAdminister, mayBring, mayEver, mayImport } from './may.js';
export { idsNamedIn, mayName } from './naming.js';
export * from './sight.js';
export { seenCountOf, visibleOf } from './visible.js';
