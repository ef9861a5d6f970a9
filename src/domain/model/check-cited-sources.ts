import type { Path } from '../../core/check/draft.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { isAllFigures } from '../catalog/figure-text.ts';
import { distributionEntries } from '../uncertainty/distribution-file.ts';
import { plausibleEntries } from '../value/plausible.ts';
import type { ModelGaps } from './model-gaps.ts';
import type { ModelPart } from './model-part.ts';

/** Values without a source, and cited sources that are not listed. */
export function sourceProblems(
  { variables, examples }: ModelPart,
  known: ReadonlyMap<string, unknown>,
  gaps: ModelGaps | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const nearTo = suggester(() => [...known.keys(), 'assumption']);
  const unknown = (cited: string | readonly string[], path: Path): Problem[] => unknownSources(cited, path, known, nearTo);
  for (const { name, path, stated, source, plausible, distribution } of variables) {
    if (gaps?.values.has(path.join('.'))) continue;
    if (source !== undefined) problems.push(...unknown(source, [...path, 'source']));
    else if (stated && !isAllFigures(stated.raw))
      problems.push(
        fault(
          'source.missing',
          path,
          `${name} has ${stated.key === 'points' ? 'points' : 'a value'} without a source`,
          'write source: the id of an entry of models/sources.yaml, or source: assumption',
          true,
        ),
      );
    for (const entry of plausible ? plausibleEntries(plausible) : [])
      problems.push(...unknown(entry.source, [...path, 'plausible', ...entry.path, 'source']));
    for (const one of distribution ? distributionEntries(distribution) : [])
      problems.push(...unknown(one.written.source, [...path, 'distribution', ...one.path, 'source']));
  }
  for (const { source, path } of examples) if (source !== undefined) problems.push(...unknown(source, [...path, 'source']));
  return problems;
}

function unknownSources(
  cited: string | readonly string[],
  path: Path,
  known: ReadonlyMap<string, unknown>,
  nearTo: ReturnType<typeof suggester>,
): Problem[] {
  const ids = typeof cited === 'string' ? [cited] : cited;
  return ids.flatMap((id, index) => {
    if (id === 'assumption' || known.has(id)) return [];
    const near = nearTo(id);
    return [
      fault(
        'source.unknown',
        typeof cited === 'string' ? path : [...path, index],
        `${id} is not a source of models/sources.yaml`,
        near === undefined ? 'add it there, or write source: assumption' : `did you mean ${near}`,
      ),
    ];
  });
}
