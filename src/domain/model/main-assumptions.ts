import type { Path } from '../../core/check/draft.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { pureRatio } from '../../core/units/named-units.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { parseMeaning } from '../meaning/parse-meaning.ts';
import { readNumber } from '../value/values.ts';
import type { Declarations } from './declarations.ts';
import type { ModelPart } from './model-part.ts';
import { definitionsFirst, type VariableSection } from './sections.ts';
import type { WrittenMain } from './written-main.ts';

/** An input that matters most, with what a reader needs to move it. */
export interface MainAssumption {
  /** A variable `x`, or an element `x[abilene]`. */
  readonly name: string;
  /** In plain words: `Response of use to price`. */
  readonly label: string;
  readonly group: string;
  readonly scale: 'linear' | 'log';
  /** A sensible small move: an amount in `unit`, or a ratio above 1 on a logarithmic scale. */
  readonly step: number;
  readonly unit: Unit;
  /** The sentence as written, and parsed. */
  readonly says: string;
  readonly meaning: Meaning;
}

/** More of them are no longer the main ones. */
export const mostMain = 10;

/**
 * The main assumptions of a model: those its own file lists, in that order, each field from the first file of the tree that
 * states it. An entry with a problem is left out. Paths lead into the model's own file.
 */
export function mainAssumptionsOf(
  parts: readonly ModelPart[],
  declarations: Declarations,
): { readonly main: readonly MainAssumption[]; readonly problems: readonly Problem[] } {
  const [own, ...includes] = parts;
  const problems: Problem[] = [];
  if (own!.main.length > mostMain)
    problems.push(
      fault(
        'limit.exceeded',
        ['main'],
        `the model lists ${own!.main.length} main assumptions, the limit is ${mostMain}`,
        'keep those that matter most',
      ),
    );
  const nearTo = suggester(() => declarations.keys());
  const main = own!.main.flatMap((written): MainAssumption[] => {
    const { path } = written;
    const [, name = '', picks] = /^(\w+)(?:\[(.+)\])?$/.exec(written.name)!;
    const unit = parseUnit(declarations.get(name)?.unit ?? '');
    const section = sectionOf(name, parts);
    if (!section) {
      const near = nearTo(name);
      problems.push(fault('name.unknown', path, `${own!.name} has no variable ${name}`, near && `did you mean ${near}`, true));
      return [];
    }
    if (section !== 'inputs' && section !== 'parameters') {
      const what = section === 'series' ? 'changes over the run' : 'is computed';
      problems.push(
        fault('value.not-overridable', path, `${name} ${what} and is no main assumption`, 'name an input or a parameter', true),
      );
      return [];
    }
    const unlisted = picks?.split(', ').find((element) => isUnlisted(element, name, parts));
    if (unlisted !== undefined) {
      problems.push(fault('dimension.element', path, `${name} has no element ${unlisted}`, 'name one that the model lists', true));
      return [];
    }
    // The check of the declaration reports its unit.
    if (!unit.ok) return [];
    const merged = [written, ...includes.flatMap((part) => part.main.filter((one) => one.name === written.name))];
    const made = complete(merged, unit.unit);
    problems.push(...made.problems);
    return made.one ? [made.one] : [];
  });
  return { main, problems };
}

/** Whether no dimension of the variable has the element; a scenario lists the elements of a dimension without any. */
function isUnlisted(element: string, name: string, parts: readonly ModelPart[]): boolean {
  const dims = parts.flatMap(({ variables }) => variables.find((one) => one.name === name)?.for ?? []);
  const elements = (dim: string): readonly string[] | undefined =>
    parts.flatMap(({ dimensions }) => dimensions.filter((one) => one.name === dim)).find((one) => one.elements)?.elements;
  return dims.every((dim) => elements(dim)?.includes(element) === false);
}

/** The section that defines the name in the tree. */
function sectionOf(name: string, parts: readonly ModelPart[]): VariableSection | undefined {
  return definitionsFirst.find((section) =>
    parts.some(({ variables }) => variables.some((one) => one.name === name && one.section === section)),
  );
}

function complete(written: readonly WrittenMain[], unit: Unit): { readonly one?: MainAssumption; readonly problems: readonly Problem[] } {
  const { name, path } = written[0]!;
  const problems: Problem[] = [];
  const field = <K extends keyof WrittenMain>(key: K): WrittenMain[K] | undefined => written.find((one) => one[key] !== undefined)?.[key];
  const [label, group, scale, step, says] = [field('label'), field('group'), field('scale'), field('step'), field('says')];
  const missing = Object.entries({ label, group, scale, step, says }).flatMap(([key, value]) => (value === undefined ? [key] : []));
  if (missing.length > 0)
    return {
      problems: [
        fault(
          'field.missing',
          path,
          `the main assumption ${name} has no ${missing.join(', no ')}`,
          'write it, or include a model that does',
        ),
      ],
    };
  if (unit.date) return { problems: [fault('unit.date', path, `${name} is a date and has no scale`, 'name an amount', true)] };
  const own = (key: 'step' | 'says'): Path => (written[0]![key] === undefined ? path : [...path, key]);
  const amount = scale === 'log' ? ratioStep(name, step!, problems, own('step')) : linearStep(name, step!, unit, problems, own('step'));
  const { meaning, problems: unread } = parseMeaning(says!, unit);
  // An offset is a place in the text that is at the path.
  problems.push(
    ...unread.map(({ offset, ...problem }) => ({
      ...problem,
      path: own('says'),
      ...(written[0]!.says === undefined ? {} : { offset: offset! }),
    })),
  );
  if (amount === undefined || problems.length > 0) return { problems };
  return { one: { name, label: label!, group: group!, scale: scale!, step: amount, unit, says: says!, meaning }, problems };
}

function ratioStep(name: string, raw: number | string, problems: Problem[], path: Path): number | undefined {
  const step = readNumber(raw, { name: `the step of ${name}`, unit: pureRatio, bare: { in: pureRatio }, n: 1, problems }, path);
  if (step === undefined || step > 1) return step;
  problems.push(
    fault('value.out-of-range', path, `the step of ${name} is ${step} on a logarithmic scale`, 'write a ratio above 1, such as 1.1'),
  );
  return undefined;
}

/** A growth factor moves by an amount of the factor: `0.1` from 2.6 x/year to 2.7. */
function linearStep(name: string, raw: number | string, unit: Unit, problems: Problem[], path: Path): number | undefined {
  const of = unit.fold ? pureRatio : unit;
  const step = readNumber(raw, { name: `the step of ${name}`, unit: of, bare: { in: of }, n: 1, problems }, path);
  if (step === undefined || step > 0) return step;
  problems.push(fault('value.out-of-range', path, `the step of ${name} is ${step}`, 'write an amount above 0'));
  return undefined;
}
