import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { yearly } from '../../src/analysis/frame/yearly.ts';
import { projectionJson } from '../support/frames.ts';
import { library } from '../support/library.ts';

/**
 * The library's scenarios as they stood when someone last read them. A number that moves is a diff to be read and
 * explained: run with UPDATE_GOLDEN=1, look at the diff, and say in the commit why the curve moved.
 */
const folder = path.resolve(import.meta.dirname, '../golden');

interface Golden {
  readonly time: readonly string[];
  readonly curves: Readonly<Record<string, unknown>>;
}

test.each(library.scenarioNames())('%s is where it was', (name) => {
  const { projection, problems } = runScenario(library, library.scenario(name).value!);
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const answer = projectionJson({ ...projection!, frame: yearly(projection!.frame) }) as unknown as Golden;
  const now: Golden = { time: answer.time, curves: answer.curves };
  const file = path.join(folder, `${name}.json`);
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) {
    expect(process.env['UPDATE_GOLDEN'], `${file} is missing: run with UPDATE_GOLDEN=1`).toBe('1');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
  }
  const before = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  expect(differences(before, now, '')).toEqual([]);
});

/** Equal to the last bit, on every version of Node. */
function differences(before: unknown, now: unknown, at: string): string[] {
  if (typeof before === 'object' && typeof now === 'object' && before !== null && now !== null) {
    const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...keys].flatMap((key) =>
      differences((before as Record<string, unknown>)[key], (now as Record<string, unknown>)[key], `${at}/${key}`),
    );
  }
  return Object.is(before, now) ? [] : [`${at}: ${String(before)} → ${String(now)}`];
}
