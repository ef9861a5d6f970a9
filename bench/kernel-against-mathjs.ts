/**
 * The equations of elastic-demand and its curve over 1,000 steps, with the model's values: the kernel against mathjs, which
 * evaluates compiled expressions one by one.
 */
import { compile, type EvalFunction } from 'mathjs';
import type { Plan } from '../src/domain/plan/plan.ts';
import type { Bench } from './bench.ts';
import { checkRows, computedRows, planScenario } from './plan-scenario.ts';
import { timeRatio } from './ratio.ts';

function scenarioPlan(): Plan {
  return planScenario({
    model: 'elastic-demand',
    horizon: { from: 2025, to: 2035, step: 'year/100' },
  });
}

interface Line {
  readonly name: string;
  readonly expression: EvalFunction;
  readonly rows: Float64Array;
}

/**
 * The model's equations for mathjs, in evaluation order; `previous(x, initial)` becomes the scope's `previous_x`, and `initial`
 * is a number or a constant.
 */
function interpreter(plan: Plan): { run: () => void; rows: Readonly<Record<string, Float64Array>> } {
  const {
    compiled: { lowered, kernel },
    input,
    model,
  } = plan;
  const { steps, dt, t0 } = input;
  const texts = new Map(
    model.draft.variables.flatMap((variable) => ('equation' in variable ? [[variable.name, variable.equation.text] as const] : [])),
  );
  const initials = new Map<string, string>();
  const computed = new Set(computedRows(plan));
  const names = new Map([...lowered.slots].map(([name, slot]) => [slot, name]));
  const lines: readonly Line[] = lowered.system.step.flatMap(({ target }) => {
    const name = names.get(target);
    if (name === undefined || !computed.has(name)) return [];
    const text = texts.get(name);
    if (text === undefined) throw new Error(`${name} has no equation of its own`);
    const expression = text.replaceAll(/previous\((\w+), ([\w.]+)\)/g, (_, of: string, initial: string) => {
      initials.set(of, initial);
      return `previous_${of}`;
    });
    return [{ name, expression: compile(expression), rows: new Float64Array(steps + 1) }];
  });

  const output = kernel.run(input);
  const constants = [...lowered.slots].flatMap(([name, slot]) =>
    lowered.system.slots[slot]!.storage === 'constant' ? [[name, output.memory[output.offset(slot)]!] as const] : [],
  );
  const series = lowered.system.series.map(({ slot, name }) => ({ name, values: input.series.get(slot)! }));

  function run(): void {
    const scope = new Map<string, unknown>(constants);
    scope.set('time_step', dt).set('year', 1);
    // Functions that mathjs lacks.
    scope.set('if', (condition: boolean, yes: number, no: number) => (condition ? yes : no));
    scope.set('is_unlimited', (value: number) => value === Infinity);
    for (let k = 0; k <= steps; k++) {
      scope.set('elapsed', k * dt).set('time', t0 + k * dt);
      for (const { name, values } of series) scope.set(name, values[k]);
      for (const [name, initial] of initials)
        scope.set(`previous_${name}`, k > 0 ? scope.get(name) : (scope.get(initial) ?? Number(initial)));
      for (const { name, expression, rows } of lines) {
        const value = expression.evaluate(scope) as number;
        scope.set(name, value);
        rows[k] = value;
      }
    }
  }
  return { run, rows: Object.fromEntries(lines.map(({ name, rows }) => [name, rows])) };
}

export const kernelAgainstMathjs: Bench = {
  name: 'elastic-demand, 1,000 steps: mathjs ÷ kernel',
  bound: 10,
  direction: 'at-least',
  agree() {
    const plan = scenarioPlan();
    const mathjs = interpreter(plan);
    mathjs.run();
    checkRows(plan, mathjs.rows);
  },
  measure() {
    const plan = scenarioPlan();
    const mathjs = interpreter(plan);
    return timeRatio(mathjs.run, () => void plan.compiled.kernel.run(plan.input));
  },
};
