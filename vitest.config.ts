import { defineConfig } from 'vitest/config';

const jsonOut = process.env['VITEST_JSON_OUT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/services/**', 'node_modules/**'],
    // Modules are loaded once per thread, not once per file: a test leaves no global state behind.
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
