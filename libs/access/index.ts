export * from './actor.js';
export { doesEver, mayDo, mayImport } from './may.js';
export { ACTS_FOR, policy } from './policy.js';
export * from './read.js';
export { isPublic, seenBy, visible } from './visible.js';
