/**
 * The module of a program: a function per loop over the draws of a block, and three that call them: `begin`, `run` (all
 * instants) and `end`. Separate functions are compiled well while the first blocks run: WebAssembly does not replace a function
 * in the midst of a call.
 */
import { constantPool } from '../../mathematics/constant-pool.ts';
import { pow } from '../../mathematics/formulas.ts';
import type { Value } from '../../mathematics/lanes.ts';
import { logarithm, type Pair } from '../../mathematics/logarithm.ts';
import { mathLibrary } from '../../mathematics/math-library.ts';
import { twoLanes } from '../../mathematics/two-lanes.ts';
import { bitsOf } from '../../webassembly/bytes.ts';
import { Code } from '../../webassembly/code.ts';
import { moduleBytes, type FunctionDefinition, type FunctionImport } from '../../webassembly/module-bytes.ts';
import type { Guard } from '../system.ts';
import { held, type DrawGroups, type Group } from './draw-groups.ts';
import { constantsRoom, lineLength, type DrawLayout } from './draw-layout.ts';
import { delayOfOneDraw, uniformDelay } from './emit-delay.ts';
import { emitRoots } from './emit-root.ts';
import { instantParameters, sumFunction } from './emit-sum.ts';
import { computed } from './operations.ts';
import type { ScalarProgram } from './scalar-program.ts';

export interface ModuleInput {
  readonly program: ScalarProgram;
  readonly groups: DrawGroups;
  readonly layout: DrawLayout;
  readonly guards: readonly Guard[];
  /** Whether each guard watches a value of every instant. */
  readonly rowGuards: readonly boolean[];
  readonly steps: number;
  readonly sharesByDraw: readonly boolean[];
}

export const memoryImport = ['draws', 'memory'] as const;
export const callImport = 'calls';

const [instant, givenRow, line] = [0, 1, 2];

/** Pairs of draws whose roots are looked for side by side. */
const rootVectors = 4;

