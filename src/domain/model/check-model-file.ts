import { checkModel } from '../../core/check/check-model.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { figuresOf } from '../catalog/figures.ts';
import type { ReadSources } from '../catalog/sources.ts';
import { impossible, repeatedPairs, unknownTargets } from '../uncertainty/correlations.ts';
import { dateHint, parseDate, stepsPerYear } from '../value/date-label.ts';
import { sourceProblems } from './check-cited-sources.ts';
import { givenProblems, type GivenCheck, type KnownFigures } from './check-given-values.ts';
import { questionProblems } from './check-questions.ts';
import { reportProblems } from './check-report.ts';
import type { Compilation, ModelVariant } from './compile-model.ts';
import { mayBeUnlimited } from './declarations.ts';
import { mainAssumptionsOf } from './main-assumptions.ts';
import type { Model } from './model.ts';
import { followsFromModelGaps, type ModelGaps } from './model-gaps.ts';
import type { ModelPart } from './model-part.ts';

/** What `checkModelFile` needs of the library. */
export interface CheckLibrary {
  readonly catalog: CatalogParts;
  sourceList(): ReadSources;
  /** Today's date, which decides which figures are past their shelf life. */
  today(): string | undefined;
  compile(model: Model, variant: ModelVariant): Compilation;
}

/** Placeholder element of a dimension whose elements only a scenario lists. */
const anyElement = 'any';

/**
 * Every problem of a model that needs no scenario: units and equations, its own values against their units and ranges,
 * their sources, the names it reports. Reports all problems at once, each with its model file. A model with gaps does not
 * compile; only the problems that do not follow from the gaps are reported.
 */
export function checkModelFile(library: CheckLibrary, loaded: Model, gaps?: ModelGaps): Problem[] {
  const elements = new Map(loaded.draft.dimensions.map((dimension) => [dimension.name, dimension.elements ?? [anyElement]] as const));
  const unlisted = new Set(loaded.draft.dimensions.filter((dimension) => !dimension.elements).map((dimension) => dimension.name));
  const variant: ModelVariant = { elements, cut: new Set(), dated: new Map(), interpolation: new Map() };
  const problems = gaps ? problemsBeside(gaps, loaded, elements) : [...library.compile(loaded, variant).problems];
  const { sources, problems: wrongSources } = library.sourceList();
  problems.push(...wrongSources);
  const figures: KnownFigures = {
    figures: figuresOf(library.catalog),
    today: library.today(),
    // Also where an equation of the including model takes the place of the default.
    unlimited: new Set([...loaded.declarations].flatMap(([name, declared]) => (mayBeUnlimited(declared, 'given') ? [name] : []))),
  };
  const n = stepsPerYear(loaded.time?.step ?? 'year');
  const given: GivenCheck = { elements, unlisted, n: Number.isNaN(n) ? 1 : n, figures, gaps };
  const inputs = new Set(inputTargets(loaded));
  const beyond = impossible(loaded.correlations);
  if (beyond) problems.push(beyond);
  for (const part of loaded.parts) {
    const found = [
      ...givenProblems(part, given),
      ...sourceProblems(part, sources, gaps),
      ...reportProblems(part, loaded.parts, gaps),
      ...questionProblems(part, loaded.parts, gaps),
      ...timeProblems(part, gaps?.time === true),
      ...repeatedPairs(part.correlations),
      ...(gaps ? [] : unknownTargets(part.correlations, inputs, loaded.name)),
    ];
    problems.push(...found.map((problem) => ({ ...problem, model: part.name })));
  }
  problems.push(...mainProblems(loaded, gaps));
  return problems;
}

/** A name that a gap may explain is not reported as unknown, nor a field that an unreadable one may have been. */
function mainProblems({ name, parts, declarations }: Model, gaps: ModelGaps | undefined): Problem[] {
  return mainAssumptionsOf(parts, declarations)
    .problems.filter(
      ({ code, path }) => !gaps || !(gaps.names.has(String(path[1])) || code === 'field.missing' || (gaps.open && code === 'name.unknown')),
    )
    .map((problem) => ({ ...problem, model: name }));
}

/** What can be drawn: the given variables, and each element of those over one dimension. */
function inputTargets({ variables, draft }: Model): readonly string[] {
  const elements = new Map(draft.dimensions.map((dimension) => [dimension.name, dimension.elements ?? []]));
  return variables.flatMap(({ section, name, for: dims = [] }) =>
    section === 'inputs' || section === 'parameters' || section === 'series'
      ? [name, ...(dims.length === 1 ? (elements.get(dims[0]!) ?? []).map((element) => `${name}[${element}]`) : [])]
      : [],
  );
}

function problemsBeside(gaps: ModelGaps, { draft }: Model, elements: ReadonlyMap<string, readonly string[]>): Problem[] {
  const dimensions = draft.dimensions.map((dimension) => ({ ...dimension, elements: elements.get(dimension.name) }));
  return checkModel({ ...draft, dimensions }).problems.filter((problem) => !followsFromModelGaps(gaps, problem));
}

/** Each part that can be read is wrong whatever stands beside it; with gaps, the dates are not held against each other. */
function timeProblems({ time }: ModelPart, hasGaps: boolean): Problem[] {
  if (!time) return [];
  const n = stepsPerYear(time.step ?? 'year');
  const problems: Problem[] = [];
  if (Number.isNaN(n))
    problems.push(
      fault(
        'time.horizon',
        ['time', 'step'],
        `a step of ${time.step} is not between year and year/8784`,
        'write year, quarter, month or year/n',
      ),
    );
  const dates = (['from', 'to'] as const).map((key) => {
    const date = time[key];
    return { key, date, at: date === undefined ? undefined : parseDate(date, n || 1) };
  });
  for (const { key, date, at } of dates)
    if (date !== undefined && at === undefined)
      problems.push(fault('time.horizon', ['time', key], `${date} is not a calendar date`, dateHint(date)));
  if (hasGaps || problems.length > 0) return problems;
  const [from, to] = dates;
  if (from?.at === undefined || to?.at === undefined) return [];
  if (to.at <= from.at)
    return [
      fault(
        'time.horizon',
        ['time', 'to'],
        `the horizon ends at ${to.date} and begins at ${from.date}`,
        'write a date for to that is after from',
      ),
    ];
  const steps = (to.at - from.at) * n;
  if (Math.abs(steps - Math.round(steps)) > 1e-6)
    return [
      fault(
        'time.horizon',
        ['time', 'to'],
        `${from.date} to ${to.date} is not a whole number of steps of one ${time.step ?? 'year'}`,
        'move from or to onto a step',
      ),
    ];
  return [];
}
