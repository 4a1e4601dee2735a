export {
  Commands,
  type BringInOptions,
  type CommandInput,
  type CommandsOptions,
  type Outcome,
  type TrajectoryCommands,
} from './commands.js';
export { fileJudge, type Asking, type FileJudge, type FileRead, type FileToJudge } from './file-judge.js';
export type { Holding } from './holding.js';
export { OPERATOR, type Addition, type Bringer, type Imported } from './import.js';
export type { CommandInput as StoryCommand, GivenFact } from './input.js';
export type { Done as StoryDone, Outcome as StoryOutcome } from './outcome.js';
export { judgeLog } from './judge-log.js';
export type { WriteOptions } from './write-options.js';
export { WritePath, type StoryCommands } from './write-path.js';
