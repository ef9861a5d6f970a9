import { append } from '../../core/append.ts';
import type { Path, VariableDraft } from '../../core/check/draft.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Figures } from '../catalog/figures.ts';
import { draftsByName, type Given } from '../model/given.ts';
import { maxListed } from '../text/document-limits.ts';
import { withFigures } from '../model/given-figures.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { statedValues, tableRows, type StatedValue } from './stated-values.ts';

/** A scenario's value for a variable, which overrides the model's value or equation. */
export type Assignment = Given & Pick<StatedValue, 'section'>;

/** A value for some elements only, `x[abilene]`; it overrides every other value of these elements. */
export type ElementAssignment = Assignment & Pick<StatedValue, 'picks'>;

/** A scenario resolved against its model: one assignment per given variable, with its figures expanded. */
export interface Assignments {
  readonly whole: ReadonlyMap<string, Assignment>;
  readonly elements: ReadonlyMap<string, readonly ElementAssignment[]>;
  /** By dimension, the elements named by its table; a dimension without a table has the elements the model lists. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The model's declaration of each name. */
  readonly drafts: ReadonlyMap<string, VariableDraft>;
}

/**
 * Assumptions override series, series override tables. A name that cannot be given is a problem. Stops where there are more
 * problems than an answer lists.
 */
export function assignmentsOf(model: Model, scenario: ScenarioFile, figures: Figures, problems: Problem[]): Assignments {
  const drafts = draftsByName(model);
  const whole = new Map<string, Assignment>();
  const elements = new Map<string, ElementAssignment[]>();
  const single: StatedValue[] = [];
  const dims = model.draft.dimensions.map((dimension) => dimension.name);
  const declared = new Set(dims);
  const [nearDimension, nearVariable] = [didYouMean(() => dims), didYouMean(() => drafts.keys())];
  for (const dim of Object.keys(scenario.tables ?? {})) {
    if (scenario.tables?.[dim] !== null && !declared.has(dim))
      problems.push(fault('dimension.unknown', ['tables', dim], `${dim} is not a dimension of ${model.name}`, nearDimension(dim), true));
  }
  for (const stated of statedValues(scenario)) {
    const { name, at, dim, picks } = stated;
    if (problems.length > maxListed) break;
    if (dim !== undefined && !declared.has(dim)) continue;
    if (stated.wrong) {
      problems.push(stated.wrong);
      continue;
    }
    if (picks.length > 0) {
      const made = withFigures(stated, name, figures, problems);
      if (!made.unread) single.push(made);
      continue;
    }
    const wrong =
      notToBeGiven(model, drafts, name, at, nearVariable) ??
      (dim === undefined ? undefined : (notInTable(drafts, name, dim, at) ?? twoTables(whole.get(name), name, dim, at)));
    if (wrong) problems.push(wrong);
    else whole.set(name, withFigures(stated, name, figures, problems));
  }
  for (const one of single) {
    const { name, at } = one;
    if (problems.length > maxListed) break;
    const wrong = notToBeGiven(model, drafts, name, at, nearVariable) ?? computed(drafts, name, whole, at);
    if (wrong) problems.push(wrong);
    else append(elements, name, one);
  }
  return { whole, elements, rows: tableRows(scenario), drafts };
}

type Drafts = Assignments['drafts'];

function notToBeGiven(
  model: Model,
  drafts: Drafts,
  name: string,
  at: Path,
  nearVariable: ReturnType<typeof didYouMean>,
): Problem | undefined {
  const known = drafts.get(name);
  if (!known) return fault('name.unknown', at, `${model.name} has no variable ${name}`, nearVariable(name), true);
  if (known.role === 'stock')
    return fault(
      'value.not-overridable',
      at,
      `${name} is a stock, which its flows fill`,
      'set a value that its initial value or its flows depend on',
      true,
    );
  return undefined;
}

function notInTable(drafts: Drafts, name: string, dim: string, at: Path): Problem | undefined {
  const dims = drafts.get(name)?.dimensions?.map(({ text }) => text);
  if (!dims || dims.includes(dim)) return undefined;
  return fault(
    'dimension.mismatch',
    at,
    `${name} is not declared for ${dim}`,
    dims.length > 0 ? `it is declared for ${dims.join(', ')}` : 'set it under assumptions',
    true,
  );
}

function twoTables(first: Given | undefined, name: string, dim: string, at: Path): Problem | undefined {
  if (!first) return undefined;
  return fault(
    'field.conflict',
    at,
    `${name} is in the table ${String(first.path[1])} and in the table ${dim}`,
    'keep one of them, nested by the other dimension',
  );
}

/** An equation is overridden as a whole: single elements of it cannot be set. */
function computed(drafts: Drafts, name: string, whole: ReadonlyMap<string, Given>, at: Path): Problem | undefined {
  const role = drafts.get(name)?.role;
  if ((role !== 'flow' && role !== 'auxiliary') || whole.has(name)) return undefined;
  return fault(
    'value.not-overridable',
    at,
    `${name} is computed, and one element of it cannot be set by itself`,
    `set ${name} as a whole, or a value it depends on`,
    true,
  );
}

function didYouMean(candidates: () => Iterable<string>): (name: string) => string | undefined {
  const nearTo = suggester(candidates);
  return (name) => {
    const near = nearTo(name);
    return near ? `did you mean ${near}` : undefined;
  };
}

/** The assignments without the scenario's values for variables that every run sets. */
export function opened(assignments: Assignments, names: readonly string[]): Assignments {
  const whole = new Map(assignments.whole);
  for (const name of names)
    whole.set(name, { raw: undefined, path: ['assumptions', name], section: 'assumptions', bare: 'ratios-only', sources: [], open: true });
  return { ...assignments, whole };
}
