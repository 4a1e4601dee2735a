export { DOCUMENT, DocumentRefused, REFUSALS, type DocumentRefusal } from './bounds.js';
export { extract, kindOf, TEXT_NEEDED, TRACKED, type Extracted, type TextNeeded, type Tracked } from './extract.js';
export { DOCUMENT_KINDS, MEDIA_TYPES, type DocumentKind } from './kind.js';
export { WARNINGS, type Warning, type WarningCode } from './warnings.js';
export { copyDocuments } from './store/files.js';
export { openDocuments, type DocumentsAt } from './store/open.js';
export { DAYS as DOCUMENT_DAYS, unnamedIn } from './unnamed.js';
export { documentsIn, DocumentsUnusable, hashOf, placesOfDocuments, type DocumentStore } from './store/port.js';
