import { checkModel } from '../../core/check/check-model.ts';
import type { Path } from '../../core/check/draft.ts';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { isAllFigures } from '../catalog/figure-text.ts';
import { figuresOf, type Figures } from '../catalog/figures.ts';
import type { Compilation, ModelVariant } from './compile-model.ts';
import { dateHint, parseDate, stepsPerYear } from '../value/date-label.ts';
import type { ModelPart, WrittenVariable } from './model-part.ts';
import { followsFromModelGaps, type ModelGaps } from './model-gaps.ts';
import { withFigures } from './given-figures.ts';
import { staleFigures } from './stale-figures.ts';
import { readPoints } from '../value/points.ts';
import { isMapping, readArray, skipsLevel, type Grid, type ReadContext } from '../value/values.ts';
import { plausibleEntries, readPlausible } from '../value/plausible.ts';
import { firstOutside, readRange, type Range } from '../value/value-range.ts';
import type { Model } from './model.ts';
import { mayBeUnlimited } from './declarations.ts';
import type { Given } from './given.ts';
import { givenSections } from './sections.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import { sourceIds, type ReadSources } from '../catalog/sources.ts';

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
    unlimited: new Set([...loaded.declarations].flatMap(([name, declared]) => (mayBeUnlimited(declared) ? [name] : []))),
  };
  const n = stepsPerYear(loaded.time?.step ?? 'year');
  const given: GivenCheck = { elements, unlisted, n: Number.isNaN(n) ? 1 : n, figures, gaps };
  for (const part of loaded.parts) {
    const found = [
      ...givenProblems(part, given),
      ...sourceProblems(part, sources, gaps),
      ...reportProblems(part, loaded.parts, gaps),
      ...(gaps?.time ? [] : timeProblems(part)),
    ];
    problems.push(...found.map((problem) => ({ ...problem, model: part.name })));
  }
  return problems;
}

function problemsBeside(gaps: ModelGaps, { draft }: Model, elements: ReadonlyMap<string, readonly string[]>): Problem[] {
  const dimensions = draft.dimensions.map((dimension) => ({ ...dimension, elements: elements.get(dimension.name) }));
  return checkModel({ ...draft, dimensions }).problems.filter((problem) => !followsFromModelGaps(gaps, problem));
}

/** What the values of a model file are checked against. */
interface GivenCheck {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Dimensions whose elements only a scenario lists. */
  readonly unlisted: ReadonlySet<string>;
  /** Steps per year. */
  readonly n: number;
  readonly figures: KnownFigures;
  readonly gaps: ModelGaps | undefined;
}

function givenProblems({ variables }: ModelPart, check: GivenCheck): Problem[] {
  const { gaps } = check;
  return variables.flatMap((declared) =>
    !(isGiven(declared) || declared.range || declared.plausible) || gaps?.values.has(declared.path.join('.'))
      ? []
      : valueProblems(declared, check).filter((problem) => !gaps || !followsFromModelGaps(gaps, problem)),
  );
}

function isGiven({ section }: WrittenVariable): boolean {
  return givenSections.some((given) => given === section);
}

function valueProblems(declared: WrittenVariable, { elements, unlisted, n, figures }: GivenCheck): Problem[] {
  const unit = parseUnit(declared.unit);
  const dims = declared.for ?? [];
  // The checker reports faults of the declaration itself.
  if (!unit.ok || dims.some((dim) => !elements.has(dim))) return [];
  const { name, path, stated } = declared;
  const problems: Problem[] = [];
  const context: ReadContext = { name, unit: unit.unit, bare: { in: unit.unit }, n, problems, unlimited: figures.unlimited.has(name) };
  const at = [...path, ...(stated ? [stated.key] : [])];
  const { raw, unread } = stated ? figuresIn(stated.raw, declared, at, figures, problems) : { raw: undefined };
  const values =
    !stated || unread
      ? []
      : readValues(raw, { dims, elements: dims.map((dim) => elements.get(dim)!) }, context, at, { unlisted, against: declared.against });
  const range = declared.range && readRange(declared.range, context, path);
  if (range !== undefined && declared.range !== undefined) {
    if (range[0] > range[1])
      problems.push(
        fault(
          'value.out-of-range',
          [...path, 'range'],
          `the range of ${name} ends below its beginning`,
          `write [${[...declared.range].reverse().join(', ')}]`,
        ),
      );
    else {
      const wrong = firstOutside(values, range, context);
      if (wrong !== undefined)
        problems.push(
          fault(
            'value.out-of-range',
            at,
            `${name} is ${wrong} ${unit.unit.text}, outside its range ${declared.range.join(' to ')}`,
            'change the value or the range',
          ),
        );
    }
  }
  problems.push(
    ...plausibleProblems(
      declared,
      range,
      dims.flatMap((dim) => (unlisted.has(dim) ? [] : elements.get(dim)!)),
      context,
      path,
    ),
  );
  return problems;
}

