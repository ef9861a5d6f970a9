import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import picocolors from 'picocolors';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFound } from '../../src/cli/commands/check.ts';
import { fileType, findFiles } from '../../src/cli/find-files.ts';
import { problemText } from '../../src/cli/print-problems.ts';
import { exitCodeOf, runFile } from '../../src/cli/run-file.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { located, type Problem } from '../../src/core/problem.ts';
import { problemCodes } from '../../src/core/problem-codes.ts';
import { Library } from '../../src/domain/library/library.ts';
import { damages, oneOf, seeded, type Random } from '../support/damaged.ts';
import { called, root, temporaryFolder } from '../support/jevons.ts';
import { library } from '../support/library.ts';
import { thorough } from '../support/runs.ts';
import { processorSeconds } from '../support/processor-seconds.ts';

/** Files, 5,000 of them by `npm run test:thorough`. */
const cases = Number(process.env['JEVONS_CASES'] ?? (thorough ? 5000 : 60));
const seed = Number(process.env['JEVONS_SEED'] ?? 20261129);
/** Seconds of the processor per file; on a machine that is slowed down, twice what the slowest undamaged file takes there. */
const mostSeconds = 1;

const folders = { models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') };
const originals = Object.values(folders).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.join(folder, file)),
);
const catalog = readdirSync(path.join(folders.models, 'catalog')).map((file) => path.join(folders.models, 'catalog', file));
const place = temporaryFolder();
const terminal: Terminal = {
  colors: picocolors.createColors(false),
  width: 100,
  unicode: true,
  interactive: false,
  write: () => undefined,
};
const slowest: [number, string][] = [];

/** Damages one file of the library in one to three ways, into a folder of its own. */
function damagedFile(random: Random, number: number): { readonly file: string; readonly original: string; readonly how: string } {
  const original = oneOf(random, random() < 0.1 ? catalog : originals);
  let content: string | Uint8Array = readFileSync(original, 'utf8');
  const how: string[] = [];
  for (let n = random() < 0.7 ? 1 : 3; n > 0 && typeof content === 'string'; n--) {
    const name = oneOf(random, Object.keys(damages));
    how.push(name);
    content = damages[name]!(content, random);
  }
  const folder = path.join(place, String(number));
  mkdirSync(folder);
  const file = path.join(folder, path.basename(original));
  writeFileSync(file, content);
  return { file, original, how: how.join(', ') };
}

/** What is wrong with a problem: it has a known code, a message in words, and a place. */
function faultOf(given: Problem, file: string): string | undefined {
  const problem = located(given);
  const text = problemText(problem, terminal);
  if (!Object.hasOwn(problemCodes, problem.code)) return `unknown code: ${text}`;
  if (problem.message.trim() === '') return `no message: ${text}`;
  if (/\[object |\bundefined\b|TypeError|RangeError|is not a function(?! of the language)|Cannot read|\n\s+at /.test(text))
    return `not in words: ${text}`;
  if (text.length > 3000) return `${text.length} characters: ${text.slice(0, 200)}`;

  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(text)) return `control characters: ${JSON.stringify(text)}`;
  if (problem.file === undefined) return `no file: ${text}`;
  if (
    path.basename(problem.file) === path.basename(file) &&
    problem.line === undefined &&
    problem.path.length === 0 &&
    !ofWholeFile(problem)
  )
    return `no place: ${text}`;
  return undefined;
}

/** What is said of a file as a whole. */
function ofWholeFile({ code, message }: Problem): boolean {
  return code.startsWith('file.') || code === 'limit.exceeded' || message.startsWith('nothing says what this file is');
}

/** The bound is on the processor; the clock also counts what else the machine does. */
const patience = thorough ? 900_000 : 60_000;

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return processorSeconds(start);
}

describe('a damaged model or scenario', () => {
  const random = seeded(seed);
  // The first runs compile the code that all share.
  for (const file of originals.slice(0, 12)) checkFound(library, { kind: 'file', file });
  const whole = path.join(folders.models, 'ai-power.yaml');
  const undamagedSeconds = (): number => cpuSeconds(() => checkFound(new Library(folders), { kind: 'file', file: whole }));

  test.each(Array.from({ length: Math.ceil(cases / 10) }, (_, index) => index))(
    `is refused with clear errors or runs soundly, within a second of the processor: %i`,
    (group) => {
      for (let n = 0; n < 10; n++) {
        const { file, original, how } = damagedFile(random, group * 10 + n);
        const about = `seed ${seed}, file ${group * 10 + n}: ${path.basename(original)}, ${how}`;
        let checked: ReturnType<typeof checkFound> | undefined;
        const seconds = cpuSeconds(() => {
          checked = checkFound(library, { kind: 'file', file });
        });
        slowest.push([seconds, about]);
        if (seconds >= mostSeconds) expect(seconds, about).toBeLessThan(Math.max(mostSeconds, 2 * undamagedSeconds()));
        const errors = checked!.problems.filter(({ severity }) => severity === 'error');
        for (const problem of checked!.problems) expect(faultOf(problem, file), about).toBeUndefined();
        if (errors.length > 0)
          expect(
            findFiles([path.dirname(file)], { folders: [], accepts: (kind) => kind !== 'other' }).files,
            `${about}: refused where it is named, so found in its folder: ${readFileSync(file, 'utf8').slice(0, 200)}`,
          ).toHaveLength(1);
        if (fileType(file) !== 'scenario') continue;
        const ran = runFile(library, file, { overrides: { set: {} }, curves: 'all' });
        for (const problem of ran.problems) expect(faultOf(problem, file), about).toBeUndefined();
        const wrong = ran.problems.some(({ severity }) => severity === 'error');
        expect(exitCodeOf(ran) === 2, about).toBe(wrong || !ran.projection);
        if (!ran.projection) expect(wrong, about).toBe(true);
      }
    },
    patience,
  );

  afterAll(() => {
    if (thorough) console.log(slowest.sort(([a], [b]) => b - a).slice(0, 5));
  });
});

test(
  'in a folder, through the command line, it fails and is named',
  async () => {
    const random = seeded(seed + 1);
    const at = ['--models', folders.models, '--scenarios', folders.scenarios];
    for (let n = 0; n < (thorough ? 100 : 6); n++) {
      const { file, how } = damagedFile(random, 100_000 + n);
      const whole = path.join(path.dirname(file), 'whole.yaml');
      writeFileSync(whole, 'model: rebound\n');
      const alone = await called(...at, 'check', file);
      const { code, out, err } = await called(...at, 'check', path.dirname(file));
      expect([how, code]).toEqual([how, alone.code]);
      if (code !== 0) expect(out + err).toContain(path.basename(file));
      if (fileType(file) !== 'scenario') continue;
      const ran = await called(...at, 'run', path.dirname(file), '--format', 'csv');
      expect([how, ran.code]).toEqual([how, (await called(...at, 'run', file, '--format', 'csv')).code]);
      if (ran.code !== 0) expect(ran.err).toContain(path.basename(file));
    }
  },
  patience,
);
