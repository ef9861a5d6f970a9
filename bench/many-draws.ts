/** Many draws of a scenario in one call, against as many runs of the plain kernel on the whole, unreduced system. */
import type { Bench } from './bench.ts';
import { curves, drawsOf, levers, valuesOf, type Draws } from './many-draws-asked.ts';
import { timeRatio } from './ratio.ts';

const draws = 1_024;

/** The input of a draw, for the plain kernel. */
function inputOf({ plan, slots, columns }: Draws, draw: number) {
  const constants = new Map(plan.input.constants);
  slots.forEach((slot, index) => constants.set(slot, [columns[index]![draw]!]));
  return { ...plan.input, constants };
}

export const manyDraws: Bench = {
  name: `runs of the plain kernel ÷ draws of stargate-10gw, ${levers.length} levers, ${curves.length} curves`,
  bound: 12,
  direction: 'at-least',
  agree: () => {
    const all = drawsOf(draws);
    const { asked, plan } = all;
    const values = valuesOf(all, plan.loaded.many(asked));
    for (let draw = 0; draw < draws; draw += 97) {
      const { memory, offset } = plan.compiled.kernel.run(inputOf(all, draw));
      asked.cells.forEach(({ slot, element }, cell) => {
        const { size } = plan.compiled.lowered.system.slots[slot]!;
        for (const row of asked.rows) {
          const [got, want] = [values[(cell * asked.rows.length + row) * draws + draw]!, memory[offset(slot) + row * size + element]!];
          if (!Object.is(got, want)) throw new Error(`draw ${draw}, cell ${cell}, row ${row}: ${got} of many, ${want} alone`);
        }
      });
    }
  },
  measure: () => {
    const all = drawsOf(draws);
    const { plan, asked, columns } = all;
    const many = plan.loaded.many(asked);
    const values = new Float64Array(asked.cells.length * asked.rows.length * 256);
    const into = { values, broken: new Uint8Array(0) };
    const memory = new Float64Array(plan.loaded.length);
    const inputs = Array.from({ length: 256 }, (_, draw) => inputOf(all, draw));
    const { kernel } = plan.compiled;
    return timeRatio(
      () => {
        for (const input of inputs) kernel.run(input, memory);
      },
      () => {
        many.run(columns, 0, 256, into);
      },
      { rounds: 41, least: 40 },
    );
  },
};
