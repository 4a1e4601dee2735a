export * from './actor.js';
export { ADMINISTRATION } from './administration.js';
export { councilsActedFor, councilsOf, draftingOf, type Drafted, type Drafting } from './drafting.js';
export { revisionsAlongOf } from './revisions-along.js';
export {
  ERASURE_LINES,
  type AccessRules,
  type Corrected,
  type FieldLines,
  type History,
  type Moved,
  type Owning,
  type Policy,
  type Rule,
  type Visibility,
} from './access-rules.js';
export { knownAfter, mayKnow, sightInto, type Known, type KnownSoFar, type Owner } from './known.js';
export { isFor, isNarrowed, isOf, isOnlyOf, LENT, SPEAK, speaks, spokenFor, type Concerning } from './relations.js';
export {
  ADDS_DOCUMENTS,
  IMPORTS,
  mayAddDocument,
  mayAdminister,
  mayBring,
  mayEver,
  mayImport,
  mayWriteAlong,
} from './may.js';
export { idsNamedIn, mayName, NAMED_AS, nameableAs, type NamedAs } from './naming.js';
export * from './sight.js';
export { isOffered, SCOPES, sureEnough, type Scope } from './sure.js';
export { seenCountOf, visibleOf } from './visible.js';
