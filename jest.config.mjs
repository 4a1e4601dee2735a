import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#(access|calendar|commands|directory|documents|dossier|event-store|log|projections|reactions|trajectory)$':
      '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testTimeout: 60_000,
  // One more than there are cores: most of the time of a spec that starts servers goes by in waiting.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/ops/longest-first.mjs',
};
