import type { Path } from '../../core/check/draft.ts';
import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { ModelGaps } from './model-gaps.ts';
import type { ModelPart } from './model-part.ts';

/** Problems of what a file reports: unknown names, and units in which a variable cannot be shown. */
export function reportProblems({ name: model, report }: ModelPart, parts: readonly ModelPart[], gaps: ModelGaps | undefined): Problem[] {
  const units = new Map<string, string | undefined>();
  for (const { categories, variables } of parts) {
    for (const { name } of categories) units.set(name, undefined);
    for (const { name, unit } of variables) units.set(name, unit);
  }
  const nearTo = suggester(() => units.keys());
  return report.flatMap(({ name, unit, path }) => {
    if (gaps?.names.has(name) || (gaps?.open && !units.has(name))) return [];
    if (units.has(name)) return unit === undefined ? [] : shownUnitProblems(name, unit, units.get(name), path);
    const near = nearTo(name);
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
