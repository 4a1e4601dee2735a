export { bodyOf, idOf, isSameBody } from './identity.js';
export { Remembered } from './remembered.js';
export { newSalt } from './salt.js';
export { broughtInAt, CLOCK, IMPORT, inLog, prefixOf, type InLog, type Recorded } from './stream.js';
