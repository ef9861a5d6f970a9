import { defineConfig } from 'vitest/config';

const jsonOut = process.env['VITEST_JSON_OUT'];

/** What needs more than Node: a browser, curl, Python with pandas. `npm run test:services` sees to it that they are there. */
export default defineConfig({
  test: {
    include: ['tests/services/**/*.test.ts'],
    globalSetup: ['tests/support/build-folder.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
