import { defineConfig } from 'vitest/config';

const jsonOut = process.env['VITEST_JSON_OUT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/services/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
