export { fromStore, STREAM, streamOf, toStore, trajectoryIn, type Recorded } from './stream.js';
