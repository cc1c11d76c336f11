/** Tests run on what tsc built: the same code that ships. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/dist/test/**/*.test.js'],
  transform: {},
  testTimeout: 60_000,
  // What a suite loaded as modules is never let go, and many load the whole knowledge: a process that holds this much makes way for a new one.
  workerIdleMemoryLimit: '1500MB',
};
