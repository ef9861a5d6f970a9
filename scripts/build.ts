import { chmodSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Self-contained bundles in dist/: importing all of mathjs or express from node_modules costs half a second.
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist`;

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', ...(existsSync(`${root}src/main.ts`) ? { main: 'src/main.ts' } : {}), start: 'src/cli/start.ts' },
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
  logLevel: 'warning',
});
chmodSync(`${out}/cli.js`, 0o755);
