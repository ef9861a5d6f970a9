import path from 'node:path';
import type { Problem } from '../core/problem.ts';
import { comparisonAnswer } from '../contract/comparison-answer.ts';
import { decompositionAnswer } from '../contract/decomposition-answer.ts';
import { ensembleAnswer } from '../contract/ensemble-answer.ts';
import { goalSeekAnswer } from '../contract/goal-seek-answer.ts';
import { sensitivityAnswer } from '../contract/sensitivity-answer.ts';
import { sweepAnswer } from '../contract/sweep-answer.ts';
import type { Library } from '../domain/library/library.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';
import type { ReadScenario } from '../domain/scenario/read-scenario.ts';
import type { Answer } from '../formats/answer.ts';
import { formats, type FormatName } from '../formats/formats.ts';
import type { Found } from '../scenario-analyses/ask.ts';
import { analysisProblems, runAnalyses } from '../scenario-analyses/run-analyses.ts';
import { comparisonTable } from './comparison-table.ts';
import type { Context, ExitCode } from './context.ts';
import { decompositionTable } from './decomposition-table.ts';
import { ensembleTable } from './ensemble-table.ts';
import { goalSeekTable } from './goal-seek-table.ts';
import { optionDocument } from './option-document.ts';
import { printProblems } from './print-problems.ts';
import { sensitivityTable } from './sensitivity-table.ts';
import { sweepTable } from './sweep-table.ts';
import type { Terminal } from './terminal.ts';
import { writeAnswer } from './write-answer.ts';

/** What is wrong with the analyses of a scenario file that is otherwise in order. */
export function analysisProblemsOf(library: Library, file: string, { value: scenario, document }: ReadScenario): readonly Problem[] {
  return scenario?.analyses && document ? analysisProblems(library, { scenario, document, directory: path.dirname(file) }) : [];
}

interface Where {
  readonly file: string;
  /** Name of the scenario, with which the names of files begin. */
  readonly name: string;
  readonly out: string | undefined;
  readonly format: 'table' | FormatName | undefined;
  readonly overrides: Overrides;
}

/** Answers the analyses of a scenario file, on the terminal or each in a file: `stargate-10gw-1-ensemble.csv`. */
export function answerAnalyses(library: Library, { file, name, out, format, overrides }: Where, context: Context): ExitCode {
  const { value: scenario, document } = library.scenarioAt(file);
  if (!scenario || !document) return 2;
  if (!scenario.analyses) context.err.write(`${name} states no analyses\n`);
  let code: ExitCode = 0;
  const stating = { scenario, document, directory: path.dirname(file), overrides, options: optionDocument(overrides) };
  for (const { kind, index, found, problems } of runAnalyses(library, stating)) {
    printProblems(found ? problems.filter(({ severity }) => severity !== 'note') : problems, context.err);
    if (!found) {
      code = 2;
      continue;
    }
    const chosen = format ?? (out === undefined ? 'table' : 'csv');
    const ending = chosen === 'table' ? 'txt' : formats[chosen].ending;
    const to = out === undefined ? undefined : path.join(out, `${name}-${index + 1}-${kind.replaceAll('_', '-')}.${ending}`);
    if (to === undefined) context.out.write('\n');
    writeAnswer(answerOf(found), { format: chosen, out: to, headline: true, table: (terminal) => tableOf(found, terminal) }, context);
  }
  return code;
}

function answerOf({ kind, answer }: Found): Answer {
  switch (kind) {
    case 'ensemble':
      return ensembleAnswer(answer);
    case 'sensitivity':
      return sensitivityAnswer(answer);
    case 'sweep':
      return sweepAnswer(answer);
    case 'goal_seek':
      return goalSeekAnswer(answer);
    case 'comparison':
      return comparisonAnswer(answer);
    case 'decomposition':
      return decompositionAnswer(answer);
    default:
      return kind satisfies never;
  }
}

function tableOf({ kind, answer }: Found, terminal: Terminal): string {
  switch (kind) {
    case 'ensemble':
      return ensembleTable(answer, terminal);
    case 'sensitivity':
      return sensitivityTable(answer, terminal);
    case 'sweep':
      return sweepTable(answer, terminal);
    case 'goal_seek':
      return goalSeekTable(answer, terminal);
    case 'comparison':
      return comparisonTable(answer, terminal);
    case 'decomposition':
      return decompositionTable(answer, terminal);
    default:
      return kind satisfies never;
  }
}
