import { suggester } from '../../core/did-you-mean.ts';
import { fault, inDocument, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { mismatch } from '../../core/check/mismatch.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { reportedNames, type ReportedName } from '../../domain/model/model-part.ts';
import type { Unplanned } from '../../domain/plan/plan.ts';
import { curvePick, type CurvePick } from './curve-pick.ts';

export interface ChosenCurves {
  /** Empty if there are problems. */
  readonly picks: readonly CurvePick[];
  readonly problems: readonly Problem[];
}

type Chosen = Pick<Unplanned, 'model' | 'scenario' | 'compiled' | 'n'>;

/** The place where the curves are requested. */
interface AskedAt {
  readonly path?: Problem['path'];
  readonly document?: ProblemDocument | undefined;
}

/** The requested curves, with problems reported where they are requested. Default: the curves the model and the scenario report. */
export function chosenCurves(
  plan: Chosen,
  asked: readonly string[] | 'all' | undefined,
  { path = ['curves'], document }: AskedAt = {},
): ChosenCurves {
  const {
    model,
    scenario,
    compiled: { lowered },
  } = plan;
  const problems: Problem[] = [];
  /** Name → unit to show it in; undefined for the variable's own unit. */
  const units = new Map<string, string | undefined>(asked === 'all' ? [...lowered.slots.keys()].map((name) => [name, undefined]) : []);
  const chosen = (): ChosenCurves => ({
    problems,
    picks: problems.length > 0 ? [] : [...units].map(([name, unit]) => curvePick(plan, name, unit)!),
  });
  if (asked === 'all') return chosen();
  const nearTo = suggester(() => lowered.slots.keys());
  const add = (entry: ReportedName, placed = (problem: Problem) => problem): void => {
    const wrong = cannotShow(plan, entry.name, entry.unit, entry.path, nearTo);
    if (wrong) problems.push(placed(wrong));
    else units.set(entry.name, entry.unit);
  };
  if (asked) {
    for (const name of asked) add({ name, unit: undefined, path }, (problem) => inDocument(document, problem));
    return chosen();
  }
  for (const entry of model.report) add(entry, (problem) => ({ ...problem, model: model.name }));
  for (const name of model.marked) if (lowered.slots.has(name)) units.set(name, units.get(name));
  for (const entry of reportedNames(scenario.report ?? [])) add(entry);
  return chosen();
}

function cannotShow(
  { model, compiled: { checked, lowered } }: Chosen,
  name: string,
  unit: string | undefined,
  path: Problem['path'],
  nearTo: ReturnType<typeof suggester>,
): Problem | undefined {
  if (checked.scope.against.has(name))
    return fault('name.unknown', path, `${name} is a table to look up in, and has no curve over time`, 'ask for what looks it up');
  if (!lowered.slots.has(name)) {
    const picked = /^\s*(\w+)\s*\[/.exec(name)?.[1];
    if (picked !== undefined && lowered.slots.has(picked))
      return fault(
        'name.unknown',
        path,
        `${name} is one element, and curves are chosen by variable`,
        `write ${picked}, which gives every element`,
      );
    const near = nearTo(picked ?? name);
    return fault('name.unknown', path, `${model.name} has no variable ${picked ?? name}`, near && `did you mean ${near}`);
  }
  if (unit === undefined) return undefined;
  const parsed = parseUnit(unit);
  if (!parsed.ok) return fault('unit.unknown', path, parsed.message, parsed.hint);
  const own = checked.scope.variables.get(name)?.unit;
  if (!own) return fault('unit.mismatch', path, `${name} is a category and has no unit`, `write ${name} alone`);
  if (convertQuantity({ value: 1, unit: parsed.unit }, own, { mayOmitKinds: true }).ok) return undefined;
  const { code, hint } = mismatch(parsed.unit, own);
  return fault(code, path, `${name} is in ${own.text}, which cannot be shown in ${unit}`, hint ?? `write a unit such as ${own.text}`);
}