export function drawModule(input: ModuleInput): Uint8Array<ArrayBuffer> {
  const { program, groups, layout, guards, steps, sharesByDraw } = input;
  const { nodes } = program;
  // Imports: a function per call, then present value and rate of return over a row.
  const imports: FunctionImport[] = [
    ...program.calls.map((_, index): FunctionImport => {
      const { args } = nodes.find(({ op, value }) => op === 'call' && value === index)!;
      return { module: callImport, name: `call${index}`, parameters: args.map(() => 'f64'), results: ['f64'] };
    }),
    { module: callImport, name: 'npv', parameters: ['i32', 'f64'], results: ['f64'] },
    { module: callImport, name: 'irr', parameters: ['i32'], results: ['f64'] },
  ];
  const names = new Map(imports.map(({ name }, index) => [name, index]));
  const library = mathLibrary(imports.length, layout.mathTables);
  const functions: FunctionDefinition[] = [...library.functions];
  const add = (made: FunctionDefinition): number => imports.length + functions.push(made) - 1;
  const delayFunction = add(delayOfOneDraw());
  const pool = constantPool(layout.constants, constantsRoom);

  const sums = program.sums.map(({ stored }, index) =>
    add(
      sumFunction({
        result: layout.sums + index * lineLength,
        stored: layout.stored[stored]!,
        span: layout.spans + 8 * stored,
        shares: layout.shares[index]!,
        byDraw: sharesByDraw[index]!,
        skips: layout.skips + 4 * index,
      }),
    ),
  );
  const spanned = new Set(program.sums.map(({ stored }) => stored));

  function groupFunction(group: Group, extra: Extra): number {
    const code = new Code(instantParameters);
    const draws = code.local('i32');
    const flags = new Map<number, number>();
    for (const { stored } of extra.stores) {
      if (!spanned.has(stored)) continue;
      const flag = code.local('i32');
      code.i32(0).set(flag);
      flags.set(stored, flag);
    }
    const vectors = group.some(({ root }) => root !== undefined) ? rootVectors : 1;
    code.i32(0).set(draws);
    code.loop(() => {
      code.scope(() => emitBody({ code, draws, group, extra, flags, vectors }));
      code
        .get(draws)
        .i32(16 * vectors)
        .op('i32.add')
        .tee(draws)
        .i32(lineLength)
        .op('i32.lt_s')
        .branchIf(0);
    });
    for (const [stored, flag] of flags) {
      const span = layout.spans + 8 * stored;
      code.get(flag);
      code.if(undefined, () => {
        code
          .i32(0)
          .memory('i32.load', span + 4)
          .op('i32.eqz');
        code.if(undefined, () => code.i32(0).get(instant).memory('i32.store', span));
        code
          .i32(0)
          .get(instant)
          .i32(1)
          .op('i32.add')
          .memory('i32.store', span + 4);
      });
    }
    return add({ parameters: instantParameters, results: [], code });
  }

  interface Body {
    readonly code: Code;
    /** Local: offset of the draws in a line. */
    readonly draws: number;
    readonly group: Group;
    readonly extra: Extra;
    readonly flags: ReadonlyMap<number, number>;
    /** Pairs of draws side by side. */
    readonly vectors: number;
  }

  /** The nodes of a group for one pair of draws, `shift` bytes after the first pair. */
  function pairOf({ code, draws, group, extra, flags }: Body, shift: number) {
    const shared = basesOfSeveral(group);
    const logarithms = new Map<number, Pair>();
    const lanes = twoLanes(code, pool.push);
    const known = new Map<number, Value>();
    const numbers = new Map<number, Value>();
    const v128 = (push: () => void): Value => ({ type: 'v128', push });
    const lineAt = (address: number): Value => v128(() => code.get(draws).memory('v128.load', address + shift));
    const inRow = (address: number): Value =>
      v128(() =>
        code
          .get(line)
          .get(draws)
          .op('i32.add')
          .memory('v128.load', address + shift),
      );
    const splat = (base: number | undefined, address: number): Value =>
      v128(() => (base === undefined ? code.i32(0) : code.get(base)).memory('v128.load64_splat', address));
    const put = (value: Value, place: number): void => {
      code.get(draws);
      value.push();
      code.memory('v128.store', place + shift);
    };

    function heldValue(id: number): Value {
      const { op, value } = nodes[id]!;
      switch (op) {
        case 'number':
          throw new Error('a number is not held');
        case 'given':
          return splat(undefined, layout.given + 8 * value);
        case 'given row':
          return splat(givenRow, layout.givenRows + 8 * value);
        case 'given first row':
          return splat(undefined, layout.givenRows + 8 * value);
        case 'given last row':
          return splat(undefined, layout.givenRows + layout.rowLength * steps + 8 * value);
        case 'column':
          return lineAt(layout.columns + lineLength * value);
        case 'stored':
          return inRow(layout.stored[value]!);
        case 'stored before':
          return inRow(layout.stored[value]! - lineLength);
        case 'stored last':
          return lineAt(layout.stored[value]! + lineLength * steps);
        case 'state':
          return lineAt(layout.states + lineLength * value);
        case 'surviving':
          return lineAt(layout.sums + lineLength * value);
        case 'first':
          return v128(() => code.i32(0).get(instant).op('i32.eqz').op('i32.sub').simd('i32x4.splat'));
        default: {
          const place = layout.nodes.get(id);
          if (place === undefined) throw new Error(`node ${id} (${op}) is not computed before it is read`);
          return lineAt(place);
        }
      }
    }
    /** As computed: a condition is bits. */
    function raw(id: number): Value {
      if (nodes[id]!.op === 'number') return lanes.number(nodes[id]!.value);
      const there = known.get(id);
      if (there) return there;
      const value = lanes.keep(heldValue(id));
      known.set(id, value);
      return value;
    }
    /** As a number: a condition is 1 or 0. */
    function numeric(id: number): Value {
      if (!nodes[id]!.mask) return raw(id);
      const there = numbers.get(id);
      if (there) return there;
      const mask = raw(id);
      const value = lanes.keep(v128(() => (mask.push(), lanes.number(1).push(), code.simd('v128.and'))));
      numbers.set(id, value);
      return value;
    }
    const takesMasks = (op: string, index: number): boolean =>
      op === 'and' || op === 'or' || op === 'not' || (op === 'select' && index === 0);

    /** `compute` for each lane, from the numbers of its arguments. */
    function byLane(args: readonly Value[], compute: (lane: number, push: () => void) => void): Value {
      const result = code.local('v128');
      code.v128(0n).set(result);
      for (const lane of [0, 1]) {
        code.get(result);
        compute(lane, () => {
          for (const arg of args) {
            arg.push();
            code.lane('f64x2.extract_lane', lane);
          }
        });
        code.lane('f64x2.replace_lane', lane).set(result);
      }
      return v128(() => code.get(result));
    }
    const columnOf = (address: number, lane: number): void =>
      void code
        .get(draws)
        .i32(address + shift + 8 * lane)
        .op('i32.add');

    function compute(id: number): Value {
      const { op, args, value } = nodes[id]!;
      switch (op) {
        case 'call':
          return byLane(args.map(numeric), (_, push) => (push(), code.call(names.get(`call${value}`)!)));
        case 'npv':
        case 'irr':
          return byLane(args.map(numeric), (lane, push) => {
            columnOf(layout.stored[program.flows[value]!]!, lane);
            push();
            code.call(names.get(op)!);
          });
        case 'pow': {
          const [base, exponent] = args.map(numeric) as [Value, Value];
          return pow(lanes, library, base, exponent, logarithmOf(args[0]!, base));
        }
        case 'stored first':
          return lineAt(layout.stored[value]!);
        case 'delay':
          return delayed(args, value);
        default:
          return computed(
            lanes,
            library,
            op,
            args.map((arg, index) => (takesMasks(op, index) ? raw(arg) : numeric(arg))),
          );
      }
    }
    /** The logarithm of a base, computed for the first of several powers of it. */
    function logarithmOf(id: number, base: Value): Pair | undefined {
      if (!shared.has(id)) return undefined;
      const known = logarithms.get(id) ?? logarithm(lanes, base, library.tables);
      logarithms.set(id, known);
      return known;
    }
    function delayed([duration, before]: readonly number[], stored: number): Value {
      const { op, value } = nodes[duration!]!;
      const place = layout.stored[stored]!;
      const early = numeric(before!);
      const uniform = (pushDuration: () => void): Value =>
        uniformDelay(lanes, { line: place + shift, draws, instant: instant }, pushDuration, early);
      if (op === 'number') return uniform(() => code.f64(bitsOf(value)));
      if (op === 'given') return uniform(() => code.i32(0).memory('f64.load', layout.given + 8 * value));
      if (op === 'given row') return uniform(() => code.get(givenRow).memory('f64.load', layout.givenRows + 8 * value));
      const args = [numeric(duration!), early];
      return byLane(args, (lane, push) => {
        columnOf(place, lane);
        code.get(instant);
        push();
        code.call(delayFunction);
      });
    }
    const storing = new Map<number, number[]>();
    for (const { node, stored } of extra.stores) storing.set(node, [...(storing.get(node) ?? []), stored]);
    function store(id: number): void {
      for (const stored of storing.get(id) ?? []) {
        const value = numeric(id);
        code.get(line).get(draws).op('i32.add');
        value.push();
        code.memory('v128.store', layout.stored[stored]! + shift);
        const flag = flags.get(stored);
        if (flag === undefined) continue;
        code.get(flag);
        lanes.compare('ne', value, lanes.number(0)).push();
        code.simd('v128.any_true').op('i32.or').set(flag);
      }
    }
    function settle(id: number, value: Value): void {
      known.set(id, lanes.keep(value));
      finish(id);
    }
    function finish(id: number): void {
      const place = layout.nodes.get(id);
      if (place !== undefined) put(raw(id), place);
      store(id);
    }
    function guarded({ node, guard, first }: Extra['guards'][number]): void {
      const { low, high, missing } = guards[guard]!;
      const value = numeric(node);
      const place = layout.guards + lineLength * guard;
      const broken = v128(() => {
        lineAt(place).push();
        lanes.compare('lt', value, lanes.number(low)).push();
        lanes.compare('gt', value, lanes.number(high)).push();
        code.simd('v128.or');
        if (!missing) {
          lanes.compare('ne', value, value).push();
          code.simd('v128.or');
        }
        if (first) code.i32(0).get(instant).op('i32.eqz').op('i32.sub').simd('i32x4.splat').simd('v128.and');
        code.simd('v128.or');
      });
      put(broken, place);
    }
    return { lanes, known, raw, numeric, compute, store, settle, finish, guarded, put };
  }

  /** Nodes that several powers of a group have as their base. */
  function basesOfSeveral(group: Group): ReadonlySet<number> {
    const bases = group.flatMap(({ nodes: own }) => own.flatMap((id) => (nodes[id]!.op === 'pow' ? [nodes[id]!.args[0]!] : [])));
    return new Set(bases.filter((base, index) => bases.indexOf(base) < index));
  }

  function emitBody(body: Body): void {
    const { code, group, extra } = body;
    const pairs = Array.from({ length: body.vectors }, (_, index) => pairOf(body, 16 * index));

    // Rows whose value is held ready are stored first: other nodes may read them.
    for (const id of extra.ready) for (const pair of pairs) pair.store(id);
    for (const { nodes: own, root } of group) {
      if (root === undefined) for (const id of own) for (const pair of pairs) pair.settle(id, pair.compute(id));
      else rootUnit(code, pairs, own, root);
    }
    for (const guard of extra.guards) for (const pair of pairs) pair.guarded(guard);
    for (const { node, place } of extra.copies) for (const pair of pairs) pair.put(pair.numeric(node), place);
    // All that move are read before one is written.
    const next = extra.moves.flatMap(({ node, place }) =>
      pairs.map((pair) => ({ pair, value: pair.lanes.keep(pair.numeric(node)), place })),
    );
    for (const { pair, value, place } of next) pair.put(value, place);
  }

  function rootUnit(code: Code, pairs: readonly ReturnType<typeof pairOf>[], own: readonly number[], root: number): void {
    const { unknown, low, high, left, right } = program.roots[root]!;
    const inside = new Set([...own, unknown]);
    const unknowns = pairs.map((pair) => {
      const x = code.local('v128');
      pair.known.set(unknown, { type: 'v128', push: () => code.get(x) });
      return { x, low: pair.numeric(low), high: pair.numeric(high) };
    });
    // What the loop reads from outside is loaded before it.
    for (const pair of pairs) {
      for (const id of own) for (const arg of nodes[id]!.args) if (!inside.has(arg)) void pair.numeric(arg);
      for (const id of [left, right]) if (!inside.has(id)) void pair.numeric(id);
    }
    emitRoots(pairs[0]!.lanes, unknowns, () => {
      for (const id of own) for (const pair of pairs) pair.known.set(id, pair.lanes.keep(pair.compute(id)));
      return pairs.map((pair) => pair.lanes.keep(pair.lanes.arithmetic('sub', pair.numeric(left), pair.numeric(right))));
    });
    for (const id of inside) for (const pair of pairs) pair.finish(id);
  }

  const homeOf = new Map<number, Group>();
  for (const group of [...groups.once, ...groups.instant, ...groups.end])
    for (const { nodes: own, root } of group)
      for (const id of root === undefined ? own : [...own, program.roots[root]!.unknown]) homeOf.set(id, group);

  const whenOf = (node: number) => (nodes[node]!.when === 'none' ? 'once' : nodes[node]!.when);
  const stores = program.stored.flatMap(({ node }, stored) => (node === undefined ? [] : [{ node, stored }]));
  const extraOf = (when: 'once' | 'instant' | 'end', group: Group): Extra => ({
    ...none,
    stores: when === 'instant' ? stores.filter(({ node }) => homeOf.get(node) === group && whenOf(node) === 'instant') : [],
  });
  const isRowGuard = (guard: number): boolean => input.rowGuards[guard]!;
  const guardsAt = (when: 'once' | 'instant' | 'end'): Extra['guards'] =>
    program.guards
      .filter(({ node, guard }) => (isRowGuard(guard) ? 'instant' : whenOf(node) === 'end' ? 'end' : 'once') === when)
      .map((one) => ({ ...one, first: isRowGuard(one.guard) && guards[one.guard]!.start === true }));
  const copiesAt = (when: 'once' | 'end'): Extra['copies'] =>
    program.outcomes.flatMap(({ node }, index) =>
      (whenOf(node) === 'end') === (when === 'end') ? [{ node, place: layout.outcomes + lineLength * index }] : [],
    );
  const section = (when: 'once' | 'instant' | 'end', before: Extra, after: Extra): number[] => {
    const list = groups[when].map((group) => groupFunction(group, extraOf(when, group)));
    const isUsed = (extra: Extra): boolean => Object.values(extra).some(({ length }) => length > 0);
    const first = isUsed(before) ? [groupFunction([], before)] : [];
    const last = isUsed(after) ? [groupFunction([], after)] : [];
    return [...first, ...list, ...last];
  };
  const readyStores = stores.filter(({ node }) => whenOf(node) !== 'instant' || held.has(nodes[node]!.op));
  const stateMoves = program.states.map(({ next }, index) => ({ node: next, place: layout.states + lineLength * index }));
  const begin = section('once', none, {
    ...none,
    guards: guardsAt('once'),
    copies: copiesAt('once'),
    moves: program.states.map(({ initial }, index) => ({ node: initial, place: layout.states + lineLength * index })),
  });
  const instants = section(
    'instant',
    { ...none, stores: readyStores, ready: [...new Set(readyStores.map(({ node }) => node))] },
    { ...none, guards: guardsAt('instant'), moves: stateMoves },
  );
  const end = section('end', none, { ...none, guards: guardsAt('end'), copies: copiesAt('end') });

  const driver = (name: string, write: (code: Code) => void): void => {
    const code = new Code([]);
    write(code);
    functions.push({ exported: name, parameters: [], results: [], code });
  };
  const once = (list: readonly number[], k: number) => (code: Code) => {
    for (const one of list)
      code
        .i32(k)
        .i32(k * layout.rowLength)
        .i32(k * lineLength)
        .call(one);
  };
  driver('begin', once(begin, 0));
  driver('run', (code) => {
    const [k, row, at] = [code.local('i32'), code.local('i32'), code.local('i32')];
    code.i32(0).set(k).i32(0).set(row).i32(0).set(at);
    code.loop(() => {
      for (const one of [...sums, ...instants]) code.get(k).get(row).get(at).call(one);
      code.get(row).i32(layout.rowLength).op('i32.add').set(row);
      code.get(at).i32(lineLength).op('i32.add').set(at);
      code.get(k).i32(1).op('i32.add').tee(k).i32(steps).op('i32.le_s').branchIf(0);
    });
  });
  driver('end', once(end, steps));
  return moduleBytes({
    imports,
    functions,
    memory: { pages: Math.ceil(layout.length / 65_536) + 1, imported: memoryImport },
    data: [library.data, pool.data()],
  });
}

/** What a loop does besides computing nodes. */
interface Extra {
  /** Nodes to store in rows when they are computed. */
  readonly stores: readonly { readonly node: number; readonly stored: number }[];
  /** Nodes that are held ready and are stored. */
  readonly ready: readonly number[];
  readonly guards: readonly { readonly node: number; readonly guard: number; readonly first: boolean }[];
  readonly copies: readonly { readonly node: number; readonly place: number }[];
  /** All read before one is written. */
  readonly moves: readonly { readonly node: number; readonly place: number }[];
}

const none: Extra = { stores: [], ready: [], guards: [], copies: [], moves: [] };
