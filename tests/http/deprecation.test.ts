import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deprecatable, Deprecation } from '../../src/contract/deprecation.ts';
import { operations } from '../../src/contract/operations.ts';
import { appOf } from '../support/app.ts';
import { library } from '../support/library.ts';

const early: Deprecation = { since: '2027-01-31', sunset: '2027-12-31', instead: 'GET /v1/catalog' };
const late: Deprecation = { since: '2027-03-01', sunset: '2028-03-01', instead: 'curves' };

const listModels: { deprecated?: Deprecation } = operations.listModels as object;
const projectScenario: { -readonly [K in keyof Deprecatable]: Deprecatable[K] } = operations.projectScenario as object;

describe('the service, with rows of its own table deprecated', () => {
  let server: Server;
  beforeAll(async () => {
    listModels.deprecated = early;
    projectScenario.deprecatedQuery = { every: late };
    try {
      server = appOf(library, ['https://planner.example']).listen(0, '127.0.0.1');
    } finally {
      delete listModels.deprecated;
      delete projectScenario.deprecatedQuery;
    }
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  async function ask(address: string, options: RequestInit = {}): Promise<Response> {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, options);
    await response.arrayBuffer();
    return response;
  }

  const announced = ({ headers }: Response): (string | null)[] => ['Deprecation', 'Sunset', 'Link'].map((name) => headers.get(name));
  const links = '</docs>; rel="deprecation"; type="text/html", </docs>; rel="sunset"; type="text/html"';
  const ofEarly = ['@1801353600', 'Fri, 31 Dec 2027 00:00:00 GMT', links];

  it('announces it in an answer, in 304 and to HEAD', async () => {
    const first = await ask('/v1/models');
    expect([first.status, ...announced(first)]).toEqual([200, ...ofEarly]);
    const again = await ask('/v1/models', { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect([again.status, ...announced(again)]).toEqual([304, ...ofEarly]);
    expect(announced(await ask('/v1/models', { method: 'HEAD' }))).toEqual(ofEarly);
  });

  it('announces it in a refusal', async () => {
    const refused = await ask('/v1/models?formt=json');
    expect([refused.status, ...announced(refused)]).toEqual([400, ...ofEarly]);
  });

  it('shows it to pages of other origins', async () => {
    const { headers } = await ask('/v1/models', { headers: { origin: 'https://planner.example' } });
    expect(headers.get('access-control-expose-headers')).toBe('ETag,X-Request-Id,traceparent, Deprecation, Sunset, Link');
  });

  it('announces a parameter to those who send it', async () => {
    const address = '/v1/scenarios/stargate-10gw/projection?curves=facility_power';
    expect(announced(await ask(address))).toEqual([null, null, null]);
    expect(announced(await ask(`${address}&every=year`))).toEqual(['@1803859200', 'Wed, 01 Mar 2028 00:00:00 GMT', links]);
  });

  it('says nothing of other addresses', async () => {
    expect(announced(await ask('/v1/scenarios'))).toEqual([null, null, null]);
  });
});
