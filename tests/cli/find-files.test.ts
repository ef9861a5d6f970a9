import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/cli/find-files.ts';
import { temporaryFolder } from '../support/jevons.ts';

const folder = temporaryFolder();
for (const file of [
  'b.yaml', 'a.yaml', 'A.yaml', 'a/z.yml', 'a/b/deep.json', 'a-b.yaml', 'b[1].yaml', 'b1.yaml', '(x)+{y}!.yaml', 'notes.md', 'scenario.schema.json',
  '.hidden.yaml', '.hidden/one.yaml', 'node_modules/one.yaml', 'a/node_modules/one.yaml', 'shut/one.yaml',
]) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), 'scenario: one\n');
}
for (const [name, target] of [['link.yaml', 'b.yaml'], ['lost.yaml', 'nowhere.yaml'], ['loop.yaml', 'loop.yaml'], ['up', '.'], ['up.yaml', 'a']] as const) symlinkSync(target, path.join(folder, name));

const places = { folders: [], accepts: () => true };
const everything = ['(x)+{y}!.yaml', 'A.yaml', 'a/b/deep.json', 'a/z.yml', 'a-b.yaml', 'a.yaml', 'b.yaml', 'b1.yaml', 'b[1].yaml', 'link.yaml', 'loop.yaml', 'lost.yaml'];

function found(...args: string[]): readonly string[] {
  return findFiles(args.map((argument) => `${folder}/${argument}`), places).files.map((one) => (one.kind === 'file' ? path.relative(folder, one.file) : `missing: ${one.hint ?? ''}`));
}

describe('a folder', () => {
  test('its YAML and JSON by name, folders among files; nothing hidden, no package, no schema, no linked folder, nothing of a folder that is shut', () => {
    chmodSync(path.join(folder, 'shut'), 0);
    try {
      // The super-user reads a folder that is shut.
      expect(found('').filter((file) => !file.startsWith('shut'))).toEqual(everything);
    } finally {
      chmodSync(path.join(folder, 'shut'), 0o700);
    }
  });

  test('hidden or a package, where it is named', () => {
    expect([found('.hidden'), found('node_modules')]).toEqual([['.hidden/one.yaml'], ['node_modules/one.yaml']]);
  });

  test('by a link, where it is named', () => {
    expect(found('up.yaml')).toEqual(['up.yaml/b/deep.json', 'up.yaml/z.yml']);
  });
});

describe('a pattern', () => {
  test.each<[string, readonly string[]]>([
    ['*.yaml', everything.filter((file) => /^[^/]+\.yaml$/.test(file))],
    ['?.yaml', ['A.yaml', 'a.yaml', 'b.yaml']],
    ['a*', ['a-b.yaml', 'a.yaml']],
    ['*/*.yml', ['a/z.yml']],
    ['**/*.json', ['a/b/deep.json']],
    ['a/**/*', ['a/b/deep.json', 'a/z.yml']],
    ['a/**', ['a/b/deep.json', 'a/z.yml']],
    ['**/b/*.json', ['a/b/deep.json']],
    ['b[1]*', ['b[1].yaml']],
    ['(x)+{y}!*', ['(x)+{y}!.yaml']],
    ['.hidden/*', ['.hidden/one.yaml']],
    ['*.md', ['missing: no file matches the pattern']],
    ['nowhere/*.yaml', ['missing: no file matches the pattern']],
    ['b.yaml/*', ['missing: no file matches the pattern']],
    ['*.schema.json', ['missing: no file matches the pattern']],
  ])('%s', (pattern, files) => {
    expect(found(pattern)).toEqual(files);
  });
});

test('in order of the arguments, each once', () => {
  expect(found('b.yaml', 'a', 'b*.yaml', 'a/z.yml')).toEqual(['b.yaml', 'a/b/deep.json', 'a/z.yml', 'b1.yaml', 'b[1].yaml']);
});
