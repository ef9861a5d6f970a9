import { functionNamed } from '../expression/function-table.ts';
import { refusedAnywhere } from '../expression/refused-words.ts';
import { operatorWords } from '../expression/scan.ts';
import { pureRatio } from '../units/named-units.ts';
import { parseUnit } from '../units/parse-unit.ts';
import { sameDimension } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';
import type { ModelDraft, Text, VariableDraft } from './draft.ts';
import { elementNameFault, isElementName } from './element-name.ts';
import { mismatch } from './mismatch.ts';
import { isClock, type Reporter, type Scope, type Variable } from './scope.ts';
import type { Phase } from './typed.ts';
import { unitWords } from './typed-unit.ts';

const roleWords = {
  input: 'an input',
  parameter: 'a parameter',
  series: 'a series',
  stock: 'a stock',
  flow: 'a flow',
  auxiliary: 'an auxiliary',
} as const;

/** Builds the scope of a model's equations: names, units and stated dimensions. Reports names that are reserved or defined twice. */
export function buildScope(draft: ModelDraft, reporter: Reporter): Scope {
  const variables = new Map<string, Variable>();
  const against = new Map<string, Unit>();
  const dimensions = new Map(draft.dimensions.map((dimension) => [dimension.name, dimension.elements] as const));
  const alternatives = new Set(draft.dimensions.flatMap((dimension) => (dimension.alternatives ? [dimension.name] : [])));
  const categories = new Set<string>();
  const unreadable = new Set<string>(draft.unread);
  for (const category of draft.categories) {
    if (isReserved(category.name))
      reporter.report('name.reserved', category, `${category.name} is a word of the language`, 'choose another name');
    else if (categories.has(category.name) || dimensions.has(category.name))
      reporter.report(
        'name.duplicate',
        category,
        `${category.name} is also the name of ${dimensions.has(category.name) ? 'a dimension' : 'another category'}`,
        'one name for one thing',
      );
    categories.add(category.name);
  }
  for (const dimension of draft.dimensions) {
    if (isReserved(dimension.name))
      reporter.report('name.reserved', dimension, `${dimension.name} is a word of the language`, 'choose another name');
    if (dimension.elements?.length === 0)
      reporter.report('dimension.empty', dimension, `dimension ${dimension.name} has no element`, 'list at least one');
    for (const element of dimension.elements ?? []) {
      if (!isElementName(element)) reporter.report('name.style', dimension, ...elementNameFault(element, dimension.name));
    }
    const twice = repeated(dimension.elements ?? []);
    if (twice !== undefined)
      reporter.report('name.duplicate', dimension, `${twice} is listed twice among the elements of ${dimension.name}`, 'list it once');
  }
  const ordered = [...draft.variables].sort((a, b) => Number(a.role === 'input') - Number(b.role === 'input'));
  for (const variable of ordered) {
    const where = { path: variable.path, model: variable.model };
    const unit = readUnit(variable.unit, variable.model, reporter);
    if (isReserved(variable.name)) {
      reporter.report('name.reserved', where, `${variable.name} is a word of the language`, 'choose another name');
      continue;
    }
    if (categories.has(variable.name) || dimensions.has(variable.name))
      reporter.report(
        'name.duplicate',
        where,
        `${variable.name} is also the name of a ${categories.has(variable.name) ? 'category' : 'dimension'}`,
        'one name for one thing',
      );
    if (!draft.timed && (variable.role === 'stock' || (variable.role === 'series' && !variable.against)))
      reporter.report(
        'time.missing',
        where,
        `the ${variable.role} ${variable.name} has no meaning in a model without time`,
        'give the model a time section',
      );
    const dims = readDimensions(variable, dimensions, reporter);
    const earlier = variables.get(variable.name);
    if (earlier) {
      // A definition elsewhere in the include tree satisfies an input if the units are equal.
      if (variable.role !== 'input')
        reporter.report(
          'name.duplicate',
          where,
          earlier.draft.model === variable.model
            ? `${variable.name} is defined twice, as ${roleWords[earlier.draft.role]} and as ${roleWords[variable.role]}`
            : `${variable.name} is defined in ${earlier.draft.model} and again in ${variable.model}`,
          earlier.draft.model === variable.model
            ? 'one name for one thing: rename one of them'
            : 'one name for one thing: make one of them an input, or rename it',
        );
      else if (unit && !unreadable.has(variable.name) && !sameDimension(unit, earlier.unit)) {
        const { code, hint } = mismatch(unit, earlier.unit);
        reporter.report(
          code,
          { path: variable.unit.path, model: variable.model },
          `the input ${variable.name} is ${unitWords(unit)} in ${variable.model}, ` +
            `but ${earlier.draft.model} defines it in ${unitWords(earlier.unit)}`,
          hint,
        );
        unreadable.add(variable.name);
      }
      continue;
    }
    if (variable.role === 'series' && variable.against) {
      const x = readUnit(variable.against, variable.model, reporter);
      if (x) against.set(variable.name, x);
      else unreadable.add(variable.name);
    }
    const phase: Phase = variable.role === 'stock' || (variable.role === 'series' && !variable.against) ? 'time' : 'constant';
    if (!unit) unreadable.add(variable.name);
    variables.set(variable.name, { draft: variable, unit: unit ?? pureRatio, dims: orderDims(dimensions, dims ?? []), phase });
  }
  return {
    timed: draft.timed,
    method: draft.method,
    variables,
    categories,
    unreadable,
    open: draft.open ?? false,
    undimensioned: new Set(draft.unread),
    compounds: new Map(),
    dimensions,
    alternatives,
    against,
  };
}

/** The first name that occurs twice. */
function repeated(elements: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return elements.find((element) => seen.size === seen.add(element).size);
}

function isReserved(name: string): boolean {
  return isClock(name) || functionNamed(name) !== undefined || operatorWords.has(name) || refusedAnywhere.has(name);
}

function orderDims(dimensions: ReadonlyMap<string, unknown>, dims: readonly string[]): readonly string[] {
  return [...dimensions.keys()].filter((dim) => dims.includes(dim));
}

function readUnit(text: Text, model: string, reporter: Reporter): Unit | undefined {
  if (text.text === '') return undefined;
  const parsed = parseUnit(text.text);
  if (parsed.ok) return parsed.unit;
  reporter.report(
    'unit.unknown',
    { path: text.path, model, span: { start: parsed.offset, end: parsed.offset } },
    parsed.message,
    parsed.hint,
  );
  return undefined;
}

function readDimensions(
  variable: VariableDraft,
  dimensions: ReadonlyMap<string, unknown>,
  reporter: Reporter,
): readonly string[] | undefined {
  if (!variable.dimensions) return undefined;
  const known: string[] = [];
  for (const dim of variable.dimensions) {
    if (dimensions.has(dim.text)) known.push(dim.text);
    else
      reporter.report(
        'dimension.unknown',
        { path: dim.path, model: variable.model },
        `${dim.text} is not a dimension of the model`,
        reporter.suggestion(dim.text, () => dimensions.keys()) ?? 'declare it under dimensions',
      );
  }
  return known;
}
