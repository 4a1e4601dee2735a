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
export { writePaper } from './write.js';
