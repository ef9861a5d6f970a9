import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { service } from './service.ts';

const { ask } = service(path.resolve(import.meta.dirname, '../fixtures/figures'));

describe('the catalog', () => {
  it('lists its parts', async () => {
    const { status, body } = await ask('/v1/catalog');
    expect(status).toBe(200);
    expect(body.parts).toEqual([
      { part: 'chips', title: 'Chips', summary: "Two chips, for the service's own tests.", subjects: 1, figures: 3 },
    ]);
    expect(body.sources).toBeGreaterThanOrEqual(2);
  });

  it('returns the figures of a part with their sources and licence terms', async () => {
    const { body } = await ask('/v1/catalog/chips');
    expect(Object.keys(body.entries)).toEqual(['chips.old.tdp', 'chips.old.life', 'chips.old.shipments']);
    expect(body.entries['chips.old.tdp']).toEqual({
      title: 'Rated power',
      of: 'The old chip',
      value: 700,
      unit: 'W(chip)/GPU',
      as_of: '2022-10',
      kind: 'spec',
      confidence: 'high',
      shelf_life: 'none',
      sources: ['epoch'],
      licences: ['CC BY 4.0'],
    });
    expect(body.entries['chips.old.shipments'].points).toEqual({ 2022: 1000, 2023: 2.5 });
    expect(Object.keys(body.sources)).toEqual(['epoch', 'hearsay']);
  });

  it('returns them as CSV, one row per figure or point', async () => {
    const { headers, text } = await ask('/v1/catalog/chips?format=csv');
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(text).toBe(
      [
        'id,title,value,low,high,unit,date,as_of,kind,confidence,source,licence',
        'chips.old.tdp,The old chip: Rated power,700,,,W(chip)/GPU,,2022-10,spec,high,epoch,CC BY 4.0',
        'chips.old.life,"The old chip: Life, in years",5,4,6,year,,2025,estimate,medium,epoch; hearsay,CC BY 4.0',
        'chips.old.shipments,The old chip: Shipped,1000,,,GPU/year,2022,2024,estimate,low,hearsay,',
        'chips.old.shipments,The old chip: Shipped,2.5,,,GPU/year,2023,2024,estimate,low,hearsay,',
        '',
      ].join('\n'),
    );
    expect((await ask('/v1/catalog/chips', { headers: { accept: 'text/csv' } })).text).toBe(text);
  });

  it('returns one figure, and the list of sources', async () => {
    expect((await ask('/v1/catalog/chips/old.tdp')).body).toMatchObject({
      id: 'chips.old.tdp',
      value: 700,
      source_entries: { epoch: { publisher: 'Epoch AI', licence: 'CC BY 4.0' } },
    });
    expect((await ask('/v1/catalog/sources')).body).toMatchObject({
      part: 'sources',
      entries: {},
      sources: { epoch: { title: 'Data on machine learning hardware' } },
    });
    expect((await ask('/v1/catalog/sources?format=csv')).text).toContain('epoch,Data on machine learning hardware,Epoch AI,');
  });

  it.each([
    ['/v1/catalog/chip', 'the catalog has no part chip', 'did you mean chips'],
    ['/v1/catalog/chip/old.tdp', 'the catalog has no part chip', 'did you mean chips'],
    ['/v1/catalog/chips/old.tpd', 'chips.old has no figure tpd', 'did you mean chips.old.tdp'],
    ['/v1/catalog/chips/tdp', '"chips.tdp" is not the id of a figure', 'write part.subject.figure, such as accelerators.h100-sxm.tdp'],
    ['/v1/catalog/..%2Fsources', 'the catalog has no part ../sources', 'its parts are chips, sources'],
  ])('%s is not there, and it says what is', async (address, message, hint) => {
    const { status, body } = await ask(address);
    expect(status).toBe(404);
    expect(body.problems[0]).toMatchObject({ message, hint });
  });
});

describe('a projection', () => {
  it('names the figures it depends on, and those a scenario overrides', async () => {
    const model = 'rated-power';
    const { body } = await ask('/v1/projections', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model,
        figures: { 'chips.old.tdp': { value: '0.68 kW/GPU', why: 'measured' } },
        assumptions: { life: { value: 'figure(chips.old.life)' } },
      }),
    });
    expect(body.curves.tdp.values).toEqual([0.68]);
    expect(body.figures['chips.old.tdp']).toMatchObject({
      value: 680,
      overridden: { by: 'scenario', why: 'measured', catalog: { value: 700 } },
    });
    expect(body.figures['chips.old.life']).toMatchObject({ value: 5, sources: ['epoch', 'hearsay'] });
    expect(Object.keys(body.sources)).toEqual(['epoch', 'hearsay']);
    const own = (
      await ask('/v1/projections', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ model }) })
    ).body;
    expect(own.curves.tdp.values).toEqual([0.7]);
    expect(own.provenance.run).not.toBe(body.provenance.run);
    const set = (
      await ask('/v1/projections', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model, assumptions: { tdp: '700 W/GPU' } }),
      })
    ).body;
    expect(set.figures).toEqual({});
  });

  it('keeps earlier vintages, and a run takes those of its date', async () => {
    const { body: figure } = await ask('/v1/catalog/chips/old.life');
    expect(figure.earlier).toEqual([{ as_of: '2023-06', value: 4.5, kind: 'estimate', confidence: 'medium', sources: ['epoch'] }]);
    const address = '/v1/scenarios/seen-in-2024/projection?curves=life';
    const then = (await ask(address)).body;
    expect([then.as_of, then.curves.life.values, then.figures['chips.old.life'].newest.value]).toEqual(['2024-12', [4.5], 5]);
    const now = (await ask(`${address}&as_of=2026`)).body;
    expect([now.as_of, now.curves.life.values]).toEqual(['2026', [5]]);
    expect((await ask(`${address}&as_of=2023-05`)).body.problems[0].code).toBe('figure.later');
    expect((await ask(`${address}&as_of=May`)).body.problems[0]).toMatchObject({
      code: 'field.type',
      hint: 'write for example as_of=2026-12',
    });
  });
});
