// Tests run as ES modules, as the code does; `npm test` sets --experimental-vm-modules.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
  // The package's main is ESM without file extensions, which neither Node nor jest can load.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  setupFilesAfterEnv: ['<rootDir>/test/helpers/flow-once-more.ts'],
  testTimeout: 120_000,
  // Jest leaves one core idle, and these tests wait more than they compute.
  maxWorkers: 2,
  // ES modules of earlier files stay in a worker's memory, some 50 MB each, until it runs out: of 2 GB on a machine with 8.
  workerIdleMemoryLimit: '1GB',
};
