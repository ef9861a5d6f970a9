/**
 * The program of many draws as NumPy: what is left once what no lever reaches is computed and what no asked curve needs is left out,
 * one array of draws for each number, in arrays that are used again as soon as nothing reads them, so that they stay in cache.
 */
import { drawGroups, held, type Unit } from '../src/core/engine/webassembly/draw-groups.ts';
import type { ScalarNode, ScalarProgram, SlotCell } from '../src/core/engine/webassembly/scalar-program.ts';

export interface NumpyShape {
  readonly steps: number;
  readonly draws: number;
  readonly columns: number;
  /** Draws in an array. */
  readonly block: number;
  /** Rows that are asked, all instants of each. */
  readonly cells: readonly SlotCell[];
}

const functions: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  min: 'minimum',
  max: 'maximum',
  pow: 'power',
  exp: 'exp',
  expm1: 'expm1',
  log: 'log',
  log1p: 'log1p',
  log2: 'log2',
  negate: 'negative',
  abs: 'absolute',
  sqrt: 'sqrt',
  '<': 'less',
  '<=': 'less_equal',
  '>': 'greater',
  '>=': 'greater_equal',
  '==': 'equal',
  '!=': 'not_equal',
  and: 'logical_and',
  or: 'logical_or',
  not: 'logical_not',
};

/** Text of a module with `prepared(numbers)`, whose result runs all draws. `numbers`: given, given rows, shares, stored rows, columns. */
export function numpyProgram(program: ScalarProgram, shape: NumpyShape): string {
  const { nodes, stored, states, sums } = program;
  const { steps, draws, columns, block, cells } = shape;
  if (program.outcomes.length > 0 || program.guards.length > 0 || program.flows.length > 0) throw new Error('only rows can be asked');
  const { once, instant, end } = drawGroups(program, 1);
  if (end.length > 0) throw new Error('nothing may be computed after the last instant');
  const placeOf = new Map(cells.map(({ slot, element }, index) => [`${slot} ${element}`, index]));
  const isAsked = ({ slot, element }: SlotCell): boolean => placeOf.has(`${slot} ${element}`);
  const names = new Map<number, string>();
  const first = section(program, once.flat(), 'o', names, true);
  const each = section(program, instant.flat(), 'b', names, false);
  const rows = steps + 1;
  const summed = summedIn(program);
  const arrays = (name: string, count: number, of = ''): string[] =>
    Array.from({ length: count }, (_, index) => `${name}${index} = np.empty(${block}${of})`);
  // Rows whose value is there before the instant.
  const ready = stored.flatMap(({ node }, index) =>
    node !== undefined && (held.has(nodes[node]!.op) || nodes[node]!.when !== 'instant')
      ? [`s${index}[k] = ${textOf(nodes[node]!, names)}`, ...(summed.has(index) ? spanOf(index) : [])]
      : [],
  );
  const text = [
    'import numpy as np',
    'from bounded_root import bounded_root, delayed',
    '',
    'inf, nan = np.inf, np.nan',
    '',
    '',
    'def prepared(numbers):',
    ...indented([
      `given = numbers[:${program.given.length}].tolist()`,
      `at = ${program.given.length}`,
      `given_rows = numbers[at : at + ${rows * program.givenRows.length}].reshape(${rows}, ${program.givenRows.length}).tolist()`,
      `at += ${rows * program.givenRows.length}`,
      `shares = numbers[at : at + ${sums.length * rows}].reshape(${sums.length}, ${rows})[:, ::-1].copy()`,
      `at += ${sums.length * rows}`,
      `filled = list(numbers[at : at + ${rows * stored.filter(({ node }) => node === undefined).length}].reshape(-1, ${rows}))`,
      `columns = numbers[-${columns * draws} :].reshape(${columns}, ${draws})`,
      `out = np.empty((${cells.length}, ${rows}, ${draws}))`,
      ...arrays('b', each.floats),
      ...arrays('bm', each.masks, ', bool'),
      ...arrays('o', first.floats),
      ...arrays('om', first.masks, ', bool'),
      ...arrays('sum', sums.length),
      ...stored.flatMap((row, index) =>
        isAsked(row)
          ? []
          : [
              row.node === undefined
                ? `s${index} = np.repeat(filled.pop(0)[:, None], ${block}, 1)`
                : `s${index} = np.empty((${rows}, ${block}))`,
            ],
      ),
      '',
      'def run():',
      ...indented([
        ...arrays('x', states.length),
        ...arrays('y', states.length),
        `for at in range(0, ${draws}, ${block}):`,
        ...indented([
          ...Array.from({ length: columns }, (_, index) => `c${index} = columns[${index}, at : at + ${block}]`),
          ...stored.flatMap((row, index) =>
            isAsked(row) ? [`s${index} = out[${placeOf.get(`${row.slot} ${row.element}`)}, :, at : at + ${block}]`] : [],
          ),
          ...first.lines,
          ...states.map(({ initial }, index) => `x${index}[:] = ${textOf(nodes[initial]!, names)}`),
          ...[...summed].map((index) => `from${index}, to${index} = 0, 0`),
          `for k in range(${rows}):`,
          ...indented([
            'r = given_rows[k]',
            ...sums.flatMap(({ stored: row }, index) => [
              `if to${row} > from${row}:`,
              `    left = shares[${index}, ${steps} - k + from${row} : ${steps} - k + to${row}]`,
              `    np.matmul(left, s${row}[from${row}:to${row}], out=sum${index})`,
              'else:',
              `    sum${index}[:] = 0`,
            ]),
            ...ready,
            ...each.lines,
          ]),
        ]),
        'return out',
      ]),
      '',
      'return run',
    ]),
    '',
  ];
  return text.join('\n');
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `    ${line}`));

