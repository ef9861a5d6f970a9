import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'src');
const allowed = JSON.parse(readFileSync(path.join(import.meta.dirname, 'arrows.json'), 'utf8')) as {
  arrows: Record<string, string[]>;
  packages: Record<string, string[]>;
  node: Record<string, string[] | 'any'>;
  exceptions: Record<string, string[]>;
};

/** The listed folder a file of src belongs to: the longest that contains it. */
function folderOf(file: string): string {
  const directory = path.relative(source, path.dirname(file)).split(path.sep).join('/');
  const folders = Object.keys(allowed.arrows).filter((folder) => folder === '' || directory === folder || directory.startsWith(`${folder}/`));
  const folder = folders.sort((a, b) => b.length - a.length)[0]!;
  if (folder === '' && directory !== '') throw new Error(`${directory} is not in arrows.json`);
  return folder;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join(source, file));

test('imports go only where the arrows point', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const from = folderOf(file);
    const name = path.relative(root, file).split(path.sep).join('/');
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (allowed.exceptions[name]?.includes(specifier)) continue;
      if (specifier.startsWith('.')) {
        const to = folderOf(path.resolve(path.dirname(file), specifier));
        if (to !== from && !allowed.arrows[from]!.includes(to)) wrong.push(`${name} → ${specifier}`);
      } else if (specifier.startsWith('node:')) {
        const list = allowed.node[from];
        if (list !== 'any' && !list?.includes(specifier)) wrong.push(`${name} → ${specifier}`);
      } else if (!allowed.packages[specifier]?.includes(from)) wrong.push(`${name} → ${specifier}`);
    }
  }
  expect(wrong).toEqual([]);
});
