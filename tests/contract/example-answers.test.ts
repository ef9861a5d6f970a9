import { describe, expect, it } from 'vitest';
import { catalogFigure, catalogList, catalogPart } from '../../src/contract/schema/catalog.ts';
import { demandCurve } from '../../src/contract/schema/demand-curve.ts';
import * as example from '../../src/contract/schema/example-answers.ts';
import { projection } from '../../src/contract/schema/projection.ts';
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
