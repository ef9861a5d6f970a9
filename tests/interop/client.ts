import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtService } from '../services/built-service.ts';
import { cache, run } from './tools.ts';

/** What a client prints: curves and figures as its types gave them. */
interface Report {
  readonly read: Readonly<Record<string, { readonly model: string; readonly curves: unknown }>>;
  readonly posted: unknown;
  readonly first: unknown;
  readonly problem: unknown;
}

type Curves = Readonly<Record<string, { readonly values?: unknown; readonly by?: unknown }>>;

/** Values alone, nested by element. */
function valuesOf(curves: unknown): unknown {
  return Object.fromEntries(
    Object.entries(curves as Curves).map(([name, { values, by }]) => [name, { ...(values ? { values } : {}), ...(by ? { by } : {}) }]),
  );
}

/** Generates and builds a client in an empty folder; gives the command that calls the service at an address. */
type Build = (folder: string) => Promise<(url: string) => Promise<string>>;

/** Each client asks the same: all scenarios, one run with a number, a quantity and a sourced value, and one that is refused. */
export function describeClient(name: string, build: Build): void {
  describe(`the client of ${name}`, () => {
    const { url } = builtService();
    let report: Report;

    beforeAll(async () => {
      const folder = path.join(cache, 'clients', name.replaceAll(/\W+/g, '-'));
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const call = await build(folder);
      report = JSON.parse(await call(url())) as Report;
    });

    it('reads every scenario to the last bit', async () => {
      const { scenarios } = (await answer('/v1/scenarios')) as { readonly scenarios: readonly { scenario: string; model: string }[] };
      expect(scenarios.length).toBeGreaterThanOrEqual(24);
      expect(Object.keys(report.read).sort()).toEqual(scenarios.map(({ scenario }) => scenario).sort());
      for (const { scenario, model } of scenarios) {
        const { curves } = (await answer(`/v1/scenarios/${scenario}/projection`)) as { readonly curves: Curves };
        const read = report.read[scenario]!;
        expect(read.model).toBe(model);
        expect(valuesOf(read.curves), scenario).toEqual(valuesOf(curves));
      }
    });

    it('sends a number, a quantity and a sourced value, and reads what the command line computes', async () => {
      const sets = ['own_price_elasticity=-0.7', 'energy_growth=1.25 x/year', 'pass_through=0.9'].flatMap((set) => ['--set', set]);
      const printed = await run(process.execPath, ['dist/cli.js', 'run', 'stargate-10gw', ...sets, '--format', 'json']);
      const { curves } = JSON.parse(printed) as { readonly curves: Curves };
      expect(valuesOf(report.posted)).toEqual(valuesOf(curves));
      expect(report.first).toBe((curves['facility_power']!.values as readonly number[])[0]);
    });

    it('reads why a request is refused', () => {
      expect(report.problem).toEqual({ status: 422, code: 'name.unknown', at: '/assumptions/own_price_elasticty' });
    });

    async function answer(address: string): Promise<unknown> {
      const response = await fetch(url() + address);
      expect(response.status, address).toBe(200);
      return response.json();
    }
  });
}
