import { isWeak } from '../../domain/catalog/figure.ts';
import { figuresOf } from '../../domain/catalog/figures.ts';
import { figureTextsIn, isAllFigures, writtenFigure } from '../../domain/catalog/figure-text.ts';
import { figuresRead } from '../../domain/findings/finding.ts';
import { parseFindings } from '../../domain/findings/parse-findings.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import { scenarioFigures } from '../../domain/scenario/scenario-figures.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { writtenValues, type WrittenValue } from '../../domain/scenario/written-values.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Model } from '../../domain/model/model.ts';

/**
 * The basis of a value: a catalog figure, a listed source, the word assumption, or nothing. A value with both a source
 * and the word assumption counts as assumed, and so does one whose figure is an assumption.
 */
export type Basis = 'figure' | 'sourced' | 'assumption' | 'neither';

export interface CountedFile {
  readonly kind: 'model' | 'scenario';
  readonly name: string;
  readonly counts: Readonly<Record<Basis, number>>;
  /** Paths of the values without a basis: `tables.site.abilene.pue`. */
  readonly neither: readonly string[];
}

export interface SourceCount {
  readonly files: readonly CountedFile[];
  readonly total: Readonly<Record<Basis, number>>;
  /** Source id → number of values that cite it or a figure of it. */
  readonly bySource: ReadonlyMap<string, number>;
  /** Files that cannot be read; `check` reports why. */
  readonly unread: readonly string[];
}

type Valued = WrittenValue;

/** Counts every default of the library's models, and every value of its scenarios and figure in their findings, as written, by basis. */
export function countSources(library: Library): SourceCount {
  const unread: string[] = [];
  const bySource = new Map<string, number>();
  const newest = figuresOf(library.catalog);
  const count = (kind: CountedFile['kind'], name: string, values: readonly Valued[], figures = newest): CountedFile => {
    const counts: Record<Basis, number> = { figure: 0, sourced: 0, assumption: 0, neither: 0 };
    const neither: string[] = [];
    for (const { at, raw, source, inRow } of values) {
      const used = figureTextsIn(raw).flatMap(({ id, asOf }) => {
        const found = figures.find(id, [], asOf);
        return 'code' in found ? [] : [found];
      });
      const cited = [
        ...new Set([...(typeof source === 'string' ? [source] : (source ?? [])), ...used.flatMap((figure) => figure.sources)]),
      ];
      // The source of a row applies to its plain numbers; a figure has its own.
      const own = inRow && isAllFigures(raw) ? used.some(isWeak) : cited.includes('assumption');
      const assumed = own || used.some((figure) => figure.kind === 'assumption');
      const basis: Basis = assumed ? 'assumption' : isAllFigures(raw) ? 'figure' : source !== undefined ? 'sourced' : 'neither';
      counts[basis]++;
      if (basis === 'neither') neither.push(at);
      for (const id of cited) if (id !== 'assumption') bySource.set(id, (bySource.get(id) ?? 0) + 1);
    }
    return { kind, name, counts, neither };
  };
  const models = library.modelNames().flatMap((name) => {
    const model = library.model(name).value;
    if (!model) {
      unread.push(`model ${name}`);
      return [];
    }
    return [count('model', name, modelValues(model))];
  });
  const scenarios = library.scenarioNames().flatMap((name) => {
    const { value } = library.scenario(name);
    if (!value) {
      unread.push(`scenario ${name}`);
      return [];
    }
    const { value: whole } = resolveScenario(library, value);
    const values = [...writtenValues(value), ...figuresOfFindings(value)];
    return [count('scenario', name, values, whole && scenarioFigures(library.catalog, { as_of: whole.scenario.as_of }))];
  });
  const files = [...models, ...scenarios];
  const total = {
    figure: sum(files, 'figure'),
    sourced: sum(files, 'sourced'),
    assumption: sum(files, 'assumption'),
    neither: sum(files, 'neither'),
  };
  return { files, total, bySource: new Map([...bySource].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))), unread };
}

/** As a figure in a row of a table, a weak one counts as assumed: its sentence says so. */
function figuresOfFindings({ findings }: ScenarioFile): readonly Valued[] {
  return parseFindings(findings).flatMap(({ finding, path }) =>
    (finding ? figuresRead(finding) : []).map(({ cited }): Valued => ({
      at: path.join('.'),
      raw: writtenFigure(cited),
      source: undefined,
      inRow: true,
    })),
  );
}

function sum(files: readonly CountedFile[], basis: Basis): number {
  return files.reduce((total, { counts }) => total + counts[basis], 0);
}

/**
 * Values the file itself declares; included files are counted on their own. One value per declaration, for any number
 * of elements.
 */
function modelValues({ name, variables }: Model): readonly Valued[] {
  return variables.flatMap(({ model, path, stated, source }) =>
    model !== name || !stated ? [] : [{ at: path.join('.'), raw: stated.raw, source }],
  );
}
