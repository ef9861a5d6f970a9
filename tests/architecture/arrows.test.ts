import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { circlesOf } from './circles.ts';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'src');
const allowed = JSON.parse(readFileSync(path.join(import.meta.dirname, 'arrows.json'), 'utf8')) as {
  arrows: Record<string, string[]>;
  packages: Record<string, string[]>;
  node: Record<string, string[] | 'any'>;
  exceptions: Record<string, string[]>;
};

/** The room of a file in src: the longest listed folder that contains it. */
function roomOf(file: string): string {
  const directory = path.relative(source, path.dirname(file)).split(path.sep).join('/');
  const folders = Object.keys(allowed.arrows).filter(
    (folder) => folder === '' || directory === folder || directory.startsWith(`${folder}/`),
  );
  const folder = folders.sort((a, b) => b.length - a.length)[0]!;
  if (folder === '' && directory !== '') throw new Error(`${directory} is not in arrows.json`);
  return folder;
}

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join(source, file));

test('imports follow the allowed arrows', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const from = roomOf(file);
    const name = path.relative(root, file).split(path.sep).join('/');
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (allowed.exceptions[name]?.includes(specifier)) continue;
      if (specifier.startsWith('.')) {
        const to = roomOf(path.resolve(path.dirname(file), specifier));
        if (to !== from && !allowed.arrows[from]!.includes(to)) wrong.push(`${name} → ${specifier}`);
      } else if (specifier.startsWith('node:')) {
        const list = allowed.node[from];
        if (list !== 'any' && !list?.includes(specifier)) wrong.push(`${name} → ${specifier}`);
      } else if (!allowed.packages[specifier]?.includes(from)) wrong.push(`${name} → ${specifier}`);
    }
  }
  expect(wrong).toEqual([]);
});

const name = (file: string): string => path.relative(source, file).split(path.sep).join('/');
const within = (file: string): string[] =>
  importsOf(readFileSync(file, 'utf8'))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.resolve(path.dirname(file), specifier));

test('no files import each other in a circle, types included', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(circlesOf(new Map(files.map((file) => [name(file), within(file).map(name)])))).toEqual([]);
});

test('no rooms are allowed to import each other in a circle', () => {
  expect(circlesOf(new Map(Object.entries(allowed.arrows)))).toEqual([]);
});

test('every allowed arrow is used', () => {
  const there = new Map(Object.keys(allowed.arrows).map((room) => [room, new Set<string>()]));
  for (const file of files) for (const target of within(file)) there.get(roomOf(file))!.add(roomOf(target));
  const idle = Object.entries(allowed.arrows).flatMap(([room, targets]) =>
    targets.filter((target) => !there.get(room)!.has(target)).map((target) => `${room} → ${target}`),
  );
  expect(idle).toEqual([]);
});

test('domain and analysis contain only rooms', () => {
  for (const floor of ['domain', 'analysis']) {
    const beside = readdirSync(path.join(source, floor), { withFileTypes: true }).filter(
      (entry) => !entry.isDirectory() || !Object.hasOwn(allowed.arrows, `${floor}/${entry.name}`),
    );
    expect(beside.map((entry) => entry.name)).toEqual([]);
  }
});
