import type { Path, VariableDraft } from '../../core/check/draft.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Between, Outside } from '../value/sample-series.ts';
import type { Declaration } from './declarations.ts';
import type { Model } from './model.ts';

/** A value as written, and where. */
export interface Given {
  readonly raw: unknown;
  readonly path: Path;
  /** What bare numbers are in. */
  readonly bare: 'ratios-only' | Unit;
  /** The model file that states it; undefined where the scenario does. */
  readonly model?: string | undefined;
  readonly between?: Between | undefined;
  readonly outside?: Outside | undefined;
  readonly source?: string | readonly string[] | undefined;
  /** Of a table's column: what each row says of its own. */
  readonly rowSources?: ReadonlyMap<string, string | readonly string[]> | undefined;
  /** Figures of the catalog that stand in it. */
  readonly figures?: readonly FigureUse[] | undefined;
  /** What is wrong with it is said already: there is nothing to read. */
  readonly unread?: true;
}

/** What the model files give, as their author wrote it. */
export function modelGiven(declaration: Declaration | undefined, own: Unit): Given | undefined {
  const value = declaration?.value;
  if (!value) return undefined;
  return once(value, '', () => {
    const { raw, path, unit, model, source } = value;
    const parsed = parseUnit(unit);
    return { raw, path, model, bare: parsed.ok ? parsed.unit : own, source, outside: declaration.outside };
  });
}

const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * What is made of a part of a file is made once for as long as that part is held, under a name: so what is read of it
 * can be kept beside it, and goes when it goes.
 */
export function once<T>(part: object, name: string, make: () => T): T {
  let made = kept.get(part);
  if (!made) kept.set(part, (made = new Map<string, unknown>()));
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

/** What a model declares under a name: its definition, or the input where nothing defines it. */
export function draftNamed({ draft }: Model, name: string): VariableDraft | undefined {
  return once(draft, 'drafts by name', () => {
    const named = new Map<string, VariableDraft>();
    for (const variable of draft.variables) {
      const known = named.get(variable.name);
      if (!known || (known.role === 'input' && variable.role !== 'input')) named.set(variable.name, variable);
    }
    return named;
  }).get(name);
}
