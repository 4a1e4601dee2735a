export * from './actor.js';
export { revisionsAlong } from './along.js';
export { knownAfter, knownOf, mayKnow, sightInto, type Known } from './known.js';
export { doesEver, mayAdminister, mayDo, mayEver, mayImport } from './may.js';
export { idsNamedIn, mayName } from './naming.js';
export { ACTS_FOR, ADMINISTRATION, policy } from './policy.js';
export * from './read.js';
export { isPublic, seenBy, seenCount, visible } from './visible.js';
