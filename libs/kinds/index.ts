export { erasableIn, erased, type Erasing, type Text, type ToErase } from './erasing.js';
export { councils, KINDS, storyIn, STREAMS, trajectories, type KindName } from './kinds.js';
