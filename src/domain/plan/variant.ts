import type { VariableDraft } from '../../core/check/draft.ts';
import { elementNameFault, isElementName } from '../../core/check/element-name.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ModelVariant } from '../model/compile-model.ts';
import type { Given } from '../model/given.ts';
import type { Assignments } from '../scenario/assignments.ts';
import type { Interpolation } from '../value/sample-series.ts';
import { holdsDates } from '../value/values.ts';
import type { Model } from '../model/model.ts';

/** The variant of the model that the given values need; undefined where a dimension has no elements, or a series has no time. */
export function variantOf(
  model: Model,
  { whole, elements: settings, rows, drafts }: Assignments,
  problems: Problem[],
): ModelVariant | undefined {
  const elements = elementsOf(model, rows, problems);
  const cut = new Set<string>();
  const dated = new Map<string, Interpolation>();
  const between = new Map<string, Interpolation>();
  const timeless: Problem[] = [];
  for (const [name, given] of whole) {
    const draft = drafts.get(name)!;
    if (draft.role === 'series') {
      if (given.between) between.set(name, given.between);
      continue;
    }
    if (draft.role === 'flow' || draft.role === 'auxiliary') cut.add(name);
    if (!holdsDates(given.raw, elementNames(draft, elements))) {
      problems.push(...beforeWithoutDates(name, given));
      continue;
    }
    if (!model.draft.timed) {
      timeless.push(fault('time.missing', given.path, `${name} is given over time, and ${model.name} has no time`, 'give one value'));
      continue;
    }
    dated.set(name, given.between ?? 'linear');
    if (!given.between || !given.outside)
      problems.push(
        fault(
          'field.missing',
          given.path.slice(0, 2),
          `${name} is given over time and needs between and outside`,
          given.section === 'tables'
            ? `move it to assumptions: { ${name}: { value: { … }, between: step, outside: hold } }`
            : 'add between: step | linear | log and outside: hold | refuse | trend',
        ),
      );
  }
  for (const [name, list] of settings) {
    problems.push(...list.filter(({ raw }) => !holdsDates(raw)).flatMap((given) => beforeWithoutDates(name, given)));
    const over = list.find(({ raw }) => holdsDates(raw));
    if (!over || drafts.get(name)!.role === 'series' || dated.has(name)) continue;
    if (model.draft.timed) dated.set(name, 'linear');
    else timeless.push(fault('time.missing', over.path, `${name} is given over time, and ${model.name} has no time`, 'give one value'));
  }
  problems.push(...timeless);
  return elements.size < model.draft.dimensions.length || timeless.length > 0
    ? undefined
    : { elements, cut, dated, interpolation: between };
}

/** A value for all dates has nothing before it. */
function beforeWithoutDates(name: string, { before }: Given): Problem[] {
  if (!before) return [];
  return [
    fault(
      'field.conflict',
      before.path,
      `${name} has one value for all dates, and none before them`,
      'give it points: { 2029: … }, or leave before out',
    ),
  ];
}

/** The rows of a dimension's table, else the elements the model lists. */
function elementsOf(model: Model, rows: Assignments['rows'], problems: Problem[]): Map<string, readonly string[]> {
  const elements = new Map<string, readonly string[]>();
  for (const dimension of model.draft.dimensions) {
    const own = rows.get(dimension.name);
    const named = own ?? dimension.elements;
    const unreadable = (own ?? []).filter((name) => !isElementName(name));
    for (const name of unreadable)
      problems.push(fault('name.style', ['tables', dimension.name, name], ...elementNameFault(name, dimension.name), true));
    if (unreadable.length > 0) continue;
    if (named && named.length > 0) elements.set(dimension.name, named);
    else
      problems.push(
        fault(
          'dimension.empty',
          ['tables', dimension.name],
          `dimension ${dimension.name} has no element`,
          `write tables: { ${dimension.name}: { first_${dimension.name}: {} } }`,
        ),
      );
  }
  return elements;
}

/** Elements of the dimensions a variable declares; of all dimensions where they are inferred. */
export function elementNames(draft: VariableDraft, elements: ReadonlyMap<string, readonly string[] | undefined>): ReadonlySet<string> {
  const dims = draft.dimensions?.map((dim) => dim.text) ?? [...elements.keys()];
  return new Set(dims.flatMap((dim) => elements.get(dim) ?? []));
}
