import { afterAll, expect, test } from 'vitest';
import { checkedModel } from '../../../src/analysis/explain/checked-model.ts';
import { describeModel } from '../../../src/analysis/explain/describe-model.ts';
import { modelJson } from '../../../src/contract/model-json.ts';
import { scenarioFigures } from '../../../src/domain/scenario/scenario-figures.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  cases: `
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
  case: { title: Case, elements: [low, high], alternatives: true }
parameters:
  load: { title: Load, unit: MW, for: [site, case], value: 1, source: assumption }
auxiliaries:
  alone: { title: If one site had it all, unit: MW, for: [site], alternatives: true, equation: "sum(load[high])" }
`,
});
afterAll(library.remove);

test('alternatives are listed with the dimensions and the variables', () => {
  const model = library.library.model('cases').value!;
  const json = modelJson(describeModel(model, checkedModel(model).checked!, scenarioFigures(library.library.catalog, {})), new Map());
  expect(json.dimensions).toEqual([
    { name: 'site', title: 'Site', elements: ['abilene', 'memphis'] },
    { name: 'case', title: 'Case', elements: ['low', 'high'], alternatives: true },
  ]);
  expect(json.variables.map(({ name, dims, alternatives }) => ({ name, dims, alternatives }))).toEqual([
    { name: 'load', dims: ['site', 'case'], alternatives: ['case'] },
    { name: 'alone', dims: ['site'], alternatives: ['site'] },
  ]);
});
