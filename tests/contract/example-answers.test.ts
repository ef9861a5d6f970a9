import { describe, expect, it } from 'vitest';
import { catalogFigure, catalogList, catalogPart } from '../../src/contract/schema/catalog.ts';
import { demandCurve } from '../../src/contract/schema/demand-curve.ts';
import * as analyses from '../../src/contract/schema/example-analyses.ts';
import * as example from '../../src/contract/schema/example-answers.ts';
import { projection } from '../../src/contract/schema/projection.ts';
import { comparison } from '../../src/contract/schema/comparison.ts';
import { goalSeek } from '../../src/contract/schema/goal-seek.ts';
import { ensemble } from '../../src/contract/schema/ensemble.ts';
import * as ofEnsemble from '../../src/contract/schema/example-ensemble.ts';
import { sweep } from '../../src/contract/schema/sweep.ts';
import { service } from '../http/service.ts';

const { ask } = service();
const post = (address: string, question: unknown) =>
  ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) });

/** Without fields that change with every version; to twelve digits, since functions differ by an ulp between V8 versions. */
function lasting({ provenance: _, ...answer }: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)));
}

describe('an example answer of the contract', () => {
  it.each([
    ['a projection', projection, example.projectionAnswer],
    ['a demand curve', demandCurve, example.demandCurveAnswer],
    ['a sweep', sweep, analyses.sweepAnswer],
    ['a goal-seek', goalSeek, analyses.goalSeekAnswer],
    ['an ensemble', ensemble, ofEnsemble.ensembleAnswer],
    ['a comparison', comparison, analyses.comparisonAnswer],
    ['the catalog', catalogList, example.catalogAnswer],
    ['a part of it', catalogPart, example.catalogPartAnswer],
    ['a figure', catalogFigure, example.figureAnswer],
  ])('is of its schema: %s', (_, schema, answer) => {
    expect(schema.parse(answer)).toEqual(answer);
    expect(schema.meta()).toMatchObject({ example: answer });
  });

  it('is what the service answers: a projection', async () => {
    const { body } = await post('/v1/projections?curves=stock_power,power_per_compute', example.projectionQuestion);
    expect(lasting(body)).toEqual(lasting(example.projectionAnswer));
  });

  it('is what the service answers: a demand curve', async () => {
    const { body } = await post('/v1/demand-curves', example.demandCurveQuestion);
    expect(lasting(body)).toEqual(lasting(example.demandCurveAnswer));
  });

  it('is what the service answers: an ensemble', async () => {
    const { body } = await post('/v1/ensembles?include=values,claims,inputs', ofEnsemble.ensembleQuestion);
    expect(lasting(body)).toEqual(lasting(ofEnsemble.ensembleAnswer));
  });

  it('is what the service answers: a sweep', async () => {
    expect(lasting((await post('/v1/sweeps?include=values', analyses.sweepQuestion)).body)).toEqual(lasting(analyses.sweepAnswer));
  });

  it('is what the service answers: a goal-seek', async () => {
    expect(lasting((await post('/v1/goal-seeks?include=values', analyses.goalSeekQuestion)).body)).toEqual(
      lasting(analyses.goalSeekAnswer),
    );
  });

  it('is what the service answers: a comparison', async () => {
    expect(lasting((await post('/v1/comparisons?include=values', analyses.comparisonQuestion)).body)).toEqual(
      lasting(analyses.comparisonAnswer),
    );
  });

  it('is what the service answers: a figure', async () => {
    expect((await ask('/v1/catalog/accelerators/h100-sxm.tdp')).body).toEqual(example.figureAnswer);
  });

  it('is what the service answers, except for omitted entries and their counts: the catalog and a part', async () => {
    const uncounted = ({ figures: _f, subjects: _s, ...rest }: Readonly<Record<string, unknown>>): unknown => rest;
    const { parts } = (await ask('/v1/catalog')).body;
    expect(parts.slice(0, example.catalogAnswer.parts.length).map(uncounted)).toEqual(example.catalogAnswer.parts.map(uncounted));
    const { body } = await ask('/v1/catalog/accelerators');
    expect(body).toMatchObject(uncounted(example.catalogPartAnswer) as object);
  });
});
