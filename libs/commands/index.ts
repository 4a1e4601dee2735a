export { Commands, type CommandInput, type CommandsOptions } from './commands.js';
export { importDossier, type Imported } from './import.js';
export type { Outcome } from './outcome.js';
