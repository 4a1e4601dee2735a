export * from './actor.js';
export { doesEver, mayDo } from './may.js';
export { ACTS_FOR, policy } from './policy.js';
export * from './read.js';
export { seenBy, visible } from './visible.js';
