export { erasableIn, erased, type Erasing, type Text, type ToErase } from './erasing.js';
export { councils, firstOfOurs, KINDS, storyIn, STREAMS, trajectories, type KindName } from './kinds.js';
