import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

// What the specs of one run share (test/api/filled.ts): gone when it ends.
const shared = mkdtempSync(join(tmpdir(), 'run-'));
process.env.JEST_RUN_FOLDER = shared;
process.once('exit', () => rmSync(shared, { recursive: true, force: true }));
// Hundreds of servers and commands are started, each of which would compile the same thousand files anew.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'test-output/compile-cache');

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#(access|calendar|commands|council|data-folder|directory|documents|dossier-file|report|event-store|facts|kind|kinds|log|mail|paper|checkpoints|projections|reactions|schema|spreadsheet|text|trajectory|vocabulary|zip)$':
      '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testTimeout: 60_000,
  // Three on two cores: many specs wait, for a server, a browser or the time that a fault takes.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  runtime: '<rootDir>/ops/compile-once.mjs',
  testSequencer: '<rootDir>/ops/longest-first.mjs',
};
