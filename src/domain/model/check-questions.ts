import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { readNumber } from '../value/values.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { ModelGaps } from './model-gaps.ts';
import type { ModelPart } from './model-part.ts';
import { givenSections } from './sections.ts';

/** Problems of what a file says for questions about it: the chains of decompositions, the worlds of a rebound. */
export function questionProblems(
  { name: model, chains, counterfactuals }: ModelPart,
  parts: readonly ModelPart[],
  gaps: ModelGaps | undefined,
): Problem[] {
  const given = new Map<string, string>();
  const known = new Set<string>();
  for (const { variables } of parts)
    for (const { name, section, unit } of variables) {
      known.add(name);
      if ((givenSections as readonly string[]).includes(section)) given.set(name, unit);
    }
  const nearTo = { known: suggester(() => known), given: suggester(() => given.keys()) };
  const unknown = (name: string, path: Problem['path'], atKey: boolean, among: 'known' | 'given' = 'known'): Problem[] => {
    if (gaps?.names.has(name) || (gaps?.open && !known.has(name))) return [];
    const near = nearTo[among](name);
    const what = among === 'given' && known.has(name) ? `${name} is computed, and takes no value here` : `${model} has no variable ${name}`;
    return [fault('name.unknown', path, what, near && near !== name ? `did you mean ${near}` : undefined, atKey)];
  };
  const ofChains = [...chains].flatMap(([quantity, links]) => {
    const path = ['chains', quantity];
    const missing = known.has(quantity) ? [] : unknown(quantity, path, true);
    const wrong = links.flatMap(({ of }, index) => {
      const target = parseClaimTarget(of);
      const at = [...path, index, 'of'];
      if (!target) return [fault('claim.unreadable', at, `${of} is no variable, element or total`, 'write x, x[abilene] or sum(x)')];
      return known.has(target.name) ? [] : unknown(target.name, at, false);
    });
    const end = links.at(-1)!.of;
    const open =
      parseClaimTarget(end)?.name === quantity
        ? []
        : [
            fault(
              'field.conflict',
              [...path, links.length - 1, 'of'],
              `the chain of ${quantity} ends at ${end}`,
              `end it with { of: ${quantity}, … }`,
            ),
          ];
    return [...missing, ...wrong, ...open];
  });
  const ofWorlds = Object.entries(counterfactuals ?? {}).flatMap(([world, settings = {}]) =>
    Object.entries(settings).flatMap(([setting, raw]) => {
      const name = parseClaimTarget(setting)?.name ?? setting;
      const path = ['counterfactuals', world, setting];
      const unit = given.get(name);
      return unit === undefined ? unknown(name, path, true, 'given') : valueProblems(raw, name, unit, path);
    }),
  );
  return [...ofChains, ...ofWorlds];
}

/** Points over time, `2000: unlimited`, are read with the run. */
const dated = /^\s*\d{4}[-\d]*\s*:/;

function valueProblems(raw: number | string, name: string, unitText: string, path: Problem['path']): readonly Problem[] {
  const unit = parseUnit(unitText);
  if (!unit.ok || (typeof raw === 'string' && dated.test(raw))) return [];
  const problems: Problem[] = [];
  readNumber(raw, { name, unit: unit.unit, bare: 'ratios-only', n: 1, problems, unlimited: true }, path);
  return problems;
}
