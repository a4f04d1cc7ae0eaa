// The script's zone and the spreadsheets' zones are kept far apart on purpose: the process runs in the script's zone (as on
// Google), the spreadsheets of the tests live elsewhere.
process.env.TZ = 'America/New_York'

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: [],
  moduleNameMapper: {
    '^hucre/(xlsx|csv)$': '<rootDir>/test/support/esm-only/hucre-$1.js',
    '^preact(/jsx-runtime)?$': '<rootDir>/test/support/esm-only/preact.js',
    '^caniemail$': '<rootDir>/test/support/esm-only/caniemail.js',
    '^temporal-polyfill$': '<rootDir>/test/support/esm-only/temporal-polyfill.js',
  },
  transform: {
    '/test/support/esm-only/': '<rootDir>/test/support/bundle-transform.cjs',
    '/src/messages/catalogues\\.ts$': '<rootDir>/test/support/messages-transform.cjs',
    '\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/steady-seed.ts', '<rootDir>/test/support/read-bundle-once.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/quick-equal-books.ts'],
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)', '/dist/'],
  testTimeout: 60000,
  // Jest would leave one core idle: half of a machine with two.
  maxWorkers: '100%',
}
