import type { Path, VariableDraft } from '../../core/check/draft.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import { sourceIds } from '../catalog/sources.ts';
import type { Interpolation, Outside } from '../value/sample-series.ts';
import type { Declaration } from './declarations.ts';
import type { Model } from './model.ts';

/** The value of a series before its first point, as written, and its place. */
export interface GivenBefore extends Pick<Given, 'path' | 'bare' | 'model'> {
  readonly raw: unknown;
}

/** A value as written, and its place: a model file's default, or a section of a scenario. */
export interface Given {
  readonly raw: unknown;
  readonly path: Path;
  readonly section: 'default' | 'assumptions' | 'series' | 'tables';
  /** Unit of bare numbers. */
  readonly bare: 'ratios-only' | Unit;
  /** The model file that states it; undefined where a scenario does. */
  readonly model?: string | undefined;
  readonly between?: Interpolation | undefined;
  readonly outside?: Outside | undefined;
  readonly before?: GivenBefore | undefined;
  /** Ids of sources; includes those of its figures once they are expanded. */
  readonly sources: readonly string[];
  /** For a table's column: the sources of each row. */
  readonly rowSources?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly why?: string | undefined;
  /** Catalog figures that it contains. */
  readonly figures?: readonly FigureUse[] | undefined;
  /** A fault is already reported: do not read the value. */
  readonly unread?: true;
  /** Each run sets the value, instead of `raw`. */
  readonly open?: true;
}

/** The value of the model files, as written. */
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

/** The value before the first point that the model files declare, as written. */
export function modelBefore(declaration: Declaration | undefined, own: Unit): GivenBefore | undefined {
  if (!declaration?.before) return undefined;
  const { raw, path, unit, model } = declaration.before;
  const parsed = parseUnit(unit);
  return { raw, path, model, bare: parsed.ok ? parsed.unit : own };
}

/** The declaration of each name: its definition, or its input where nothing defines it. */
export function draftsByName({ draft }: Model): ReadonlyMap<string, VariableDraft> {
  const named = new Map<string, VariableDraft>();
  for (const variable of draft.variables) {
    const known = named.get(variable.name);
    if (!known || (known.role === 'input' && variable.role !== 'input')) named.set(variable.name, variable);
  }
  return named;
}

/** The unit of a bare number in a model file, ` kW/GPU`; empty for a ratio and for a text with its own unit. */
export function unitAlone({ raw, bare }: Pick<Given, 'raw' | 'bare'>): string {
  return typeof raw !== 'number' || bare === 'ratios-only' || bare.date || bare.text === 'ratio' ? '' : ` ${bare.text}`;
}
