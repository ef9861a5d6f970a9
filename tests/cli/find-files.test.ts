import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileType, findFiles } from '../../src/cli/find-files.ts';
import { jevons, temporaryFolder } from '../support/jevons.ts';

const folder = temporaryFolder();
for (const file of [
  'b.yaml',
  'a.yaml',
  'A.yaml',
  'a/z.yml',
  'a/b/deep.json',
  'a-b.yaml',
  'b[1].yaml',
  'b1.yaml',
  'capitals/one.YAML',
  'capitals/two.Yml',
  'capitals/three.JSON',
  'capitals/four.SCHEMA.json',
  '(x)+{y}!.yaml',
  'notes.md',
  'scenario.schema.json',
  '.hidden.yaml',
  '.hidden/one.yaml',
  'node_modules/one.yaml',
  'a/node_modules/one.yaml',
  'shut/one.yaml',
]) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), 'scenario: one\n');
}
for (const [name, target] of [
  ['link.yaml', 'b.yaml'],
  ['lost.yaml', 'nowhere.yaml'],
  ['loop.yaml', 'loop.yaml'],
  ['up', '.'],
  ['up.yaml', 'a'],
] as const)
  symlinkSync(target, path.join(folder, name));

const places = { folders: [], accepts: () => true };
const everything = [
  '(x)+{y}!.yaml',
  'A.yaml',
  'a/b/deep.json',
  'a/z.yml',
  'a-b.yaml',
  'a.yaml',
  'b.yaml',
  'b1.yaml',
  'b[1].yaml',
  'capitals/one.YAML',
  'capitals/three.JSON',
  'capitals/two.Yml',
  'link.yaml',
  'loop.yaml',
  'lost.yaml',
];

function found(...args: string[]): readonly string[] {
  return findFiles(
    args.map((argument) => `${folder}/${argument}`),
    places,
  ).files.map((one) => (one.kind === 'file' ? path.relative(folder, one.file) : `missing: ${one.hint ?? ''}`));
}

