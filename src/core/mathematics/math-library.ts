/** Our functions as parts of a WebAssembly module: their bodies, their indices, their tables. */
import { Code } from '../webassembly/code.ts';
import type { DataSegment, FunctionDefinition } from '../webassembly/module-bytes.ts';
import * as formulas from './formulas.ts';
import type { Formula, Places } from './formulas.ts';
import type { Value } from './lanes.ts';
import { oneLane } from './one-lane.ts';
import { slowFunctions } from './slow-functions.ts';
import { tableData } from './tables.ts';

export interface MathLibrary extends Places {
  /** To be placed in the module from index `first` on. */
  readonly functions: readonly FunctionDefinition[];
  /** Index of each function of one lane, exported under its name. */
  readonly whole: Readonly<Record<Formula, number>>;
  readonly data: DataSegment;
}

const names: readonly Formula[] = ['exp', 'expm1', 'log', 'log1p', 'log2', 'pow'];

/** `first`: index of the first function in the module. `tables`: a multiple of 16, where `tableLength` bytes of memory are free. */
export function mathLibrary(first: number, tables: number): MathLibrary {
  const indices = (from: number) => Object.fromEntries(names.map((name, i) => [name, from + i])) as Record<Formula, number>;
  const slow = indices(first);
  const whole = indices(first + names.length);
  const places: Places = { tables, slow };
  const slowBodies = slowFunctions(tables, whole);
  const functions = [...names.map((name) => slowBodies[name]), ...names.map((name) => wholeFunction(name, places))];
  return { ...places, whole, functions, data: tableData(tables) };
}

function wholeFunction(name: Formula, places: Places): FunctionDefinition {
  const parameters = name === 'pow' ? (['f64', 'f64'] as const) : (['f64'] as const);
  const code = new Code(parameters);
  const lanes = oneLane(code);
  const [x, y] = [0, 1].map((local): Value => ({ type: 'f64', push: () => code.get(local) })) as [Value, Value];
  (name === 'pow' ? formulas.pow(lanes, places, x, y) : formulas[name](lanes, places, x)).push();
  return { exported: name, parameters, results: ['f64'], code };
}
