import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fixtures, service } from './service.ts';

const { ask, post } = service(fixtures);
const yaml = readFileSync(path.join(fixtures, 'scenarios/two-sites.yaml'), 'utf8');
const quarters = [
  '2025-01-01',
  '2025-04-01',
  '2025-07-01',
  '2025-10-01',
  '2026-01-01',
  '2026-04-01',
  '2026-07-01',
  '2026-10-01',
  '2027-01-01',
];

describe('POST /v1/projections', () => {
  it('answers a scenario in JSON with one array of values per curve', async () => {
    const { status, headers, body } = await post(JSON.stringify({ model: 'campus', assumptions: { pue: 1.2 } }));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toMatchObject({ scenario: null, model: 'campus', step: 'quarter', time: quarters });
    expect(Object.keys(body.curves)).toEqual(['facility_power', 'campus_power']);
    expect(body.curves.campus_power).toMatchObject({
      unit: 'MW(facility)',
      over_time: 'mean',
      values: [240, 264, 288, 312, 336, 360, 384, 408, 432],
    });
    expect(body.curves.facility_power.dims).toEqual(['site']);
    expect(body.curves.facility_power.by.milam[0]).toBe(120);
  });

  it('contains the run hash and is not cacheable', async () => {
    const { headers, body } = await post(JSON.stringify({ extends: 'two-sites' }));
    expect(body.provenance.run).toMatch(/^[0-9a-f]{32}$/);
    expect(headers.get('etag')).toBeNull();
    const other = await post(JSON.stringify({ extends: 'two-sites', assumptions: { pue: 1.21 } }));
    expect(other.body.provenance.run).not.toBe(body.provenance.run);
  });

  it.each(['application/yaml', 'text/yaml', 'text/yaml; charset=utf-8'])('accepts the text of the file, as %s', async (type) => {
    const { status, body } = await post(yaml, type);
    expect(status).toBe(200);
    expect(body).toMatchObject({ scenario: 'two-sites', claims: [{ holds: true }], problems: [] });
    expect(body.curves.campus_power.values[0]).toBe(240);
  });

  it('says that it does not answer analyses', async () => {
    const analyses = [{ sensitivity: { at: 2026, quantities: ['facility_power'] } }];
    const { status, body } = await post(JSON.stringify({ model: 'campus', analyses }, null, 1));
    expect(status).toBe(200);
    expect(body.problems).toContainEqual(expect.objectContaining({ severity: 'note', code: 'analyses.unanswered', at: '/analyses' }));
  });

  it('extends a library scenario', async () => {
    const { body } = await post(JSON.stringify({ extends: 'two-sites', assumptions: { build_rate: '0 MW/year' }, horizon: { to: 2026 } }));
    expect(body.curves.campus_power.values).toEqual([240, 240, 240, 240, 240]);
    expect(body.claims).toEqual([]);
  });

  it('reads a compressed body', async () => {
    const body = gzipSync(yaml);
    const { status } = await ask('/v1/projections', {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/yaml', 'content-encoding': 'gzip' },
    });
    expect(status).toBe(200);
  });

  it('answers a model without time', async () => {
    const { body } = await post(JSON.stringify({ model: 'saving' }), undefined, '?every=year');
    expect(body).not.toHaveProperty('time');
    expect(body.curves.use.values).toEqual([0.25]);
  });

  it('returns null and a warning for a value that is not finite', async () => {
    const { status, body } = await post(JSON.stringify({ model: 'saving', assumptions: { gain: 0 } }));
    expect(status).toBe(200);
    expect(body.curves.use.values).toEqual([null]);
    expect(body.problems).toEqual([
      expect.objectContaining({ code: 'value.not-finite', severity: 'warning', at: '/auxiliaries/use', file: 'models/saving.yaml' }),
    ]);
  });
});

