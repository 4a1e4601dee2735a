export { replay, UnknownHistory } from './replay.js';
export type { Command, Decision, Kind } from './kind.js';
