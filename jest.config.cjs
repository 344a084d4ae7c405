const SWC = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
}

/** ES modules without a CommonJS form; jest runs CommonJS. */
const ES_ONLY = '(flatbush|flatqueue)'

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', SWC],
    [`/node_modules/${ES_ONLY}/.+\\.js$`]: ['@swc/jest', { ...SWC, jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!${ES_ONLY}/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...more,
})

/** What has no phone beside it, whose clock would be another one, obeys CLOCK_STARTS_AT. */
const CLOCK = { setupFiles: ['<rootDir>/test/support/set-clock.ts'] }

/** `browser` and `weapp` run on a finished build, in jest calls of their own; `weapp-fast` and `static` on one too. */
module.exports = {
  // Read at the root only: jest ignores it inside inline projects.
  testTimeout: 90_000,
  maxConcurrency: 3,
  projects: [
    project('rules', ['test/rules/**/*.test.ts', 'test/architecture.test.ts'], CLOCK),
    project(
      'functions',
      ['test/functions/**/*.test.ts', 'test/local-cloud/**/*.test.ts', 'test/sample/**/*.test.ts'],
      {
        ...CLOCK,
        globalSetup: '<rootDir>/test/support/build-functions.ts',
        globalTeardown: '<rootDir>/test/support/remove-functions.ts',
      },
    ),
    project('browser', ['test/browser/**/*.test.ts']),
    project('weapp', ['test/weapp/*.test.ts']),
    project('weapp-fast', ['test/weapp/fast/*.test.ts']),
    project('static', ['test/weapp/static/*.test.ts']),
  ],
}
