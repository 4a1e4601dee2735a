import type { Letter } from './fill.js';

export type { Letter } from './fill.js';

// What writes Word documents is loaded when somebody asks for one.
export const checkTemplate = async (bytes: Uint8Array): Promise<void> =>
  (await import('./fill.js')).checkTemplate(bytes);
export const fillTemplate = async (bytes: Uint8Array, letter: Letter): Promise<Uint8Array> =>
  (await import('./fill.js')).fillTemplate(bytes, letter);
