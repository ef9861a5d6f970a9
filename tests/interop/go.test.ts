import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describeClient } from './client.ts';
import { goEnv } from './install.ts';
import { contract, generate, oapiCodegen, pinned, programs, run } from './tools.ts';

/** Builds the program beside the generated package, in a module with pinned dependencies. */
async function built(folder: string, program: string): Promise<(url: string) => Promise<string>> {
  for (const file of ['go.mod', 'go.sum']) copyFileSync(path.join(pinned, file), path.join(folder, file));
  cpSync(path.join(programs, program), path.join(folder, 'program'), { recursive: true });
  await run('go', ['build', '-o', 'call', './program'], { cwd: folder, env: goEnv });
  return (url) => run(path.join(folder, 'call'), [url]);
}

describeClient('openapi-generator for Go', async (folder) => {
  const client = path.join(folder, 'openapigenerator');
  await generate('go', client, '--additional-properties=packageName=openapigenerator,withGoMod=false');
  rmSync(path.join(client, 'test'), { recursive: true, force: true });
  return built(folder, 'openapi-generator-go');
});

describeClient('oapi-codegen', async (folder) => {
  mkdirSync(path.join(folder, 'oapicodegen'));
  const file = path.join(folder, 'oapicodegen/client.go');
  await run(oapiCodegen, ['-package', 'oapicodegen', '-generate', 'types,client', '-o', file, contract]);
  return built(folder, 'oapi-codegen');
});
