/** @type {import('jest').Config} */
export default {
  roots: ['schema', 'api', 'detectors', 'jobs', 'scripts', 'test'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
  testTimeout: 120_000,
  // What a suite has loaded is never let go: workers that carried it all along came to 3.6 GB, and each suite to ten seconds.
  workerIdleMemoryLimit: '1GB',
};
