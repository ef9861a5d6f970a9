import { conversionFactor, kindsOf, withoutKinds } from '../core/units/unit-algebra.ts';
import { parseUnit } from '../core/units/parse-unit.ts';
import type { Unit } from '../core/units/unit.ts';
import { writtenCells, writtenDimensions } from '../domain/element-order.ts';
import type { FinishedRun } from './finished-run.ts';
import type { ProjectedCurve } from './projection.ts';

/** The curve of a variable or category, in its own unit unless another that fits is asked for; undefined for a name without values over the run. */
export function curveOf(run: FinishedRun, name: string, unitText?: string): ProjectedCurve | undefined {
  const { plan, rows } = run;
  const { checked, lowered } = plan.compiled;
  const slot = lowered.slots.get(name);
  if (slot === undefined) return undefined;
  const variable = checked.scope.variables.get(name);
  const category = checked.categories.find((one) => one.draft.name === name);
  const stored = variable?.dims ?? category!.dims;
  const dims = variable ? writtenDimensions(variable) : stored;
  const elements = dims.map((dim) => checked.scope.dimensions.get(dim)!);
  const cells = writtenCells(stored, dims, (dim) => checked.scope.dimensions.get(dim)!.length);
  const { size, storage } = lowered.system.slots[slot]!;
  const over = <T>(element: number, read: (value: number) => T): T[] => {
    const memory = run.values(slot);
    const first = cells ? cells[element]! : element;
    return Array.from({ length: rows }, (_, row) => read(memory[(storage === 'row' ? row * size : 0) + first]!));
  };
  if (!variable) {
    const words = [...category!.cases.map((one) => one.is), category!.draft.otherwise ?? null];
    return { title: categoryTitle(run, name) ?? name, unit: '', overTime: 'last', dims, elements, category: true, values: (element) => over(element, (value) => words[value] ?? null) };
  }
  const declared = plan.model.declarations.get(name);
  const shown = unitText === undefined ? variable.unit : wantedUnit(unitText, variable.unit);
  const factor = shown === variable.unit ? 1 : conversionFactor(withoutKinds(variable.unit), withoutKinds(shown));
  const number = (value: number): number | null => (Number.isFinite(value) ? (shown.fold ? Math.exp(value * factor) : value * factor) : null);
  return {
    title: declared?.title ?? name, unit: shown.text, ...(shown.fold ? { fold: true } : {}),
    overTime: declared?.over_time ?? (variable.draft.role === 'stock' ? 'last' : 'mean'),
    dims, elements, category: false, values: (element) => over(element, number),
  };
}

function categoryTitle({ plan }: FinishedRun, name: string): string | undefined {
  return plan.model.files.map((file) => (Object.hasOwn(file.categories ?? {}, name) ? file.categories?.[name]?.title : undefined)).find((title) => title !== undefined);
}

/** The unit to show a variable in; kinds that were left out are the variable's own. */
function wantedUnit(text: string, own: Unit): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) return own;
  const [kind, ...more] = kindsOf(own);
  if (parsed.unit.text.includes('(') || kind?.[1] !== 1 || more.length > 0) return parsed.unit;
  return { ...parsed.unit, text: parsed.unit.text.replace(/^((?:(?:thousand|million|billion|trillion) )?[^/*\s]+)/, `$1(${kind[0]})`) };
}
