export {
  PAPER_FORMATS,
  PAPER_TYPES,
  paperFields,
  paperSchema,
  type Block,
  type Line,
  type Paper,
  type PaperFormat,
  type Part,
  type Run,
} from './paper.js';
export { checkTemplate, fillTemplate, type Letter } from './template/template.js';
export { PLACEHOLDERS, TEMPLATE, TemplateRefused } from './template/check.js';
export { writePaper } from './write.js';
