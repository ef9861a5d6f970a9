import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describeClient } from './client.ts';
import { contract, generate, heyApi, programs, root, run } from './tools.ts';

const bin = (name: string): string => path.join(root, 'node_modules', name);

/** Checks the types of the program and the generated client, strictly, and bundles both. */
async function built(folder: string, program: string): Promise<(url: string) => Promise<string>> {
  const main = path.join(folder, 'main.ts');
  copyFileSync(path.join(programs, program), main);
  const flags = '--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2022 --lib es2022,dom,dom.iterable';
  await run(process.execPath, [bin('typescript/bin/tsc'), ...flags.split(' '), main]);
  const outfile = path.join(folder, 'main.mjs');
  await build({ entryPoints: [main], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
  return (url) => run(process.execPath, [outfile, url]);
}

describeClient('openapi-generator for TypeScript', async (folder) => {
  await generate('typescript-fetch', path.join(folder, 'client'));
  return built(folder, 'typescript-fetch.ts');
});

describeClient('@hey-api/openapi-ts', async (folder) => {
  await run(process.execPath, [heyApi, '--input', contract, '--output', path.join(folder, 'client')], { cwd: folder });
  return built(folder, 'hey-api.ts');
});

describeClient('openapi-typescript', async (folder) => {
  await run(process.execPath, [bin('openapi-typescript/bin/cli.js'), contract, '--output', path.join(folder, 'client/api.ts')]);
  return built(folder, 'openapi-typescript.ts');
});
