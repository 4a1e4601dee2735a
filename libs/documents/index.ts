export { DOCUMENT, DocumentRefused, REFUSALS, type DocumentRefusal } from './bounds.js';
export { extract, TRACKED, type Extracted, type Tracked } from './extract.js';
export { DOCUMENT_KINDS, MEDIA_TYPES, type DocumentKind } from './kind.js';
export { WARNINGS, type Warning, type WarningCode } from './warnings.js';