describe('a folder', () => {
  test(
    'its YAML and JSON by name, folders among files; nothing hidden, no package, no schema, no linked ' +
      'folder, nothing of a folder that is shut',
    () => {
      chmodSync(path.join(folder, 'shut'), 0);
      try {
        // root can read a folder without permissions.
        expect(found('').filter((file) => !file.startsWith('shut'))).toEqual(everything);
      } finally {
        chmodSync(path.join(folder, 'shut'), 0o700);
      }
    },
  );

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

describe('the type of a file, by its head key', () => {
  const headed = temporaryFolder();
  test.each<[string, string, string]>([
    ['model', 'a.yaml', 'format: 1\nmodel: a\ntitle: A\nversion: 1.0.0\n'],
    ['model', 'a.yaml', 'model: a\nparameters: {}\nassumptions: {}\nauxiliaries: {}\n'],
    ['scenario', 'a.yaml', 'model: gain\n'],
    ['scenario', 'a.yaml', 'model: gain\nassumptions: {}\n'],
    ['scenario', 'a.yaml', 'scenario: a\nmodel: gain\nparameters: {}\nstocks: {}\n'],
    ['scenario', 'a.yaml', 'extends: base\nsources: {}\n'],
    ['scenario', 'a.json', '{ "model": "gain", "version": "1", "parameters": {} }'],
    ['scenario', 'a.JSON', '{ "model": "gain", "version": "1", "parameters": {} }'],
    ['model', 'a.YAML', 'format: 1\nmodel: a\ntitle: Cut short\n'],
    ['catalog', 'a.yaml', 'format: 1\ncatalog: a\nsources: {}\n'],
    ['sources', 'a.yaml', '# What it rests on\nsources:\n  one: { title: One }\n'],
    ['model', 'a.yaml', 'format: 1\nmodel: a\ntitle: Cut short\n'],
    ['scenario', 'a.yaml', 'model: a\ntitle: A model under its own defaults\n'],
    ['scenario', 'a.yaml', `${'# A long comment.\n'.repeat(400)}scenario: a\nmodel: gain\n`],
    ['other', 'a.yaml', 'format: 1\nversion: 1.0.0\nparameters: {}\nauxiliaries: {}\n'],
    ['other', 'a.yaml', 'assumptions: {}\nhorizon: {}\n'],
    ['other', 'a.json', '{ "horizon": 1, "of": { "model": "gain", "scenario": "a" } }'],
    ['other', 'a.yaml', ''],
  ])('%s: %s %j', (kind, name, text) => {
    writeFileSync(path.join(headed, name), text);
    expect(fileType(path.join(headed, name))).toBe(kind);
  });
});

describe('a file without a head key', () => {
  const mixed = temporaryFolder();
  const texts = {
    'modle.yaml': 'modle: a\ntitle: A\nparameters: {}\nauxiliaries: {}\n',
    'premise.yaml': 'assumptions: { pue: 1.2 }\n',
    'package.json': '{ "name": "x" }',
    'tsconfig.json': '{}',
    'jsonc.json': '{ // a comment\n  "compilerOptions": {} }',
    'rows.json': '[1, 2]',
    'action.yaml': 'name: x\ninputs: {}\nruns: {}\n',
    'ok.yaml': 'model: gain\n',
  };
  const damaged = ['modle.yaml', 'premise.yaml'];
  const foreign = Object.keys(texts).filter((name) => name !== 'ok.yaml' && !damaged.includes(name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(mixed, name), text);

  test('of another tool, in a folder, is skipped and listed by check and run', async () => {
    const { code, out, err } = await jevons('check', mixed);
    expect(code).toBe(2);
    expect((await jevons('run', mixed)).err).toContain(err);
    const named = out.replaceAll(mixed, '').match(/^[✓✗] \S+/gm);
    expect(named).toEqual(['✗ /modle.yaml', '✓ /ok.yaml', '✗ /premise.yaml']);
    expect(err.replaceAll(mixed, '')).toBe(
      'left out, with no model:, scenario:, extends:, catalog: or sources: at their head: /action.yaml, ' +
        `/jsonc.json, /package.json and ${foreign.length - 3} more\n`,
    );
  });

  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'the text holds no data'],
    ['blank lines and a comment', '\n\n# to be written\n', 'the text holds no data'],
    ['random bytes', Uint8Array.of(0x93, 0x00, 0xff, 0x41, 0x0a, 0x80), 'file.encoding'],
    ['YAML that cannot be read', 'name: x\nsteps: [1, 2\nruns: }\n', 'file.syntax'],
    ['what is left of a claim', 'why: The year is over.\n', 'nothing says what this file is'],
    ['the head of a catalog without its name', 'format: 1\ntitle: Parts\nx: 1\n', 'nothing says what this file is'],
    ['what is left of a list', '  - { of: x, above: 1 }\n', 'expected a mapping'],
    ['a text', 'scenario one\n', 'expected a mapping'],
    ['a scenario whose first key is damaged', 'scena%rio: one\nmod el: gain\nassumptions: { a: 1 }\n', 'did you mean scenario'],
    ['a scenario cut at its head', 'ons: { gain: 2 }\nhorizon: { step: year }\n', 'nothing says what this file is'],
    ['a model without its name', 'format: 1\nparameters: {}\nexamples: []\n', 'nothing says what this file is'],
    ['a model cut short', 'format: 1\nmodel: broken\ntitle: Brok', '"version" is missing'],
    [
      'a model with a damaged equation',
      'format: 1\nmodel: broken\ntitle: B\nversion: 1.0.0\nauxiliaries:\n  a: { title: A, unit: ratio, equation: 1 + bb }\n',
      'name.unknown',
    ],
    ['a list of sources with a damaged entry', 'sources:\n  one: 3\n', 'error field.type'],
    ['a catalog without its title', 'format: 1\ncatalog: broken\nsubjects: {}\n', '"title" is missing'],
  ])('%s in a folder is named by check and by run, which fail', async (_, text, says) => {
    const one = temporaryFolder();
    writeFileSync(path.join(one, 'ok.yaml'), 'model: gain\n');
    writeFileSync(path.join(one, 'broken.yaml'), text);
    for (const command of [
      ['check', one],
      ['run', one, '--format', 'csv'],
      ['check', `${one}/*`],
    ]) {
      const { code, out, err } = await jevons(...command);
      expect([command[0], code]).toEqual([command[0], 2]);
      expect((out + err).replaceAll(one, '')).toContain('/broken.yaml');
      expect(out + err).toContain(says);
    }
  });

  test.each(['check', 'run'])('named outright, is read as a scenario by %s, which says so', async (command) => {
    const { code, out, err } = await jevons(command, path.join(mixed, 'modle.yaml'));
    expect(code).toBe(2);
    const text = (out + err).replaceAll(mixed, '').replace(/^✗ \/modle\.yaml\n/, '');
    expect(text.split('\n').slice(0, 4)).toEqual([
      '/modle.yaml: error field.missing: nothing says what this file is, so it was read as a scenario',
      '    → begin it with model:, scenario:, extends:, catalog: or sources:',
      '/modle.yaml:1:1: error field.unknown: "modle" is not a field here',
      '    → did you mean model',
    ]);
  });

  test.each(['check', 'run'])('named explicitly, a scenario without its model is reported once by %s', async (command) => {
    const { out, err } = await jevons(command, path.join(mixed, 'premise.yaml'));
    expect((out + err).match(/error .*/g)).toEqual(['error field.missing: the scenario names no model and extends none']);
  });
});
