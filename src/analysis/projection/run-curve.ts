import { conversionFactor, kindsOf, withoutKinds } from '../../core/units/unit-algebra.ts';
import { alternativesOf, type Variable } from '../../core/check/scope.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { writtenCells, writtenDimensions } from '../../domain/value/element-order.ts';
import { mayBeUnlimited } from '../../domain/model/declarations.ts';
import type { FinishedRun } from '../run/finished-run.ts';
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
  const cases = alternativesOf(checked.scope, dims, variable?.draft);
  const side = cases.length > 0 ? { alternatives: cases } : {};
  const cells = writtenCells(stored, dims, (dim) => checked.scope.dimensions.get(dim)!.length);
  const { size, storage } = lowered.system.slots[slot]!;
  const memory = run.values(slot);
  const stride = storage === 'row' ? size : 0;
  const over = (element: number): number[] => {
    const out = blankRow(rows);
    let at = cells ? cells[element]! : element;
    for (let row = 0; row < rows; row++) {
      out[row] = memory[at]!;
      at += stride;
    }
    return out;
  };
  const { title, overTime } = (variable ? plan.model.declarations : plan.model.categories).get(name)!;
  if (!variable) {
    const words = [...category!.cases.map((one) => one.is), category!.draft.otherwise ?? null];
    return { title, unit: '', overTime, dims, elements, ...side, category: true, values: (element) => over(element).map((value) => words[value] ?? null) };
  }
  const declared = plan.model.declarations.get(name);
  const unlimited = declared !== undefined && mayBeUnlimited(declared);
  const { shown, factor } = unitText === undefined ? { shown: variable.unit, factor: 1 } : shownUnit(unitText, variable);
  const numbers = (element: number): (number | null)[] => {
    const values = over(element);
    if (factor !== 1 || shown.fold) for (let row = 0; row < rows; row++) values[row] = shown.fold ? Math.exp(values[row]! * factor) : values[row]! * factor;
    let none = 0;
    for (const value of values) none += value * 0;
    // A sum that is not 0 has met NaN or Infinity.
    return none === 0 ? values : values.map((value) => (Number.isFinite(value) || (unlimited && value === Infinity) ? value : null));
  };
  return {
    title, unit: shown.text, ...(shown.fold ? { fold: true } : {}), overTime, dims, elements, ...side, category: false, ...(unlimited ? { unlimited } : {}), values: numbers,
  };
}

/** Of the last length. */
let blank: readonly number[] = [];

/** A list of so many numbers, to be written over. A copy is made in one piece, and knows from the start that fractions may come. */
function blankRow(length: number): number[] {
  if (blank.length !== length) {
    const made: number[] = [];
    for (let k = 0; k < length; k++) made.push(0.5);
    blank = made;
  }
  return blank.slice();
}

interface ShownUnit {
  readonly text: string;
  readonly shown: Unit;
  readonly factor: number;
}

/** By variable, the unit last asked for: runs of one scenario ask for the same. */
const lastShown = new WeakMap<Variable, ShownUnit>();

function shownUnit(text: string, variable: Variable): ShownUnit {
  const last = lastShown.get(variable);
  if (last?.text === text) return last;
  const shown = wantedUnit(text, variable.unit);
  const made = { text, shown, factor: conversionFactor(withoutKinds(variable.unit), withoutKinds(shown)) };
  lastShown.set(variable, made);
  return made;
}

/** The unit to show a variable in; kinds that were left out are the variable's own. */
function wantedUnit(text: string, own: Unit): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) return own;
  const [kind, ...more] = kindsOf(own);
  if (parsed.unit.text.includes('(') || kind?.[1] !== 1 || more.length > 0) return parsed.unit;
  return { ...parsed.unit, text: parsed.unit.text.replace(/^((?:(?:thousand|million|billion|trillion) )?[^/*\s]+)/, `$1(${kind[0]})`) };
}
