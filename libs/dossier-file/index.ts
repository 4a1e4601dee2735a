export {
  FORMAT,
  headIn,
  idIn,
  decideFile,
  decideAddition,
  wrongHead,
  type DecidedFile,
  type FileDecision,
} from './read/decide-file.js';
export { parse, type FileProblem, type ParsedFile } from './read/parse.js';
export { textOfFile } from './read/wrong-file.js';
export { namesIn, saidOf, write } from './write.js';
