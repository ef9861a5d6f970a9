import type { Path, VariableDraft } from '../../core/check/draft.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import { sourceIds } from '../catalog/sources.ts';
import type { Between, Outside } from '../value/sample-series.ts';
import type { Declaration } from './declarations.ts';
import type { Model } from './model.ts';

/** A value as written, and where: by a model file as its default, or by a section of a scenario. */
export interface Given {
  readonly raw: unknown;
  readonly path: Path;
  readonly section: 'default' | 'assumptions' | 'series' | 'tables';
  /** What bare numbers are in. */
  readonly bare: 'ratios-only' | Unit;
  /** The model file that states it; undefined where the scenario does. */
  readonly model?: string | undefined;
  readonly between?: Between | undefined;
  readonly outside?: Outside | undefined;
  /** Ids of sources; those of its figures among them once they are in place. */
  readonly sources: readonly string[];
  /** Of a table's column: what each row says of its own. */
  readonly rowSources?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly why?: string | undefined;
  /** Figures of the catalog that stand in it. */
  readonly figures?: readonly FigureUse[] | undefined;
  /** What is wrong with it is said already: there is nothing to read. */
  readonly unread?: true;
  /** The value comes with each run, in place of `raw`. */
  readonly open?: true;
}

/** What the model files give, as their author wrote it. */
export function modelGiven(declaration: Declaration | undefined, own: Unit): Given | undefined {
  const value = declaration?.value;
  if (!value) return undefined;
  const { raw, path, unit, model, source } = value;
  const parsed = parseUnit(unit);
  return {
    raw,
    path,
    section: 'default',
    model,
    bare: parsed.ok ? parsed.unit : own,
    sources: sourceIds(source),
    outside: declaration.outside,
  };
}

/** What a model declares under each name: its definition, or the input where nothing defines it. */
export function draftsByName({ draft }: Model): ReadonlyMap<string, VariableDraft> {
  const named = new Map<string, VariableDraft>();
  for (const variable of draft.variables) {
    const known = named.get(variable.name);
    if (!known || (known.role === 'input' && variable.role !== 'input')) named.set(variable.name, variable);
  }
  return named;
}

/** The unit that stands beside a plain number of a model file: ` kW/GPU`; nothing for a ratio, or a text with its own. */
export function unitAlone({ raw, bare }: Given): string {
  return typeof raw !== 'number' || bare === 'ratios-only' || bare.date || bare.text === 'ratio' ? '' : ` ${bare.text}`;
}
