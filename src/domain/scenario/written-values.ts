import { isMapping } from '../value/values.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** One value as a scenario's file writes it. */
export interface WrittenValue {
  /** `tables.site.abilene.pue` */
  readonly at: string;
  readonly raw: unknown;
  readonly source: string | readonly string[] | undefined;
  /** The source is that of a whole row. */
  readonly inRow?: true;
}

/** One per assumption, series, figure override and table cell. */
export function writtenValues({ assumptions = {}, series = {}, tables = {}, figures = {} }: ScenarioFile): readonly WrittenValue[] {
  const entry =
    (section: string) =>
    ([name, given]: readonly [string, unknown]): readonly WrittenValue[] => {
      if (given === null) return [];
      const detailed = isMapping(given) && ('value' in given || 'points' in given) ? given : { value: given };
      return [
        { at: `${section}.${name}`, raw: detailed['value'] ?? detailed['points'], source: detailed['source'] as WrittenValue['source'] },
      ];
    };
  const cells = Object.entries(tables).flatMap(([dim, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns ?? {}).flatMap(([column, raw]): WrittenValue[] => {
        const at = `tables.${dim}.${row}.${column}`;
        return raw === null || column === 'source' ? [] : [{ at, raw, source: columns?.['source'] as WrittenValue['source'], inRow: true }];
      }),
    ),
  );
  return [
    ...Object.entries(assumptions).flatMap(entry('assumptions')),
    ...Object.entries(series).flatMap(entry('series')),
    ...cells,
    ...Object.entries(figures).flatMap(entry('figures')),
  ];
}
