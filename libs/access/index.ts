export * from './actor.js';
export { doesEver, mayAdminister, mayDo, mayImport, mayKnow } from './may.js';
export { idsNamedIn, mayName } from './naming.js';
export { ACTS_FOR, ADMINISTRATION, policy } from './policy.js';
export * from './read.js';
export { isPublic, seenBy, visible } from './visible.js';
