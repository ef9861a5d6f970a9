import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/core/statistics/normal-cdf.ts';
import { normalQuantile } from '../../../src/core/statistics/normal-quantile.ts';

describe('the standard normal distribution', () => {
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    [0.975, 1.959963984540054],
  ])('has the quantile at %d that AS 241 and its successors print', (p, value) => {
    expect(Math.abs(normalQuantile(p) / value - 1)).toBeLessThan(1e-15);
  });
  it.each([
    [-10, 7.619853024160527e-24],
    [-5, 2.8665157187919333e-7],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.3, 0.6179114221889526],
    [3, 0.9986501019683699],
  ])('has the share up to %d of tables', (x, share) => {
    expect(Math.abs(normalCdf(x) / share - 1)).toBeLessThan(1e-13);
  });
  it('leads back from a quantile to its probability', () => {
    for (let k = 1; k < 1000; k++) expect(Math.abs(normalCdf(normalQuantile(k / 1000)) - k / 1000)).toBeLessThan(1e-15);
  });
});
