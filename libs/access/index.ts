export * from './actor.js';
export { doesEver, mayDo } from './may.js';
export { policy } from './policy.js';
export * from './read.js';
export { seenBy, visible } from './visible.js';
