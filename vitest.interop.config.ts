import { defineConfig } from 'vitest/config';

const jsonOut = process.env['VITEST_JSON_OUT'];

/** Clients of the contract by the usual generators, built and called. `npm run test:interop` sees to their languages. */
export default defineConfig({
  test: {
    include: ['tests/interop/**/*.test.ts'],
    globalSetup: ['tests/interop/install.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
