export { bodyOf, idOf, isSameBody } from './identity.js';
export { CLOCK, fromStore, STREAM, streamOf, toStore, trajectoryIn, type Recorded } from './stream.js';
