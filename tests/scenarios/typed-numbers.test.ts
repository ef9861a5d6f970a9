import { expect, test } from 'vitest';
import { library, projected } from '../support/library.ts';

/**
 * What was measured is read from the catalog, {figure(id)}, and what a run gives from the run. A number that a finding types
 * is a year, a date, part of a name, or one of these: a premise of a scenario, or what is so by definition.
 */
const inelastic = 'premise of stargate-10gw-inelastic and world-ai-inelastic: the elasticity of a mature service';
const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'deepseek-moment': { '−0.6': inelastic },
  'deepseek-moment-grid-constrained': { '−0.6': inelastic },
  'deepseek-moment-inelastic': { '−1.3': 'premise of deepseek-moment: its elasticity' },
  'deepseek-r1-price-cut': { '0': 'an elasticity of 0 leaves demand alone, by definition' },
  'edge-offload': { '−0.6': inelastic },
  'mixture-of-experts': { '1': 'premise: batch size', '64': 'premise: batch size', '1,024': 'premise: batch size' },
  'nvidia-2025-01-27': { '1': 'a rebound of 1 offsets the whole gain, by definition' },
  'stargate-10gw': { '−0.6': inelastic },
  'stargate-10gw-grid-constrained': { '−0.6': inelastic },
  'stargate-10gw-no-gains': { '−0.6': inelastic },
  'stargate-10gw-no-gains-residual': { '−0.6': inelastic },
  'stargate-10gw-residual': { '−0.6': inelastic },
  'stargate-10gw-unconstrained': { '−0.6': inelastic },
  'training-to-inference': { '−0.6': inelastic },
  'us-data-centers': { '−0.6': inelastic },
  'us-data-centers-grid-constrained': { '−0.6': inelastic },
  'us-data-centers-residual': { '−0.6': inelastic },
  'world-ai': {
    '−1': 'premise: its residual elasticity',
    '−0.89': 'premise of world-ai-residual: its residual elasticity',
    '−0.6': inelastic,
    '1,000': 'premise of world-ai-ceiling-1000: its ceiling of spending',
    '5,000': 'premise of world-ai-ceiling-5000: its ceiling of spending',
  },
  'world-ai-ceiling-1000': { '−0.6': inelastic },
  'world-ai-ceiling-5000': { '−0.6': inelastic },
  'world-ai-residual': { '−0.6': inelastic },
  'world-data-centers': { '−0.6': inelastic },
  'world-data-centers-grid-constrained': { '−0.6': inelastic },
  'world-data-centers-residual': { '−0.6': inelastic },
};

/** Numbers outside braces that are no year, no date and no part of a name such as GPT-4, H100 or stargate-10gw. */
function typedIn(finding: string): readonly string[] {
  const prose = finding.replaceAll(/\{[^}]*\}/g, '…').replaceAll(/[\w-]*[A-Za-z][\w-]*/g, '…');
  return [...prose.matchAll(/[−-]?\d[\d,.-]*(?<=\d)/g)]
    .map(([number]) => number)
    .filter((number) => !/^(1[6-9]|20)\d\d(-\d\d(-\d\d)?)?$/.test(number));
}

test('the rule sees a typed figure and passes years, dates and names', () => {
  expect(typedIn('1.9 GW and 5.9 million, 12 %, −0.6 and 1,000, 13.66.')).toEqual(['1.9', '5.9', '12', '−0.6', '1,000', '13.66']);
  expect(typedIn('In 2025, by 2025-12-31, GPT-4, H100 and stargate-10gw have {x at 2030}, the 2030s.')).toEqual([]);
});

test('no finding types a number that was measured', () => {
  const found = library.scenarioNames().flatMap((name) => {
    const numbers = (library.scenario(name).value!.findings ?? []).flatMap(typedIn);
    return numbers.filter((number) => typed[name]?.[number] === undefined).map((number) => `${name}: ${number}`);
  });
  expect(found).toEqual([]);
});

test('the list has no number that is not typed any more', () => {
  const idle = Object.entries(typed).flatMap(([name, numbers]) => {
    const there = new Set((library.scenario(name).value!.findings ?? []).flatMap(typedIn));
    return Object.keys(numbers).flatMap((number) => (there.has(number) ? [] : [`${name}: ${number}`]));
  });
  expect(idle).toEqual([]);
});

test('what rests on the response to prices shows demand at −0.6 beside it', () => {
  const loops = ['ai-power', 'ai-industry', 'data-center-electricity'];
  const without = library.scenarioNames().filter((name) => {
    const { model } = projected({ extends: name }).provenance;
    // The fit to 2024 has −0.4 and −1.3 side by side.
    if (!loops.includes(model.name) || name.endsWith('-inelastic') || name.startsWith('world-ai-as-of')) return false;
    return !(library.scenario(name).value!.findings ?? []).some((finding) =>
      /\{[^}]* in [\w-]+-inelastic\b/.test(finding.replaceAll(/\s+/g, ' ')),
    );
  });
  expect(without).toEqual([]);
});
