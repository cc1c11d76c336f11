/** Tests run on what tsc built: the same code that ships. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/dist/test/**/*.test.js'],
  transform: {},
  testTimeout: 60_000,
};