const summedIn = ({ sums }: ScalarProgram): ReadonlySet<number> => new Set(sums.map(({ stored }) => stored));

/** Only instants with additions are summed. */
const spanOf = (row: number): string[] => [`if s${row}[k].any():`, `    from${row}, to${row} = from${row} if to${row} else k, k + 1`];

/** Operations whose value all draws share. */
const shared: ReadonlySet<string> = new Set(['number', 'given', 'given row', 'given first row', 'first']);

/** Numbers that a section writes: the lines, and how many arrays of numbers and of conditions they use in turn. */
interface Section {
  readonly lines: readonly string[];
  readonly floats: number;
  readonly masks: number;
}

/** Writes units in order. `names` has the text of every node that is computed before, and gets those of this section. */
function section(program: ScalarProgram, units: readonly Unit[], prefix: string, names: Map<number, string>, lasting: boolean): Section {
  const { nodes, stored, states, roots } = program;
  const { atUnit, lastUse } = uses(program, units);
  const lines: string[] = [];
  const counts = { floats: 0, masks: 0 };
  const free: Record<'floats' | 'masks', string[]> = { floats: [], masks: [] };
  /** By the place of the last use: arrays to use again, and names to delete. */
  const ending: { readonly place: number; readonly free?: string; readonly pool?: 'floats' | 'masks'; readonly name?: string }[] = [];
  const summed = summedIn(program);

  const release = (place: number): void => {
    for (let index = ending.length - 1; index >= 0; index--) {
      const { place: last, free: array, pool, name } = ending[index]!;
      if (last >= place) continue;
      if (array !== undefined) free[pool!].push(array);
      else lines.push(`del ${name}`);
      ending.splice(index, 1);
    }
  };
  const array = (id: number): string => {
    const pool = nodes[id]!.mask ? 'masks' : 'floats';
    const name = free[pool].pop() ?? `${prefix}${pool === 'masks' ? 'm' : ''}${counts[pool]++}`;
    if (!lasting) ending.push({ place: lastUse.get(id) ?? -1, free: name, pool });
    names.set(id, name);
    return name;
  };
  const store = (id: number): void => {
    if (lasting) return;
    stored.forEach(({ node }, index) => {
      if (node !== id) return;
      if (names.get(id) !== `v${id}s`) lines.push(`s${index}[k] = ${numeric(id)}`);
      if (!summed.has(index)) return;
      lines.push(...spanOf(index));
    });
  };
  const text = (id: number): string => textOf(nodes[id]!, names);
  const numeric = (id: number): string =>
    nodes[id]!.mask ? (nodes[id]!.op === 'first' ? 'float(k == 0)' : `${text(id)}.astype(float)`) : text(id);

  const compute = (id: number, inRoot: boolean): void => {
    const { op, args, value } = nodes[id]!;
    if (op === 'select' && nodes[args[0]!]!.op === 'first') {
      names.set(id, `v${id}`);
      lines.push(`v${id} = ${numeric(args[1]!)} if k == 0 else ${numeric(args[2]!)}`);
      return;
    }
    if (op === 'select') {
      names.set(id, `v${id}`);
      if (!inRoot && !lasting) ending.push({ place: lastUse.get(id) ?? -1, name: `v${id}` });
      lines.push(`v${id} = np.where(${text(args[0]!)}, ${numeric(args[1]!)}, ${numeric(args[2]!)})`);
      return;
    }
    if (op === 'delay') {
      names.set(id, `v${id}`);
      lines.push(`v${id} = delayed(s${value}, k - ${text(args[0]!)}, ${numeric(args[1]!)})`);
      return;
    }
    const row = lasting || inRoot || nodes[id]!.mask ? -1 : stored.findIndex(({ node }) => node === id);
    if (row >= 0) {
      lines.push(`v${id}s = s${row}[k]`);
      names.set(id, `v${id}s`);
    }
    const logical = op === 'and' || op === 'or' || op === 'not';
    const given = args.map((arg) => (logical ? text(arg) : numeric(arg)));
    const into = row >= 0 ? `v${id}s` : array(id);
    if (op === 'truth') lines.push(`np.not_equal(${given[0]}, 0, out=${into})`);
    else lines.push(`np.${functions[op] ?? unknown(op)}(${given.join(', ')}, out=${into})`);
  };
  units.forEach((unit, index) => {
    release(atUnit[index]!);
    if (unit.root === undefined) {
      const [id] = unit.nodes as [number];
      compute(id, false);
      store(id);
      return;
    }
    const { unknown: x, low, high } = roots[unit.root]!;
    const own = array(x);
    const { text: gap, outside } = gapFunction(program, unit.root, unit.nodes);
    lines.push(...gap, `bounded_root(gap, [${outside.map(text).join(', ')}], ${numeric(low)}, ${numeric(high)}, ${own})`);
    // Once more at the roots, for what others read.
    unit.nodes.forEach((id, place) => {
      release(atUnit[index]! + place / unit.nodes.length);
      compute(id, true);
    });
    for (const id of [x, ...unit.nodes]) store(id);
  });
  release(Infinity);
  if (!lasting) {
    states.forEach(({ next }, index) => lines.push(`np.copyto(y${index}, ${numeric(next)})`));
    states.forEach((_, index) => lines.push(`x${index}, y${index} = y${index}, x${index}`));
  }
  return { lines, ...counts };
}

