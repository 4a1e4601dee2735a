export { bodyOf, idOf } from './identity.js';
export { CLOCK, fromStore, STREAM, streamOf, toStore, trajectoryIn, type Recorded } from './stream.js';
