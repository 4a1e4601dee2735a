export { NotASheet, SHEET } from './bounds.js';
export {
  judgeSheet,
  type BadRow,
  type ComingDossier,
  type JudgedSheet,
  type SheetFile,
  type SheetResult,
} from './dossiers/judge.js';
export type { Setting } from './dossiers/build.js';
export type { Column } from './mapping/columns.js';
export { calledNl, FIELD_NAMES, type Field } from './mapping/fields.js';
export { KnownCouncil, MappingFile, PerField, SheetMapping, VerdictWords } from './mapping/mapping.js';
export type { Said } from './mapping/words.js';
