import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtService } from './built-service.ts';

const { url } = builtService();
const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const inputs = [
  'own_price_elasticity',
  'pass_through',
  'pue',
  'algorithmic_growth',
  'hardware_power_growth',
  'autonomous_growth',
  'present_price_weight',
  'lead_time',
];
const points = 4_096;

interface Measured {
  readonly runs: number;
  readonly quantities: unknown;
}

it('Sobol indices of eight inputs with 4,096 base points are one request, and one command with the same answer', async () => {
  const response = await fetch(`${url()}/v1/sensitivities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'stargate-10gw', method: 'sobol', points, inputs, quantities: ['facility_power'] }),
  });
  expect(response.status).toBe(200);
  const answer = (await response.json()) as Measured;
  // The run as it stands, then inputs + 2 for each point.
  expect(answer.runs).toBe(1 + points * (inputs.length + 2));
  const options = ['--method', 'sobol', '--points', String(points), '--curves', 'facility_power', '--format', 'json'];
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'sensitivity', 'stargate-10gw', ...options, ...inputs.flatMap((input) => ['--input', input])],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as Measured;
  expect([told.runs, told.quantities]).toEqual([answer.runs, answer.quantities]);
});
