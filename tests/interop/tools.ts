import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const contract = path.join(root, 'openapi.yaml');
export const programs = path.join(import.meta.dirname, 'programs');
export const pinned = path.join(import.meta.dirname, 'pinned');
/** Generators and generated clients; not part of the tree. */
export const cache = path.join(root, 'node_modules/.cache/interop');

/** Maven coordinates of the generator for Python, TypeScript, Go and Java. */
export const openapiGenerator = 'org.openapitools:openapi-generator-cli:7.25.0';
export const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';

export const python = path.join(cache, 'python/bin/python');
/** The environment in which clients/python is installed. */
export const pythonOfClient = path.join(cache, 'python-client/bin/python');
export const oapiCodegen = path.join(cache, 'bin/oapi-codegen');
export const generatorJar = path.join(cache, `${openapiGenerator.split(':').slice(1).join('-')}.jar`);
export const heyApi = path.join(cache, 'node/node_modules/@hey-api/openapi-ts/bin/run.js');

export interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end; gives its stdout. Throws with what it said if it fails. */
export function run(command: string, args: readonly string[], { cwd = root, env = {} }: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(out).toString();
      if (code === 0) resolve(text);
      else
        reject(
          new Error(
            `${[command, ...args].join(' ').slice(0, 300)} ended with ${code}:\n${Buffer.concat(said).toString()}${text}`.slice(0, 8_000),
          ),
        );
    });
  });
}

/** Generates a client with openapi-generator. */
export function generate(language: string, folder: string, ...options: readonly string[]): Promise<string> {
  return run('java', ['-jar', generatorJar, 'generate', '-i', contract, '-g', language, '-o', folder, ...options]);
}

/** Generates a client with openapi-python-client, whose formatter must be on the path. */
export function generatePython(folder: string, ...options: readonly string[]): Promise<string> {
  return run(python, ['-m', 'openapi_python_client', 'generate', '--path', contract, '--output-path', folder, ...options], {
    env: { PATH: `${path.join(cache, 'python/bin')}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
}
