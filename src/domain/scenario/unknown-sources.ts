import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** Every cited source that is not in the list, not the scenario's own, and not the word assumption. */
export function unknownSources(scenario: ScenarioFile, listed: ReadonlyMap<string, unknown>): Problem[] {
  const own = scenario.sources ?? {};
  const nearTo = suggester(() => [...listed.keys(), ...Object.keys(own), 'assumption']);
  return citations(scenario).flatMap(({ id, path }) => {
    if (listed.has(id) || Object.hasOwn(own, id) || id === 'assumption') return [];
    const near = nearTo(id);
    return [
      fault(
        'source.unknown',
        path,
        `${id} is not in the list of sources`,
        near ? `did you mean ${near}` : 'add it to sources.yaml, or write assumption',
      ),
    ];
  });
}

interface Citation {
  readonly id: string;
  readonly path: Problem['path'];
}

function citations({ assumptions, series, tables, figures, uncertain, history, expect }: ScenarioFile): Citation[] {
  const entries = [
    ['assumptions', assumptions],
    ['series', series],
    ['figures', figures],
    ['uncertain', uncertain],
    ['history', history],
    ['expect', expect],
  ] as const;
  const rows = Object.entries(tables ?? {}).flatMap(([dim, table]) =>
    Object.entries(table ?? {}).flatMap(([row, cells]) => cited(cells, ['tables', dim, row])),
  );
  return [
    ...entries.flatMap(([section, list]) =>
      Object.entries<unknown>(list ?? {}).flatMap(([key, entry]) => cited(entry, [section, Array.isArray(list) ? Number(key) : key])),
    ),
    ...rows,
  ];
}

function cited(entry: unknown, path: Problem['path']): Citation[] {
  if (typeof entry !== 'object' || entry === null || !('source' in entry)) return [];
  const { source } = entry;
  if (typeof source === 'string') return [{ id: source, path: [...path, 'source'] }];
  return Array.isArray(source) ? source.map((id, index) => ({ id: String(id), path: [...path, 'source', index] })) : [];
}
