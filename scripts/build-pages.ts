import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * The pages of the explorer for browsers: scripts, style and fonts with names of their content, the document that loads them, and
 * what is worth it compressed, too.
 */
export async function buildPages(root: string): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const { outputFiles, metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { app: 'src/web/main.tsx' },
    outdir: path.join(root, 'dist/web'),
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome115', 'firefox115', 'safari16.4'],
    tsconfig: 'src/web/tsconfig.json',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    publicPath: '/page',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const files = new Map<string, Uint8Array | string>(outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
  const named = (ending: string): string => [...files.keys()].find((name) => name.startsWith('app-') && name.endsWith(ending))!;
  const [, { imports }] = Object.entries(metafile.outputs).find(([name]) => path.basename(name) === named('.js'))!;
  const parts = imports.flatMap(({ path: file, kind }) => (kind === 'import-statement' ? [path.basename(file)] : []));
  const page = readFileSync(path.join(root, 'src/web/index.html'), 'utf8');
  const ahead = parts.map((name) => `<link rel="modulepreload" href="/page/${name}" />`);
  files.set(
    'index.html',
    page
      .replace('<!-- ahead -->', ahead.join('\n    '))
      .replace('/page/SCRIPT', `/page/${named('.js')}`)
      .replace('/page/STYLE', `/page/${named('.css')}`),
  );
  files.set('icon.svg', readFileSync(path.join(root, 'src/web/icon.svg')));
  for (const [name, content] of [...files].filter(([each]) => /\.(js|css)$/.test(each))) {
    files.set(`${name}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }));
    files.set(`${name}.gz`, gzipSync(content, { level: 9 }));
  }
  return files;
}
