export { erasableIn, erased, type Erasing, type Text, type ToErase } from './erasing.js';
export { councils, kindOf, KINDS, STREAMS, trajectories, type KindName } from './kinds.js';
