// The tests: beside the sandbox's code, and in a folder per room for the app's.

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Types are checked once for everything by tsc, not again by every test file.
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }] },
  testSequencer: '<rootDir>/test/slowFirst.mjs',
  // A worker keeps much of each file it ran; a fresh one is twice as fast as one that holds a gigabyte.
  workerIdleMemoryLimit: '800MB',
  testTimeout: 30_000,
};
