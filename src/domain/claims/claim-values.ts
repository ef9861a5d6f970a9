import type { ClaimTarget } from './claim-target.ts';
import { pickedCells, pickElements } from '../value/pick-elements.ts';
import type { ClaimVariable, NamedUnit, Values } from './claim-access.ts';
import { refuse } from './refusal.ts';

/** The cells of a claim's target: the element it names, or those it aggregates. */
export function targetCells<U extends NamedUnit>(target: ClaimTarget, variable: ClaimVariable<U>): readonly number[] {
  const { dims, elements, alternatives = [] } = variable;
  const found = pickElements(target.name, target.picks, dims, elements);
  if (!('picked' in found)) throw refuse(found.code, ['of'], found.message, found.hint);
  const { picked } = found;
  if (target.dimension !== undefined && !dims.includes(target.dimension)) {
    throw refuse(
      'dimension.reduce',
      ['of'],
      `${target.name} has no dimension ${target.dimension}`,
      dims.length > 0 ? `its dimensions are ${dims.join(', ')}` : 'it is a single value',
    );
  }
  const open = dims.filter(
    (dimension, d) =>
      picked[d] === undefined && (target.aggregate === undefined || (target.dimension !== undefined && target.dimension !== dimension)),
  );
  if (open.length > 0) {
    const example = open.map((dimension) => elements[dims.indexOf(dimension)]?.[0] ?? dimension).join(', ');
    throw refuse(
      'claim.unreadable',
      ['of'],
      `${target.name} has a value for each ${open.join(' and ')}`,
      `name an element, as in [${example}], or an aggregate, as in sum(${target.name})`,
    );
  }
  if (target.dimension !== undefined && picked[dims.indexOf(target.dimension)] !== undefined) {
    throw refuse('claim.unreadable', ['of'], `${target.dimension} is both folded and picked`, 'leave out one of them');
  }
  const cases =
    target.aggregate === 'sum'
      ? alternatives.filter((dimension) => picked[dims.indexOf(dimension)] === undefined && (target.dimension ?? dimension) === dimension)
      : [];
  if (cases.length > 0) {
    const example = cases.map((dimension) => elements[dims.indexOf(dimension)]?.[0] ?? dimension).join(', ');
    throw refuse(
      'dimension.alternatives',
      ['of'],
      `the elements of ${cases.join(' and ')} are alternatives in ${target.name}, so they have no total`,
      `name one of them, as in ${target.name}[${example}], or compare them with min and max`,
    );
  }
  if (target.aggregate !== undefined && variable.unit === undefined)
    throw refuse('claim.unreadable', ['of'], `${target.name} is a category and has no ${target.aggregate}`, 'name an element');
  return pickedCells(picked, elements);
}

/** The values of a target, aggregated to one row. */
export function targetValues<U extends NamedUnit>(target: ClaimTarget, variable: ClaimVariable<U>): Values {
  return aggregatedRows(target, targetCells(target, variable), (index) => variable.values(index));
}

/** The values of a target's cells, aggregated to one row. */
export function aggregatedRows(target: ClaimTarget, cells: readonly number[], valuesOf: (element: number) => Values): Values {
  const [only] = cells;
  if (target.aggregate === undefined) {
    if (only === undefined) throw new Error(`no values of ${target.name}`);
    return valuesOf(only);
  }
  return aggregateRows(cells.map(valuesOf) as ArrayLike<number | null>[], target.aggregate);
}

/** Aggregates instant by instant; one missing value makes the result NaN. */
function aggregateRows(rows: readonly ArrayLike<number | null>[], aggregate: 'sum' | 'min' | 'max'): number[] {
  const length = Math.max(1, ...rows.map((row) => row.length));
  const start = aggregate === 'sum' ? 0 : aggregate === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const result = new Array<number>(length).fill(start);
  for (const row of rows) {
    for (let k = 0; k < length; k++) {
      const value = row[row.length === 1 ? 0 : k] ?? NaN;
      const sofar = result[k] ?? NaN;
      result[k] = aggregate === 'sum' ? sofar + value : aggregate === 'min' ? Math.min(sofar, value) : Math.max(sofar, value);
    }
  }
  return result;
}
