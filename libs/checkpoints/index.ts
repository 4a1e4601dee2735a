export { checkLog, type Checking } from './checking/check.js';
export type { Checked, First, Found, Named } from './checking/found.js';
export {
  keyAt,
  keyPlace,
  keyThere,
  KeyUnusable,
  lastSigned,
  putAside,
  rememberSigned,
  type KeyPlace,
} from './key-file/key-file.js';
export {
  openCheckpoint,
  signCheckpoint,
  unsigned,
  type Checkpoint,
  type OpenedCheckpoint,
} from './notes/checkpoint.js';
export { isSignedBy, signErasure, signsErasures } from './notes/erasures.js';
export { NoKey, signerOf, verifierOf, type Signer, type Verifier } from './notes/keys.js';
export { openNote, signNote, signStatement, statementIn, type Opened } from './notes/note.js';
export { Frontier } from './tree/frontier.js';
export { base64, hashFrom, leafHash, sameHash, type Hash } from './tree/hashes.js';
export { rootFrom, Tree } from './tree/inclusion.js';
export { endOf, entryOf } from './making/last.js';
export { openSigning, type OpenedSigning } from './making/open.js';
export { checkSigned, keyOf, makeCheckpoint, type Asked, type Made, type Signing } from './making/make.js';
export { proofsOf, rootOf, type Proof } from './proving/prove.js';
