import { alternativesOf } from '../../core/check/scope.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { kindsOf, scalingOf, type Scaling } from '../../core/units/unit-algebra.ts';
import type { Unit } from '../../core/units/unit.ts';
import { writtenCells, writtenDimensions } from '../../domain/value/element-order.ts';
import type { Unplanned } from '../../domain/plan/plan.ts';
import { givenOrComputed, mayBeUnlimited } from '../../domain/model/declarations.ts';
import type { CurveHead } from '../frame/frame.ts';
import { casesOf } from './claim-reading.ts';

/** One curve of a model's runs: its description, and where its values are in the buffer of a run. */
export interface CurvePick {
  readonly name: string;
  readonly head: CurveHead;
  readonly slot: number;
  /** Index in the buffer of each element; undefined if both orders are the same. */
  readonly cells: Int32Array | undefined;
  /** Conversion from the model's unit to the displayed unit. */
  readonly scaling: Scaling;
  /** The labels of a category by case index. */
  readonly wordOfCase: readonly (number | undefined)[] | undefined;
}

type Modelled = Pick<Unplanned, 'model' | 'compiled' | 'n'>;

/**
 * The curve of a variable or category, in its own unit or a requested compatible one. Undefined for a name without
 * values over the run.
 */
export function curvePick({ model, compiled, n }: Modelled, name: string, unitText?: string): CurvePick | undefined {
  const {
    checked: { scope, categories },
    lowered,
  } = compiled;
  const slot = lowered.slots.get(name);
  if (slot === undefined) return undefined;
  const variable = scope.variables.get(name);
  const category = categories.find((one) => one.draft.name === name);
  const stored = variable?.dims ?? category!.dims;
  const dims = variable ? writtenDimensions(variable) : stored;
  const elements = dims.map((dim) => scope.dimensions.get(dim)!);
  const cases = alternativesOf(scope, dims, variable?.draft);
  const shape = { dims, elements, ...(cases.length > 0 ? { alternatives: cases } : {}) };
  const cells = writtenCells(stored, dims, (dim) => scope.dimensions.get(dim)!.length);
  if (!variable) {
    const { draft } = category!;
    const words = casesOf(draft);
    const wordOfCase = [
      ...draft.cases.map(({ is }) => words.indexOf(is)),
      ...(draft.otherwise === undefined ? [] : [words.indexOf(draft.otherwise)]),
    ];
    const { title, overTime } = model.categories.get(name)!;
    return { name, slot, cells, scaling: unscaled, wordOfCase, head: { title, unit: '', overTime, ...shape, words } };
  }
  const declared = model.declarations.get(name)!;
  const shown = unitText === undefined ? variable.unit : wantedUnit(unitText, variable.unit);
  const { title, overTime } = declared;
  return {
    name,
    slot,
    cells,
    scaling: unitText === undefined ? unscaled : scalingOf(variable.unit, shown),
    wordOfCase: undefined,
    head: {
      title,
      unit: shown.text,
      ...(shown.fold ? { fold: true } : {}),
      ...(shown.date ? { calendar: n } : {}),
      ...(mayBeUnlimited(declared, givenOrComputed(variable.draft)) ? { unlimited: true } : {}),
      overTime,
      ...shape,
    },
  };
}

const unscaled: Scaling = { times: 1, over: 1 };

/** The unit to show a variable in; omitted kinds are taken from the variable's unit. */
function wantedUnit(text: string, own: Unit): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) return own;
  const [kind, ...more] = kindsOf(own);
  if (parsed.unit.text.includes('(') || kind?.[1] !== 1 || more.length > 0) return parsed.unit;
  return { ...parsed.unit, text: parsed.unit.text.replace(/^((?:(?:thousand|million|billion|trillion) )?[^/*\s]+)/, `$1(${kind[0]})`) };
}
