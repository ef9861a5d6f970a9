/** What one node of a program computes for two draws. Values are pushed where they are used, so every argument is kept. */
import * as formulas from '../../mathematics/formulas.ts';
import type { Formula, Places } from '../../mathematics/formulas.ts';
import { operations, type Lanes, type Value } from '../../mathematics/lanes.ts';
import type { SimdInstruction } from '../../webassembly/instructions.ts';
import type { Operation } from './scalar-program.ts';

const arithmetic = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;
const comparisons = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '==': 'eq', '!=': 'ne' } as const;
const direct = { min: 'f64x2.min', max: 'f64x2.max', and: 'v128.and', or: 'v128.or' } as const;
const unary = { negate: 'f64x2.neg', abs: 'f64x2.abs', sqrt: 'f64x2.sqrt', not: 'v128.not' } as const;
const named = { exp: 'exp', expm1: 'expm1', log: 'log', log1p: 'log1p', log2: 'log2' } as const satisfies Record<string, Formula>;

/** Two doubles within this of each other, relatively, compare as equal. */
const nearly = 1e-12;

const isIn = <T extends object>(table: T, op: string): op is keyof T & string => Object.hasOwn(table, op);

/** A value computed from its arguments alone; conditions are all bits or none, other arguments numbers. */
export function computed(lanes: Lanes, places: Places, op: Operation, args: readonly Value[]): Value {
  const { code } = lanes;
  const [a, b, c] = args as [Value, Value, Value];
  const pushed = (instruction: SimdInstruction): Value => ({
    type: 'v128',
    push: () => {
      for (const arg of args) arg.push();
      code.simd(instruction);
    },
  });
  if (isIn(arithmetic, op)) return lanes.arithmetic(arithmetic[op], a, b);
  if (isIn(comparisons, op)) return asValue(lanes.compare(comparisons[op], a, b));
  if (isIn(direct, op)) return pushed(direct[op]);
  if (isIn(unary, op)) return pushed(unary[op]);
  if (isIn(named, op)) return formulas[named[op]](lanes, places, a);
  switch (op) {
    case 'pow':
      return formulas.pow(lanes, places, a, b);
    case 'truth':
      return asValue(lanes.compare('gt', lanes.rounding('abs', a), lanes.number(0)));
    case 'select':
      return lanes.select(a, b, c);
    case 'compare':
      return compared(lanes, a, b);
    default:
      throw new Error(`${op} is not computed from its arguments alone`);
  }
}

const asValue = ({ push }: { readonly push: () => void }): Value => ({ type: 'v128', push });

/** −1, 0 or 1 as a is below, at or above b; NaN where one has no value (see `compare` in the runtime). */
function compared(lanes: Lanes, a: Value, b: Value): Value {
  const { code, number, rounding, compare, select, keep } = lanes;
  const { mul, sub } = operations(lanes);
  const larger: Value = {
    type: 'v128',
    push: () => {
      rounding('abs', a).push();
      rounding('abs', b).push();
      code.simd('f64x2.max');
    },
  };
  const near = keep(asValue(compare('lt', rounding('abs', sub(a, b)), mul(number(nearly), larger))));
  const equal: Value = {
    type: 'v128',
    push: () => {
      near.push();
      compare('eq', a, b).push();
      code.simd('v128.or');
    },
  };
  return select(equal, number(0), select(compare('lt', a, b), number(-1), select(compare('gt', a, b), number(1), number(NaN))));
}
