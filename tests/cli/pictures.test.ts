import path from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jevons, temporaryFolder } from '../support/jevons.ts';

const library = ['--models', path.resolve('models'), '--scenarios', path.resolve('scenarios')];
const scenario = 'deepseek-moment';

/** What each question is asked, and what its picture says. */
const pictures: Readonly<Record<string, readonly [args: readonly string[], ...said: readonly RegExp[]]>> = {
  ensemble: [
    ['ensemble', scenario, '--inputs', 'own_price_elasticity,pass_through', '--draws', '40'],
    /9 in 10 draws/,
    /without uncertainty/,
  ],
  'two worlds': [
    ['ensemble', scenario, '--against', 'stargate-10gw', '--inputs', 'own_price_elasticity', '--draws', '40'],
    /% of the draws/,
    /Share of the draws/,
  ],
  exceedance: [
    ['ensemble', scenario, '--inputs', 'pass_through', '--draws', '40', '--exceedance', 'facility_power at 2030'],
    /Share of runs above/,
    /in half of the draws/,
  ],
  draws: [['ensemble', scenario, '--inputs', 'pass_through', '--draws', '40', '--rows', 'draws'], /Half of the draws have/],
  tornado: [['sensitivity', scenario, '--input', 'own_price_elasticity', '--input', 'pass_through'], /depends most on/],
  morris: [['sensitivity', scenario, '--method', 'morris', '--trajectories', '2'], /on average/],
  sobol: [['sensitivity', scenario, '--method', 'sobol', '--points', '16'], /of its variance/],
  rank: [['sensitivity', scenario, '--method', 'rank', '--draws', '30'], /rank correlation of/],
  sweep: [['sweep', scenario, '--input', 'own_price_elasticity', '--points', '5'], / as own-price elasticity of demand goes from /],
  grid: [['sweep', scenario, '--input', 'own_price_elasticity', '--input', 'pass_through', '--points', '3'], /lies between/],
  'goal-seek': [
    ['goal-seek', scenario, '--goal', 'facility_power at 2030 equals 5 GW', '--input', 'own_price_elasticity=-1.5..-0.5'],
    /goal 5\.0 GW/,
  ],
  comparison: [
    ['compare', scenario, 'stargate-10gw', '--curves', 'facility_power', '--explain', 'facility_power', '--at', '2030'],
    /instead of/,
    /What makes/,
  ],
};

test.each(Object.entries(pictures))('a picture of %s', async (name, [args, ...said]) => {
  const file = path.join(temporaryFolder(), `${name.replaceAll(' ', '-')}.svg`);
  const { err, code } = await jevons(...args, '--out', file, '--width', '640', '--theme', 'dark', ...library);
  expect([code, err]).toEqual([0, expect.stringContaining(`written to ${file}`)]);
  const svg = readFileSync(file, 'utf8');
  expect(svg).toMatch(/^<svg [^>]*width="640"/);
  for (const one of said) expect(svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(one);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('a theme and a size are of pictures', async () => {
  const { err, code } = await jevons('sweep', scenario, '--input', 'pass_through', '--width', '640', ...library);
  expect([code, err]).toEqual([2, expect.stringContaining('--width is of a picture')]);
});
