export { Commands, type CommandsOptions } from './commands.js';
export { fileJudge, type Asking, type FileJudge, type FileRead, type FileToJudge } from './file-judge.js';
export { OPERATOR, type Addition, type Bringer, type Imported } from './import.js';
export type { CommandInput, GivenFact } from './input.js';
export type { Outcome } from './outcome.js';
export { possible } from './possible.js';