/** `gap(x, …)` of a root, and the nodes whose arrays it takes: those of the draws whose root is looked for. */
function gapFunction(
  { nodes, roots }: ScalarProgram,
  root: number,
  inside: readonly number[],
): { readonly text: readonly string[]; readonly outside: readonly number[] } {
  const { unknown: x, left, right } = roots[root]!;
  const names = new Map<number, string>([[x, 'x'], ...inside.map((id): [number, string] => [id, `t${id}`])]);
  const outside: number[] = [];
  const text = (id: number): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    if (shared.has(nodes[id]!.op)) return textOf(nodes[id]!, names);
    outside.push(id);
    names.set(id, `p${outside.length - 1}`);
    return text(id);
  };
  const numeric = (id: number): string => (nodes[id]!.mask ? `np.multiply(${text(id)}, 1.0)` : text(id));
  const lines = inside.map((id) => {
    const { op, args } = nodes[id]!;
    if (op === 'select') return `t${id} = np.where(${text(args[0]!)}, ${numeric(args[1]!)}, ${numeric(args[2]!)})`;
    if (op === 'truth') return `t${id} = np.not_equal(${numeric(args[0]!)}, 0)`;
    const logical = op === 'and' || op === 'or' || op === 'not';
    return `t${id} = np.${functions[op] ?? unknown(op)}(${args.map((arg) => (logical ? text(arg) : numeric(arg))).join(', ')})`;
  });
  const difference = `return ${numeric(left)} - ${numeric(right)}`;
  return {
    text: [`def gap(${['x', ...outside.map((_, index) => `p${index}`)].join(', ')}):`, ...indented([...lines, difference])],
    outside,
  };
}

/** The place of each unit, and where each node is read for the last time: in a root, at its end. */
function uses({ nodes, roots, states }: ScalarProgram, units: readonly Unit[]) {
  const lastUse = new Map<number, number>();
  const read = (id: number, place: number): void => void lastUse.set(id, Math.max(lastUse.get(id) ?? -1, place));
  for (const { next } of states) read(next, Infinity);
  const atUnit = units.map((_, index) => index);
  for (let index = units.length - 1; index >= 0; index--) {
    const { nodes: own, root } = units[index]!;
    const inside = new Set(own);
    own
      .map((id, place) => [id, index + (root === undefined ? 0 : place / own.length)] as const)
      .reverse()
      .forEach(([id, place]) => {
        const { op, args } = nodes[id]!;
        // A choice by Python, or a row of earlier, is another name for what it reads.
        const alias = op === 'delay' || op === 'select';
        for (const arg of args)
          read(arg, Math.max(root === undefined || inside.has(arg) ? place : index + 1 - 1e-9, alias ? (lastUse.get(id) ?? -1) : -1));
      });
    if (root === undefined) continue;
    const { unknown: x, low, high, left, right } = roots[root]!;
    for (const id of [x, low, high, left, right]) read(id, index + 1 - 1e-9);
  }
  return { atUnit, lastUse };
}

function textOf({ id, op, value }: ScalarNode, names: ReadonlyMap<number, string>): string {
  switch (op) {
    case 'number':
      return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    case 'given':
      return `given[${value}]`;
    case 'given row':
      return `r[${value}]`;
    case 'given first row':
      return `given_rows[0][${value}]`;
    case 'column':
      return `c${value}`;
    case 'stored':
      return `s${value}[k]`;
    case 'stored first':
      return `s${value}[0]`;
    case 'stored before':
      return `s${value}[k - 1]`;
    case 'state':
      return `x${value}`;
    case 'surviving':
      return `sum${value}`;
    case 'first':
      return '(k == 0)';
    default:
      return names.get(id) ?? unknown(op);
  }
}

function unknown(op: string): never {
  throw new Error(`${op} is not written as NumPy`);
}
