import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import ts from 'typescript';
import { linkCommand } from './link-command.ts';

// Self-contained bundles in dist/: importing all of mathjs or express from node_modules costs half a second.
const root = fileURLToPath(new URL('..', import.meta.url));
/** `tsx scripts/build.ts [folder]`: tests build beside the checkout's own dist. */
const own = path.join(root, 'dist');
const out = path.resolve(process.argv[2] ?? own);

// zod brings its messages in 50 languages, a quarter of the text to parse; ours are our own.
const noLocales: Plugin = {
  name: 'no-zod-locales',
  setup: (build) => {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
  },
};

const { outputFiles } = await bundle({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    ...(existsSync(`${root}src/main.ts`) ? { main: 'src/main.ts' } : {}),
    start: 'src/cli/start.ts',
    client: 'src/contract/client.ts',
  },
  outdir: out,
  write: false,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  treeShaking: true,
  // Half the text to read at start-up; names stay, so that an error can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  // commander, express and others are CommonJS and call require for Node's own modules.
  banner: {
    js: "import { createRequire as jevonsCreateRequire } from 'node:module'; const require = jevonsCreateRequire(import.meta.url);",
  },
  legalComments: 'none',
  // Swagger UI finds its page beside its own modules, and is loaded only when somebody looks.
  external: ['swagger-ui-express'],
  plugins: [noLocales],
  logLevel: 'warning',
});
/** By name. The client is for TypeScript: what it may ask and what it gets are in its types. */
const files = new Map<string, string | Uint8Array>([
  ...outputFiles.map(({ path: file, contents }) => [path.relative(out, file), contents] as const),
  ['client.d.ts', ts.transpileDeclaration(readFileSync(`${root}src/contract/client.ts`, 'utf8'), { fileName: 'client.ts' }).outputText],
  ['api.d.ts', readFileSync(`${root}src/contract/api.d.ts`)],
]);
mkdirSync(out, { recursive: true });
for (const [name, contents] of files) replace(path.join(out, name), contents);
// What another build is writing has its number at the end.
for (const name of readdirSync(out))
  if (!files.has(name) && !/\.\d+$/.test(name)) rmSync(path.join(out, name), { recursive: true, force: true });
if (out === own) linkCommand(root);

/** In one step, and only where something changes: a command may be running from here. */
function replace(file: string, contents: string | Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(contents))) return;
  const written = `${file}.${process.pid}`;
  writeFileSync(written, contents, { mode: file === path.join(out, 'cli.js') ? 0o755 : 0o644 });
  renameSync(written, file);
}
