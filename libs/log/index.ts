export { bodyOf, idOf, isSameBody } from './idempotency.js';
export { FoldCache } from './fold-cache.js';
export { newSalt } from './salt.js';
export { broughtInAt, CLOCK, IMPORT, inLog, prefixOf, recordedBy, type InLog, type Recorded } from './stream.js';
