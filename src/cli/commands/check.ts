import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLoadedModel, checkScenario } from '../../analysis/check-file.ts';
import { problemJson } from '../../contract/problem-json.ts';
import type { Problem } from '../../core/problem.ts';
import { readDocument } from '../../domain/document.ts';
import { Library } from '../../domain/library.ts';
import { schemaProblems } from '../../domain/schema-problems.ts';
import { sourcesFile } from '../../domain/sources.ts';
import { BadInput } from '../bad-input.ts';
import { worst, type Context, type ExitCode } from '../context.ts';
import { findFiles, kindOf, shown, type FileKind, type Found } from '../find-files.ts';
import { printProblems } from '../print-problems.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
}

interface FileCheck {
  readonly file: string;
  readonly kind: FileKind | 'missing';
  readonly problems: readonly Problem[];
  /** `34 examples hold`. */
  readonly says: string;
}

/** Checks files one after the other and reports every problem of each. */
// eslint-disable-next-line @typescript-eslint/require-await -- every command is a promise
export async function check(args: readonly string[], { format }: CheckOptions, context: Context): Promise<ExitCode> {
  const { out, models, scenarios } = context;
  const library = new Library(context);
  const { files } = findFiles(args.length > 0 ? args : [models, scenarios].map(shown), { folders: [models, scenarios], accepts: () => true });
  if (files.length === 0) throw new BadInput(`there is no model and no scenario in ${args.join(', ') || `${models} and ${scenarios}`}`);
  let code: ExitCode = 0;
  const all: FileCheck[] = [];
  for (const found of files) {
    const done = checkFound(library, found);
    const own = exitCodeOf(done.problems);
    code = worst(code, own);
    if (format === 'json') { all.push(done); continue; }
    const mark = own === 0 ? out.colors.green(out.unicode ? '✓' : 'ok  ') : out.colors.red(out.unicode ? '✗' : 'FAIL');
    out.write(`${mark} ${shown(done.file)}${done.says ? out.colors.dim(`  ${done.kind}, ${done.says}`) : ''}\n`);
    printProblems(done.problems, out);
  }
  if (format === 'json') out.write(`${JSON.stringify(all.map(({ file, kind, problems }) => ({ file, kind, problems: problems.map(problemJson) })), null, 2)}\n`);
  return code;
}

function checkFound(library: Library, found: Found): FileCheck {
  if (found.kind === 'missing') {
    const { argument: file, hint } = found;
    return { file, kind: 'missing', says: '', problems: [{ code: 'file.not-found', severity: 'error', path: [], file, message: 'there is no such file, folder, model or scenario', ...(hint ? { hint } : {}) }] };
  }
  const { file } = found;
  const kind = kindOf(file);
  switch (kind) {
    case 'model': {
      const loaded = library.modelAt(file);
      if (!loaded.value) return { file, kind, problems: loaded.problems, says: 'not readable' };
      const { problems, claims, hold } = checkLoadedModel(library, loaded.value);
      return { file, kind, problems: [...loaded.problems, ...problems], says: held(claims, hold, 'example', problems) };
    }
    case 'scenario': {
      const { value, document, problems } = library.scenarioAt(file);
      if (!value || !document) return { file, kind, problems, says: 'not readable' };
      const checked = checkScenario(library, value, document, path.dirname(file));
      return { file, kind, problems: [...problems, ...checked.problems], says: held(checked.claims, checked.hold, 'expectation', checked.problems) };
    }
    case 'sources': {
      const document = readDocument(readFileSync(file, 'utf8'), { file, format: 'yaml', maxBytes: 2_000_000 });
      const parsed = document.problems.length > 0 ? undefined : sourcesFile.safeParse(document.data);
      const problems = parsed?.success === false ? schemaProblems(parsed.error, document.data, sourcesFile).map((problem) => document.locate(problem)) : document.problems;
      return { file, kind, problems, says: parsed?.success ? count(Object.keys(parsed.data.sources).length, 'source') : 'not readable' };
    }
    default: return kind satisfies never;
  }
}

/** A claim that is merely untrue is 1, anything else 2. */
function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.reduce<ExitCode>((code, { severity, code: what }) => worst(code, severity === 'warning' ? 0 : what === 'claim.broken' ? 1 : 2), 0);
}

function held(claims: number, hold: number, what: string, problems: readonly Problem[]): string {
  if (claims === 0) return problems.some((problem) => problem.severity === 'error') ? '' : `no ${what}`;
  return hold === claims ? `${count(claims, what)} ${claims === 1 ? 'holds' : 'hold'}` : `${hold} of ${count(claims, what)} ${hold === 1 ? 'holds' : 'hold'}`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
