/** Given/when/then for specs; no part of the lib itself. */
export * from './content.js';
export * from './facts.js';
export * from './given.js';
export * from './told.js';
