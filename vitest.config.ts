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
    // A young generation of 64 MB: most of what a test makes is gone before it is collected. Only what runs long is
    // optimised: most code of a test runs a few times.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=1000000'],
    isolate: false,
    testTimeout: thorough ? 900_000 : 120_000,
    hookTimeout: 240_000,
    reporters: jsonOut ? ['default', 'json'] : ['default'],
    ...(jsonOut ? { outputFile: { json: jsonOut } } : {}),
  },
});