describe('the query', () => {
  const campus = JSON.stringify({ extends: 'two-sites' });

  it('selects curves', async () => {
    expect(Object.keys((await post(campus, undefined, '?curves=pue,size')).body.curves)).toEqual(['pue', 'size']);
    expect(Object.keys((await post(campus, undefined, '?curves=all')).body.curves)).toContain('headroom');
  });

  it('aggregates to years by over_time', async () => {
    const { body } = await post(campus, undefined, '?every=year&curves=it_power,campus_power,size');
    expect(body.time).toEqual(['2025', '2026']);
    expect(body.step).toBe('year');
    expect(body.curves.it_power.by.abilene).toEqual([140, 180]);
    expect(body.curves.campus_power.values).toEqual([276, 372]);
    expect(body.curves.size.values).toEqual(['large', 'large']);
  });

  it('returns CSV, long and wide, with full doubles', async () => {
    const long = await post(campus, undefined, '?format=csv&every=year&curves=it_power,campus_power');
    expect(long.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(long.text.split(/\r?\n/).slice(0, 3)).toEqual([
      'scenario,variable,unit,site,time,value',
      ',it_power,MW(it),abilene,2025,140',
      ',it_power,MW(it),abilene,2026,180',
    ]);
    const wide = await post(campus, undefined, '?format=csv-wide&curves=facility_power');
    expect(wide.text.split(/\r?\n/).slice(0, 2)).toEqual([
      'scenario,time,facility_power[abilene] (MW(facility)),facility_power[milam] (MW(facility))',
      ',2025-01-01,120,120',
    ]);
  });

  it('takes precedence over Accept', async () => {
    const accept = (accept: string, query = '') => ask(`/v1/scenarios/two-sites/projection${query}`, { headers: { accept } });
    expect((await accept('text/csv')).text).toMatch(/^scenario,variable,unit,site,time,value\r?\n/);
    expect((await accept('text/csv', '?format=json')).body.model).toBe('campus');
    expect((await accept('text/html, */*;q=0.1')).body.model).toBe('campus');
  });
});

describe('GET /v1/scenarios/{scenario}/projection', () => {
  const address = '/v1/scenarios/two-sites/projection';

  it('gives the same answer as a POST of the file', async () => {
    const [got, posted] = await Promise.all([ask(address), post(yaml, 'application/yaml')]);
    expect(got.status).toBe(200);
    expect(got.text).toBe(posted.text);
  });

  it('overrides assumptions of the scenario', async () => {
    const { body } = await ask(
      `${address}?set=pue=1.5&set=${encodeURIComponent('initial_it_power=0.2 GW')}&set=${encodeURIComponent('build_rate=-20 MW/year')}`,
    );
    expect(body.curves.campus_power.values.slice(0, 2)).toEqual([600, 585]);
    expect(body.scenario).toBe('two-sites');
    expect(body.claims).toEqual([]); // expectations apply to the scenario's own values only
  });

  it('removes an assumption with null', async () => {
    expect((await ask(`${address}?set=pue=null`)).body.curves.campus_power.values[0]).toBe(250);
  });

  it('has an ETag of each representation, and answers 304', async () => {
    const json = await ask(address);
    const etag = json.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/);
    expect(json.headers.get('vary')).toBe('Accept, Accept-Encoding');
    const again = await ask(address, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await ask(`${address}?set=pue=1.3`, { headers: { 'if-none-match': etag } })).status).toBe(200);
    const csv = await ask(address, { headers: { 'if-none-match': etag, accept: 'text/csv' } });
    expect(csv.status).toBe(200);
    expect(csv.headers.get('etag')).not.toBe(etag);
  });

  it('answers HEAD', async () => {
    const { status, text, headers } = await ask(address, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('etag')).toBeTruthy();
  });
});

it('/healthz answers, and no header discloses the server software', async () => {
  const { status, body, headers } = await ask('/healthz');
  expect([status, body.status]).toEqual([200, 'ok']);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