/** Faults of a plausible range: its bounds, their order, and that they lie within `range`. */
function plausibleProblems(
  { unit, plausible: written, range: stated }: WrittenVariable,
  range: Range | undefined,
  elements: readonly string[],
  context: ReadContext,
  at: Path,
): readonly Problem[] {
  if (written === undefined) return [];
  const path = [...at, 'plausible'];
  const { read, problems } = readPlausible({ written, unit, path }, context);
  const unknown = plausibleEntries(written).flatMap(({ element }) =>
    element === undefined || elements.includes(element)
      ? []
      : [fault('dimension.element', [...path, element], `${context.name} has no element ${element}`, nearHint(element, elements), true)],
  );
  const outside = read.flatMap(({ entry, range: own }) =>
    range === undefined || firstOutside(own, range, context) === undefined
      ? []
      : [
          fault(
            'value.out-of-range',
            [...path, ...entry.path],
            `the plausible range ${entry.low} to ${entry.high} of ${context.name} leaves its range ${stated!.join(' to ')}`,
            'change one of them',
          ),
        ],
  );
  return [...problems, ...unknown, ...outside];
}

function nearHint(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  return near === undefined
    ? known.length > 0
      ? `its elements are ${known.join(', ')}`
      : 'leave the element out'
    : `did you mean ${near}`;
}

interface KnownFigures {
  readonly figures: Figures;
  readonly today: string | undefined;
  /** Variables whose value may be unlimited. */
  readonly unlimited: ReadonlySet<string>;
}

/** A value with its catalog figures expanded; reports their faults and the stale ones. */
function figuresIn(
  raw: unknown,
  { name, source }: WrittenVariable,
  path: Path,
  { figures, today }: KnownFigures,
  problems: Problem[],
): Pick<Given, 'raw' | 'unread'> {
  // Problems without a model get the file's model name.
  const given = withFigures<Given>(
    { raw, path, section: 'default', bare: 'ratios-only', model: '', sources: sourceIds(source) },
    name,
    figures,
    problems,
  );
  problems.push(...staleFigures(given.figures ?? [], today));
  return given;
}

interface StatedAs {
  /** Dimensions whose elements only a scenario lists. */
  readonly unlisted: ReadonlySet<string>;
  /** The unit of the x axis of points; undefined for dates. */
  readonly against: string | undefined;
}

function readValues(raw: unknown, grid: Grid, context: ReadContext, path: Path, { unlisted, against: over }: StatedAs): readonly number[] {
  const dim = grid.dims[0];
  const isSeries = path[2] === 'points';
  if (dim !== undefined && unlisted.has(dim) && isMapping(raw) && !isSeries && !skipsLevel(raw, grid, 0)) {
    context.problems.push(
      fault(
        'dimension.element',
        path,
        `${context.name} has a value for ${Object.keys(raw).join(', ')}, but the dimension ${dim} lists no elements`,
        `list them: ${dim}: { title: …, elements: [${Object.keys(raw).join(', ')}] }`,
      ),
    );
    return [];
  }
  if (!isSeries) return [...(readArray(raw, grid, context, path) ?? [])];
  const against = againstUnit(over);
  if (against === 'unreadable') return [];
  return (readPoints(raw, grid, against, context, path) ?? []).flatMap((curve) => curve.y);
}

function againstUnit(against: string | undefined): Unit | undefined | 'unreadable' {
  if (against === undefined || against === 'date') return undefined;
  const parsed = parseUnit(against);
  return parsed.ok ? parsed.unit : 'unreadable';
}

