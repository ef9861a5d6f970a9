import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import ts from 'typescript';
import { linkCommand } from './link-command.ts';
import { buildPages } from './build-pages.ts';

// Self-contained bundles in dist/: importing mathjs or express from node_modules takes half a second.
const root = fileURLToPath(new URL('..', import.meta.url));
/** `tsx scripts/build.ts [folder]`: the tests build to another folder than dist. */
const own = path.join(root, 'dist');
const out = path.resolve(process.argv[2] ?? own);

// zod ships messages in 50 languages, a quarter of the bundle; we use none of them.
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
    compute: 'src/compute.ts',
    'draw-thread': 'src/draw-threads/draw-thread.ts',
    'batch-process': 'src/cli/batch/batch-process.ts',
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
  // Minifying halves the text to parse at start-up; names stay, so that stack traces are readable.
  minifyWhitespace: true,
  minifySyntax: true,
  // commander, express and others are CommonJS and call require for Node's own modules.
  banner: {
    js: "import { createRequire as jevonsCreateRequire } from 'node:module'; const require = jevonsCreateRequire(import.meta.url);",
  },
  legalComments: 'none',
  // Swagger UI reads its page from its own folder, and is loaded only on request.
  external: ['swagger-ui-express'],
  plugins: [noLocales],
  logLevel: 'warning',
});
/** Output files by name. The client has type declarations, which describe its requests and answers. */
const files = new Map<string, string | Uint8Array>([
  ...outputFiles.map(({ path: file, contents }) => [path.relative(out, file), contents] as const),
  ['client.d.ts', ts.transpileDeclaration(readFileSync(`${root}src/contract/client.ts`, 'utf8'), { fileName: 'client.ts' }).outputText],
  ['api.d.ts', readFileSync(`${root}src/contract/api.d.ts`)],
]);
for (const [name, contents] of await buildPages(root)) files.set(path.join('web', name), contents);
mkdirSync(path.join(out, 'web'), { recursive: true });
for (const [name, contents] of files) replace(path.join(out, name), contents);
// A file with a number at the end is being written by another build.
for (const name of [...readdirSync(out), ...readdirSync(path.join(out, 'web')).map((file) => path.join('web', file))])
  if (name !== 'web' && !files.has(name) && !/\.\d+$/.test(name)) rmSync(path.join(out, name), { recursive: true, force: true });
if (out === own) linkCommand(root);

/** Writes atomically, and only when the content changes: a command may be running from dist. */
function replace(file: string, contents: string | Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(contents))) return;
  const written = `${file}.${process.pid}`;
  writeFileSync(written, contents, { mode: file === path.join(out, 'cli.js') ? 0o755 : 0o644 });
  renameSync(written, file);
}
