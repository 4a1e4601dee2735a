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
  // One more than there are of two cores: many specs wait, for a server, a browser or the time that a fault takes.
  maxWorkers: '150%',
  testSequencer: '<rootDir>/ops/longest-first.mjs',
};