function sourceProblems({ variables, examples }: ModelPart, known: ReadonlyMap<string, unknown>, gaps: ModelGaps | undefined): Problem[] {
  const problems: Problem[] = [];
  for (const { name, path, stated, source, plausible } of variables) {
    if (gaps?.values.has(path.join('.'))) continue;
    if (source !== undefined) problems.push(...unknownSources(source, [...path, 'source'], known));
    else if (stated && !isAllFigures(stated.raw))
      problems.push(
        fault(
          'source.missing',
          path,
          `${name} has ${stated.key === 'points' ? 'points' : 'a value'} without a source`,
          'write source: the id of an entry of models/sources.yaml, or source: assumption',
          true,
        ),
      );
    for (const entry of plausible ? plausibleEntries(plausible) : [])
      problems.push(...unknownSources(entry.source, [...path, 'plausible', ...entry.path, 'source'], known));
  }
  for (const { source, path } of examples) if (source !== undefined) problems.push(...unknownSources(source, [...path, 'source'], known));
  return problems;
}

function unknownSources(cited: string | readonly string[], path: Path, known: ReadonlyMap<string, unknown>): Problem[] {
  const ids = typeof cited === 'string' ? [cited] : cited;
  return ids.flatMap((id, index) => {
    if (id === 'assumption' || known.has(id)) return [];
    const near = nearest(id, [...known.keys(), 'assumption']);
    return [
      fault(
        'source.unknown',
        typeof cited === 'string' ? path : [...path, index],
        `${id} is not a source of models/sources.yaml`,
        near === undefined ? 'add it there, or write source: assumption' : `did you mean ${near}`,
      ),
    ];
  });
}

function reportProblems({ name: model, report }: ModelPart, parts: readonly ModelPart[], gaps: ModelGaps | undefined): Problem[] {
  const units = new Map<string, string | undefined>();
  for (const { categories, variables } of parts) {
    for (const { name } of categories) units.set(name, undefined);
    for (const { name, unit } of variables) units.set(name, unit);
  }
  return report.flatMap(({ name, unit, path }) => {
    if (gaps?.names.has(name) || (gaps?.open && !units.has(name))) return [];
    if (units.has(name)) return unit === undefined ? [] : shownUnitProblems(name, unit, units.get(name), path);
    const near = nearest(name, [...units.keys()]);
    return [fault('name.unknown', path, `${model} has no variable ${name}`, near && `did you mean ${near}`, path.length > 2)];
  });
}

function shownUnitProblems(name: string, wanted: string, declared: string | undefined, path: Path): Problem[] {
  const shown = parseUnit(wanted);
  if (!shown.ok) return [fault('unit.unknown', path, shown.message, shown.hint)];
  if (declared === undefined) return [fault('unit.mismatch', path, `${name} is a category and has no unit`, 'leave the unit out')];
  const own = parseUnit(declared);
  if (!own.ok || convertQuantity({ value: 1, unit: shown.unit }, own.unit, { mayOmitKinds: true }).ok) return [];
  return [
    fault(
      'unit.mismatch',
      path,
      `${name} is in ${declared}, which cannot be shown in ${wanted}`,
      `choose a unit of the same size and kind as ${declared}`,
    ),
  ];
}

function timeProblems({ time }: ModelPart): Problem[] {
  if (!time) return [];
  const n = stepsPerYear(time.step ?? 'year');
  if (Number.isNaN(n))
    return [
      fault(
        'time.horizon',
        ['time', 'step'],
        `a step of ${time.step} is not between year and year/8784`,
        'write year, quarter, month or year/n',
      ),
    ];
  const dates = (['from', 'to'] as const).map((key) => {
    const date = time[key];
    return { key, date, at: date === undefined ? undefined : parseDate(date, n) };
  });
  const unreadable = dates.filter(({ date, at }) => date !== undefined && at === undefined);
  if (unreadable.length > 0)
    return unreadable.map(({ key, date }) => fault('time.horizon', ['time', key], `${date} is no day of the calendar`, dateHint(date)));
  const [from, to] = dates;
  if (from?.at === undefined || to?.at === undefined) return [];
  if (to.at <= from.at)
    return [
      fault('time.horizon', ['time', 'to'], `the horizon ends at ${to.date} and begins at ${from.date}`, 'let to be later than from'),
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
