export { bodyOf, idOf, isSameBody } from './identity.js';
export { erasableIn, erased, type Erasing, type Text, type ToErase } from './erasing.js';
export { Remembered } from './remembered.js';
export {
  broughtInAt,
  CLOCK,
  fromStore,
  IMPORT,
  STREAM,
  streamOf,
  toStore,
  toStoreInTurns,
  trajectoryIn,
  type Recorded,
} from './stream.js';
