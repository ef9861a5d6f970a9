import type { Path } from '../../core/check/draft.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { someNames } from '../../core/some-names.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { sourceIds } from '../catalog/sources.ts';
import type { Figures } from '../catalog/figures.ts';
import { distributionEntries } from '../uncertainty/distribution-file.ts';
import { readDistribution } from '../uncertainty/read-distribution.ts';
import { plausibleEntries, readPlausible } from '../value/plausible.ts';
import { readPoints } from '../value/points.ts';
import { amountWords, firstOutside, rangeWords, readRange, type Range } from '../value/value-range.ts';
import { isMapping, readArray, readNumber, skipsLevel, type Grid, type ReadContext } from '../value/values.ts';
import { beyondElements } from './element-limit.ts';
import type { Given } from './given.ts';
import { withFigures } from './given-figures.ts';
import { followsFromModelGaps, type ModelGaps } from './model-gaps.ts';
import type { ModelPart, WrittenVariable } from './model-part.ts';
import { givenSections } from './sections.ts';
import { staleFigures } from './stale-figures.ts';

/** What the values of a model file are checked against. */
export interface GivenCheck {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Dimensions whose elements only a scenario lists. */
  readonly unlisted: ReadonlySet<string>;
  /** Steps per year. */
  readonly n: number;
  readonly figures: KnownFigures;
  readonly gaps: ModelGaps | undefined;
}

/** Problems of the values, ranges and plausible ranges that one file states, against their units and each other. */
export function givenProblems({ variables }: ModelPart, check: GivenCheck): Problem[] {
  const { gaps } = check;
  return variables.flatMap((declared) =>
    !(isGiven(declared) || declared.range || declared.plausible || declared.distribution || declared.require) ||
    gaps?.values.has(declared.path.join('.'))
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
  const beyond = beyondElements(
    name,
    dims.map((dim) => elements.get(dim)!.length),
    path,
  );
  if (beyond) return [beyond];
  const problems: Problem[] = [];
  const context: ReadContext = { name, unit: unit.unit, bare: { in: unit.unit }, n, problems, unlimited: figures.unlimited.has(name) };
  const at = [...path, ...(stated ? [stated.key] : [])];
  const { raw, unread } = stated ? figuresIn(stated.raw, declared, at, figures, problems) : { raw: undefined };
  const values =
    !stated || unread
      ? []
      : readValues(raw, { dims, elements: dims.map((dim) => elements.get(dim)!) }, context, at, { unlisted, against: declared.against });
  if (declared.require === true && declared.range === undefined)
    problems.push(
      fault('field.missing', [...path, 'require'], `${name} requires a range and states none`, 'write range: [low, high] beside it'),
    );
  const before = declared.before === undefined ? undefined : readNumber(declared.before, context, [...path, 'before']);
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
      for (const [stated, where] of [
        [values, at],
        [before === undefined ? [] : [before], [...path, 'before']],
      ] as const) {
        const wrong = firstOutside(stated, range, context);
        if (wrong !== undefined)
          problems.push(
            fault(
              'value.out-of-range',
              where,
              `${name} is ${amountWords(wrong, unit.unit.text)}, outside its range ${rangeWords(declared.range, unit.unit.text)}`,
              'change the value or the range',
            ),
          );
      }
    }
  }
  const known = dims.flatMap((dim) => (unlisted.has(dim) ? [] : elements.get(dim)!));
  problems.push(...plausibleProblems(declared, range, known, context, path), ...distributionProblems(declared, range, known, context));
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
  const unknown = unknownElements(plausibleEntries(written), elements, context.name, path);
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

/** Faults of a distribution: its parameters, their units, and that they lie within `range`. */
function distributionProblems(
  { distribution: written, range: bounds, unit, model, path: at }: WrittenVariable,
  range: Range | undefined,
  elements: readonly string[],
  context: ReadContext,
): readonly Problem[] {
  if (written === undefined) return [];
  const path = [...at, 'distribution'];
  const entries = distributionEntries(written);
  const problems: Problem[] = [];
  const ranges = range && bounds ? [{ range, stated: { bounds, unit, model, path: at } }] : [];
  for (const one of entries) readDistribution(one.written, { ...context, ranges, problems }, [...path, ...one.path]);
  return [...unknownElements(entries, elements, context.name, path), ...problems];
}

/** Elements named by a statement per element that the variable does not have. */
function unknownElements(
  entries: readonly { readonly element?: string | undefined }[],
  elements: readonly string[],
  name: string,
  path: Path,
): readonly Problem[] {
  const nearTo = suggester(() => elements);
  const known = new Set(elements);
  return entries.flatMap(({ element }) =>
    element === undefined || known.has(element)
      ? []
      : [fault('dimension.element', [...path, element], `${name} has no element ${element}`, nearHint(nearTo(element), elements), true)],
  );
}

function nearHint(near: string | undefined, known: readonly string[]): string | undefined {
  return near === undefined
    ? known.length > 0
      ? `its elements are ${someNames(known)}`
      : 'leave the element out'
    : `did you mean ${near}`;
}

/** The figures that values may cite. */
export interface KnownFigures {
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
        `${context.name} has a value for ${someNames(Object.keys(raw))}, but the dimension ${dim} lists no elements`,
        `list them: ${dim}: { title: …, elements: [${someNames(Object.keys(raw))}] }`,
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
