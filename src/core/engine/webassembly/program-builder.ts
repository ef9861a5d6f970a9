import type { Pick, System } from '../system.ts';
import type {
  Call,
  CallName,
  GivenRow,
  NodeGuard,
  Operation,
  Root,
  ScalarNode,
  ScalarProgram,
  SlotCell,
  StateCell,
  StoredRow,
  SurvivingSum,
  When,
} from './scalar-program.ts';

/** Index of each open axis. */
export type At = ReadonlyMap<number, number>;

export type Phase = 'once' | 'start' | 'instant' | 'end';

const masks: ReadonlySet<Operation> = new Set(['first', '<', '<=', '>', '>=', '==', '!=', 'and', 'or', 'not', 'truth']);
const order: Readonly<Record<When, number>> = { none: 0, once: 1, instant: 2, end: 3 };

const leaves: Readonly<Partial<Record<Operation, When>>> = {
  number: 'none',
  given: 'none',
  'given first row': 'none',
  'given last row': 'none',
  column: 'none',
  'given row': 'instant',
  stored: 'instant',
  'stored before': 'instant',
  state: 'instant',
  surviving: 'instant',
  first: 'instant',
  'stored last': 'end',
};

/** When operations on stored rows are computed at the earliest. */
const earliest: Readonly<Partial<Record<Operation, When>>> = { delay: 'instant', npv: 'end', irr: 'end' };

/** What this back end does not do. */
export class Unsupported extends Error {}

export const mostNodes = 60_000;

/** Collects nodes and tables of a program. */
export class ProgramBuilder {
  readonly nodes: ScalarNode[] = [];
  readonly given: SlotCell[] = [];
  readonly givenRows: GivenRow[] = [];
  readonly stored: StoredRow[] = [];
  readonly states: StateCell[] = [];
  readonly sums: SurvivingSum[] = [];
  readonly roots: Root[] = [];
  readonly calls: Call[] = [];
  readonly flows: number[] = [];
  readonly guards: NodeGuard[] = [];
  readonly outcomes: (SlotCell & { readonly node: number })[] = [];
  private readonly memo = new Map<string, number>();
  private readonly indices = new Map<string, number>();

  /** `when`: of an operation that is not computed from arguments, where it differs. */
  node(op: Operation, args: readonly number[] = [], value = 0, own = leaves[op]): number {
    const key = `${op}|${args.join()}|${Object.is(value, -0) ? '-0' : value}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    // A module of more compiles too slowly.
    if (this.nodes.length >= mostNodes) throw new Unsupported('it has too many values at an instant');
    const least = earliest[op] ?? 'once';
    const when = own ?? args.map((arg) => this.nodes[arg]!.when).reduce((a, b) => (order[b] > order[a] ? b : a), least);
    const id = this.nodes.length;
    this.nodes.push({ id, op, args, value, when, mask: masks.has(op) });
    this.memo.set(key, id);
    return id;
  }

  number(value: number): number {
    return this.node('number', [], value);
  }

  condition(node: number): number {
    return this.nodes[node]!.mask ? node : this.node('truth', [node]);
  }

  call(fn: CallName, args: readonly number[], fixed: readonly number[] = []): number {
    const index = this.indexIn(this.calls, `call ${fn} ${fixed.join()}`, () => ({ fn, fixed }));
    return this.node('call', args, index);
  }

  indexOfGiven(cell: SlotCell): number {
    return this.indexIn(this.given, `given ${cell.slot} ${cell.element}`, () => cell);
  }

  indexOfRow(row: GivenRow): number {
    return this.indexIn(this.givenRows, `row ${JSON.stringify(row)}`, () => row);
  }

  indexOfStored(cell: SlotCell): number {
    return this.indexIn(this.stored, `stored ${cell.slot} ${cell.element}`, () => ({ ...cell, node: undefined }));
  }

  program(): ScalarProgram {
    return this;
  }

  private indexIn<T>(list: T[], key: string, make: () => T): number {
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    list.push(make());
    this.indices.set(key, list.length - 1);
    return list.length - 1;
  }
}

export function elementOf({ axes: all }: System, axes: readonly number[], at: At, picks: readonly Pick[] = []): number {
  let element = 0;
  for (const axis of axes) {
    const pick = picks.find((one) => one.axis === axis);
    element = element * all[axis]!.size + (pick ? pick.element : at.get(axis)!);
  }
  return element;
}

/** The index of every element over these axes, the last axis fastest; `outer` stays. */
export function* elementsOver({ axes: all }: System, axes: readonly number[], outer: At = new Map()): Generator<At> {
  const [axis, ...inner] = axes;
  if (axis === undefined) {
    yield outer;
    return;
  }
  for (let i = 0; i < all[axis]!.size; i++) yield* elementsOver({ axes: all } as System, inner, new Map([...outer, [axis, i]]));
}
