import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { Problem } from '../../src/core/problem.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import { readScenario } from '../../src/domain/scenario/read-scenario.ts';
import { library } from '../support/library.ts';
import { thorough } from '../support/runs.ts';

/** With one fault in a valid file, every problem lies at that fault, and nothing is run. */
type Data = Record<string | number, unknown>;
type Path = readonly (string | number)[];

interface Fault {
  readonly says: string;
  readonly at: Path;
  /** The file with the fault; made only for the faults that are tested. */
  data(): Data;
}

const filesIn = (folder: string): readonly (readonly [name: string, data: Data])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'sources.yaml')
    .map((file) => [file, parse(readFileSync(path.join(folder, file), 'utf8')) as Data] as const);

/** A copy in which the value at a path is changed, renamed, or has an unknown field added. Only what lies on the path is copied. */
function changed(data: Data, at: Path, change: 'list' | 'number' | 'misspelt' | 'strange' | 'added'): Data {
  const copy = { ...data };
  const holder = at.slice(0, -1).reduce((value, part) => {
    const inner = value[part] as Data;
    value[part] = Array.isArray(inner) ? [...(inner as unknown[])] : { ...inner };
    return value[part] as Data;
  }, copy);
  const key = at.at(-1)!;
  const names = { misspelt: `${key}x`, strange: 'zzqq', added: '' };
  switch (change) {
    case 'list':
      holder[key] = [[1]];
      break;
    case 'number':
      holder[key] = 7;
      break;
    case 'added':
      holder[key] = { ...(holder[key] as Data), zzqq: 1 };
      break;
    default:
      holder[names[change]] = holder[key];
      Reflect.deleteProperty(holder, key);
  }
  return copy;
}

const apart = (problems: readonly Problem[], at: Path): readonly string[] =>
  problems
    .filter((problem) => problem.severity === 'error' && !at.every((part, index) => String(problem.path[index]) === String(part)))
    .map(({ code, path: place, message }) => `${code} ${place.join('.')} ${message}`);

/** A sample with another offset in each file, so that every kind of fault occurs and the gate stays short. */
const sample = (faults: readonly Fault[], file: string, every: number): readonly Fault[] =>
  faults.filter((_, index) => index % every === file.length % Math.min(every, faults.length));

const sections = ['dimensions', 'inputs', 'parameters', 'series', 'stocks', 'flows', 'auxiliaries', 'categories'];

test.each(filesIn(library.modelsDirectory))('%s', (file, model) => {
  const declared = sections.flatMap((section) => Object.keys(model[section] ?? {}).map((name) => [section, name] as const));
  const faults = [
    ...declared.flatMap((at) =>
      (['list', 'added'] as const).map((change): Fault => ({
        says: `${at.join('.')} ${change}`,
        at,
        data: () => changed(model, at, change),
      })),
    ),
    ...declared.flatMap((at) =>
      Object.keys((model[at[0]] as Data)[at[1]] as Data).flatMap((field) =>
        (['misspelt', 'strange', 'list'] as const).map((change): Fault => ({
          says: `${at.join('.')}.${field} ${change}`,
          at,
          data: () => changed(model, [...at, field], change),
        })),
      ),
    ),
  ];
  for (const { says, at, data } of sample(faults, file, thorough ? 1 : 127)) {
    const { value, problems } = library.modelOf(JSON.stringify(data()), 'json');
    // A list where a value stands may be a value.
    if (value === undefined) expect([says, apart(problems, at)]).toEqual([says, []]);
  }
});

test.each(filesIn(library.scenariosDirectory))('%s', (file, scenario) => {
  const faults: Fault[] = [];
  const walk = (value: unknown, at: Path): void => {
    if (typeof value !== 'object' || value === null || at.length > 4) return;
    for (const key of Object.keys(value)) {
      const here = [...at, Array.isArray(value) ? Number(key) : key];
      for (const change of ['list', 'number'] as const)
        faults.push({ says: `${here.join('.')} ${change}`, at: here, data: () => changed(scenario, here, change) });
      if (!Array.isArray(value)) faults.push({ says: `${here.join('.')} strange`, at, data: () => changed(scenario, here, 'strange') });
      walk((value as Data)[key], here);
    }
  };
  walk(scenario, []);
  for (const { says, at, data } of sample(faults, file, thorough ? 1 : 167)) {
    const document = readDocument(JSON.stringify(data()), { format: 'json' });
    const read = readScenario(document);
    // Faults that the schema accepts are left to the plan.
    if (read.problems.length === 0) continue;
    const { projection, problems } = runScenario(library, read.partial!, { read });
    expect([says, projection, apart(problems, at)]).toEqual([says, undefined, []]);
  }
});
