import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import ts from 'typescript';

// Self-contained bundles in dist/: importing all of mathjs or express from node_modules costs half a second.
const root = fileURLToPath(new URL('..', import.meta.url));
/** `tsx scripts/build.ts [folder]`: tests build beside the checkout's own dist. */
const out = path.resolve(process.argv[2] ?? `${root}dist`);

// zod brings its messages in 50 languages, a quarter of the text to parse; ours are our own.
const noLocales: Plugin = {
  name: 'no-zod-locales',
  setup: (build) => { build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' })); },
};

rmSync(out, { recursive: true, force: true });
await bundle({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', ...(existsSync(`${root}src/main.ts`) ? { main: 'src/main.ts' } : {}), start: 'src/cli/start.ts', client: 'src/contract/client.ts' },
  outdir: out,
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
  banner: { js: "import { createRequire as jevonsCreateRequire } from 'node:module'; const require = jevonsCreateRequire(import.meta.url);" },
  legalComments: 'none',
  // Swagger UI finds its page beside its own modules, and is loaded only when somebody looks.
  external: ['swagger-ui-express'],
  plugins: [noLocales],
  logLevel: 'warning',
});
chmodSync(`${out}/cli.js`, 0o755);

// The client is for TypeScript: what it may ask and what it gets are in its types.
writeFileSync(`${out}/client.d.ts`, ts.transpileDeclaration(readFileSync(`${root}src/contract/client.ts`, 'utf8'), { fileName: 'client.ts' }).outputText);
copyFileSync(`${root}src/contract/api.d.ts`, `${out}/api.d.ts`);
