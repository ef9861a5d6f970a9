import path from 'node:path';
import { checkCatalogPart } from '../analysis/check/check-file.ts';
import { readSources } from '../domain/catalog/sources.ts';
import type { Library } from '../domain/library/library.ts';
import { readTextFile } from '../domain/library/text-file.ts';
import { checkModelFile } from '../domain/model/check-model-file.ts';
import { inModel } from '../domain/model/model.ts';
import { withoutEnding } from '../domain/text/document-name.ts';
import type { Problem } from '../core/problem.ts';
import { shown, type PassedOver } from './find-files.ts';
import { headKeys } from './no-head.ts';
import type { FileRun } from './run-file.ts';

/** Files in a folder that a command leaves out, as lines for stderr; empty if there are none. */
export function leftOutWords(withoutHead: readonly string[], passedOver: readonly PassedOver[]): string {
  const others = passedOver.map(({ file }) => file);
  return (
    (withoutHead.length > 0 ? `left out, with no ${headKeys} at their head: ${listed(withoutHead)}\n` : '') +
    (others.length > 0 ? `left out, not scenarios: ${listed(others)}\n` : '')
  );
}

/** `a.yaml, b.yaml, c.yaml and 4 more` */
function listed(files: readonly string[]): string {
  return `${files.slice(0, 3).map(shown).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
}

/** The damaged files among those passed over, each with its errors: a folder with one of them must not succeed. */
export function damagedAmong(library: Library, passedOver: readonly PassedOver[]): readonly FileRun[] {
  return passedOver.flatMap(({ file, type }): readonly FileRun[] => {
    const problems = problemsOf(library, file, type).filter(({ severity }) => severity === 'error');
    return problems.length > 0 ? [{ file, scenario: withoutEnding(path.basename(file)), problems }] : [];
  });
}

/** Without the examples of a model, which `check` runs. */
function problemsOf(library: Library, file: string, type: PassedOver['type']): readonly Problem[] {
  switch (type) {
    case 'model': {
      const { value, problems } = library.modelAt(file);
      return value ? [...problems, ...checkModelFile(library, value).map((problem) => inModel(value, problem))] : problems;
    }
    case 'sources':
      return readSources(readTextFile(file), file).problems;
    case 'catalog':
      return checkCatalogPart(library, file).problems;
    default:
      return type satisfies never;
  }
}
