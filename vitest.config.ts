import { defineConfig } from 'vitest/config';
import { thorough } from './tests/support/runs.ts';

const jsonOut = process.env['VITEST_JSON_OUT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/services/**', 'tests/interop/**', 'node_modules/**'],
    globalSetup: ['tests/support/build-folder.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // Modules are loaded once per process, not once per file: a test leaves no global state behind.
    // Processes rather than threads, whose stack is four times as deep as that of the command line and the service.
    pool: 'forks',
    isolate: false,
    testTimeout: thorough ? 900_000 : 30_000,
    hookTimeout: 120_000,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
