export { DOCUMENT, DocumentRefused, REFUSALS, type DocumentRefusal } from './bounds.js';
export { extract, kindOf, TRACKED, type Extracted, type Tracked } from './extract.js';
export { DOCUMENT_KINDS, MEDIA_TYPES, type DocumentKind } from './kind.js';
export { WARNINGS, type Warning, type WarningCode } from './warnings.js';
export { copyDocuments } from './store/files.js';
export { openDocuments, type DocumentsAt } from './store/open.js';
export { documentsIn, DocumentsUnusable, hashOf, type DocumentStore } from './store/port.js';
