import path from 'node:path';
import { checkCatalogPart, checkReadModel, checkScenario } from '../../analysis/check/check-file.ts';
import { problemJson } from '../../contract/problem-json.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { orderedProblems } from '../../domain/text/ordered-problems.ts';
import { readSources } from '../../domain/catalog/sources.ts';
import { readTextFile } from '../../domain/library/text-file.ts';
import { BadInput } from '../bad-input.ts';
import { worst, type Context, type ExitCode } from '../context.ts';
import { fileType, findFiles, shown, type FileType, type Found } from '../find-files.ts';
import { withNoHead } from '../no-head.ts';
import { openLibrary } from '../open-library.ts';
import { leftOutWords } from '../passed-over.ts';
import { printProblems } from '../print-problems.ts';
import { analysisProblemsOf } from '../scenario-analyses.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly figures?: string;
}

export interface FileCheck {
  readonly file: string;
  readonly type: FileType | 'missing';
  readonly problems: readonly Problem[];
  /** `34 examples hold`. */
  readonly says: string;
}

/** Checks files in sequence and reports every problem of each. */
export async function check(args: readonly string[], { format, figures }: CheckOptions, context: Context): Promise<ExitCode> {
  const { out, err, models, scenarios } = context;
  const library = await openLibrary(context, figures);
  if (!library) return 2;
  const { files, withoutHead } = findFiles(args.length > 0 ? args : [models, scenarios].map(shown), {
    folders: [models, scenarios],
    accepts: (type) => type !== 'other',
  });
  if (files.length === 0) throw new BadInput(`there is no model and no scenario in ${args.join(', ') || `${models} and ${scenarios}`}`);
  err.write(leftOutWords(withoutHead, []));
  let code: ExitCode = 0;
  const all: FileCheck[] = [];
  for (const found of files) {
    const done = checkFound(library, found);
    const own = exitCodeOf(done.problems);
    code = worst(code, own);
    if (format === 'json') {
      all.push(done);
      continue;
    }
    const mark = own === 0 ? out.colors.green(out.unicode ? '✓' : 'ok  ') : out.colors.red(out.unicode ? '✗' : 'FAIL');
    out.write(`${mark} ${shown(done.file)}${done.says ? out.colors.dim(`  ${done.type}, ${done.says}`) : ''}\n`);
    printProblems(done.problems, out);
  }
  if (format === 'json')
    out.write(
      `${JSON.stringify(
        all.map(({ file, type, problems }) => ({ file, kind: type, problems: problems.map(problemJson) })),
        null,
        2,
      )}\n`,
    );
  return code;
}

/** Checks one file. Never throws for a file that cannot be read, so the others are checked too. */
export function checkFound(library: Library, found: Found): FileCheck {
  if (found.kind === 'missing') {
    const { argument: file, hint } = found;
    return {
      file,
      type: 'missing',
      says: '',
      problems: [{ ...fault('file.not-found', [], 'there is no such file, folder, model or scenario', hint), file }],
    };
  }
  const { file } = found;
  const type = fileType(file);
  switch (type) {
    case 'model': {
      const loaded = library.modelAt(file);
      const { problems, claims, hold } = checkReadModel(library, loaded);
      return { file, type, problems, says: loaded.value ? held(claims, hold, 'example', problems) : '' };
    }
    case 'scenario':
    case 'other': {
      const read = library.scenarioAt(file);
      const { problems: found, claims, hold } = checkScenario(library, read, path.dirname(file));
      const sound = found.every(({ severity }) => severity !== 'error');
      const problems = sound ? [...found, ...analysisProblemsOf(library, file, read)] : found;
      return {
        file,
        type,
        problems: type === 'other' ? withNoHead(file, problems) : problems,
        says: read.value ? held(claims, hold, 'expectation', problems) : '',
      };
    }
    case 'sources': {
      const { sources, problems } = readSources(readTextFile(file), file);
      return { file, type, problems: orderedProblems(problems), says: problems.length === 0 ? count(sources.size, 'source') : '' };
    }
    case 'catalog': {
      const { problems, figures } = checkCatalogPart(library, file);
      return { file, type, problems, says: problems.length === 0 ? count(figures, 'figure') : '' };
    }
    default:
      return type satisfies never;
  }
}

/** 1 if only claims fail, 2 for any other error. */
function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.reduce<ExitCode>(
    (code, { severity, code: what }) => worst(code, severity !== 'error' ? 0 : what === 'claim.broken' ? 1 : 2),
    0,
  );
}

function held(claims: number, hold: number, what: string, problems: readonly Problem[]): string {
  if (claims === 0) return problems.some((problem) => problem.severity === 'error') ? '' : `no ${what}`;
  return hold === claims
    ? `${count(claims, what)} ${claims === 1 ? 'holds' : 'hold'}`
    : `${hold} of ${count(claims, what)} ${hold === 1 ? 'holds' : 'hold'}`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
