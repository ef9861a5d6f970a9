/** Functions of points in the unit cube whose Sobol indices are known. */
export interface TestFunction {
  readonly factors: number;
  readonly of: (u: readonly number[]) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Ishigami and Homma 1990 with a = 7 and b = 0.1; the indices in closed form. */
export const ishigami: TestFunction = (() => {
  const [a, b] = [7, 0.1];
  const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 0.5;
  const [v1, v2, v13] = [0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2, a ** 2 / 8, (8 * b ** 2 * Math.PI ** 8) / 225];
  return {
    factors: 3,
    of: (u) => {
      const [x, y, z] = u.map((one) => Math.PI * (2 * one - 1));
      return Math.sin(x!) + a * Math.sin(y!) ** 2 + b * z! ** 4 * Math.sin(x!);
    },
    first: [v1 / variance, v2 / variance, 0],
    total: [(v1 + v13) / variance, v2 / variance, v13 / variance],
  };
})();

/** The g-function of Sobol with the weights of Saltelli 2010. */
export const sobolG: TestFunction = (() => {
  const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const own = weights.map((a) => 1 / (3 * (1 + a) ** 2));
  const variance = own.reduce((product, v) => product * (1 + v), 1) - 1;
  return {
    factors: weights.length,
    of: (u) => u.reduce((product, one, k) => (product * (Math.abs(4 * one - 2) + weights[k]!)) / (1 + weights[k]!), 1),
    first: own.map((v) => v / variance),
    total: own.map((v) => (v * (1 + variance)) / (1 + v) / variance),
  };
})();
