import { afterAll, describe, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { AssumptionUsed, Asked } from '../../../src/analysis/sources/assumptions-used.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const model = `
dimensions: { site: { title: Site, elements: [north, south] } }
parameters:
  size: { title: Size, unit: MW, for: [site], value: 3, range: [0, 100], source: maker }
  price: { title: Price, unit: USD/MWh, value: 50, plausible: [40, 60], source: assumption }
  growth: { title: Growth, unit: x/year, value: 2, source: assumption }
  share: { title: Share, unit: ratio, value: 0.5, range: [0, 1], source: assumption }
  opens: { title: Opening, unit: date, value: 2027, source: assumption }
auxiliaries:
  total: { title: Total, unit: MW, equation: sum(size) * share, report: true }
`;
const parent =
  'scenario: parent\nmodel: plant\nassumptions:\n  price: { value: 45 USD/MWh, source: maker }\n' +
  '  growth: 3 x/year\ntables:\n  site:\n    north: { size: 5 MW, source: maker }\n' +
  '    south: { size: 7 MW }\n';
const { library, scenario, remove } = writtenLibrary({ plant: model }, { parent }, '  maker: { title: Maker, publisher: Maker }\n');
afterAll(remove);

function used(
  text: string,
  assumptionsFor: Asked['from'] = 'scenario',
  set: Readonly<Record<string, string | number>> = {},
): ReadonlyMap<string, AssumptionUsed> {
  const { projection, problems } = runScenario(library, scenario(text), { overrides: { set }, assumptionsFor });
  if (!projection) throw new Error(JSON.stringify(problems));
  return new Map(projection.assumptions!.map((one) => [one.variable, one]));
}

describe('the assumptions a run was made with', () => {
  const child = 'scenario: child\nextends: parent\nassumptions: { share: 0.25 }\n';

  test('are every given value and every default, in the model’s order, with who says so', () => {
    const all = used(child);
    expect([...all.keys()]).toEqual(['size', 'price', 'growth', 'share', 'opens']);
    expect(all.get('share')).toEqual({
      variable: 'share',
      title: 'Share',
      unit: 'ratio',
      value: 0.25,
      stated: '0.25',
      from: 'scenario',
      by: 'child',
      sources: ['assumption'],
      figures: [],
      range: '0 to 1',
    });
    expect(all.get('price')).toEqual({
      variable: 'price',
      title: 'Price',
      unit: 'USD/MWh',
      value: 45,
      stated: '45 USD/MWh',
      from: 'parent',
      by: 'parent',
      sources: ['maker'],
      figures: [],
      plausible: '40 to 60 USD/MWh',
    });
    expect(all.get('growth')).toMatchObject({ value: 3, stated: '3 x/year', from: 'parent' });
    expect(all.get('size')).toMatchObject({
      value: null,
      stated: 'north: 5 MW, south: 7 MW',
      from: 'parent',
      sources: ['maker'],
      range: '0 to 100 MW',
    });
    expect(all.get('opens')).toMatchObject({ value: '2027-01-01', stated: '2027', from: 'default', by: 'plant', sources: ['assumption'] });
  });

  test('name what the caller sets on top, and its number', () => {
    const set = { growth: '4 x/year', 'size[south]': '9 MW' };
    const all = used(child, 'scenario', set);
    expect(all.get('growth')).toMatchObject({ value: 4, stated: '4 x/year', from: 'request', sources: ['assumption'] });
    expect(all.get('size[south]')).toMatchObject({ stated: '9 MW', from: 'request' });
    expect(all.get('share')).toMatchObject({ from: 'scenario' });
  });

  test('are of the request where its body states them, and the number is that of this run', () => {
    for (const share of [0.1, 0.9])
      expect(used(`extends: parent\nassumptions: { share: ${share} }\n`, 'request').get('share')).toEqual({
        variable: 'share',
        title: 'Share',
        unit: 'ratio',
        value: share,
        stated: String(share),
        from: 'request',
        sources: ['assumption'],
        figures: [],
        range: '0 to 1',
      });
  });

  test('are absent where nobody asks', () => {
    expect(runScenario(library, scenario(child)).projection).not.toHaveProperty('assumptions');
  });
});
