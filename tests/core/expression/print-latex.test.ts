import { expect, test } from 'vitest';
import { printLatex } from '../../../src/core/expression/print-latex.ts';
import { parsed } from './tree.ts';

const letters = (name: string): string => name;

test.each<[string, string]>([
  ['a + b - c', 'a + b - c'],
  ['a - (b - c)', 'a - \\left(b - c\\right)'],
  ['a * b * (c + d)', 'a \\cdot b \\cdot \\left(c + d\\right)'],
  ['a * (b / c)', 'a \\cdot \\frac{b}{c}'],
  ['(a + b) / (c * d)', '\\frac{a + b}{c \\cdot d}'],
  ['a + b * c', 'a + b \\cdot c'],
  ['a mod b', 'a \\bmod b'],
  ['(a / b) ^ -c', '\\left(\\frac{a}{b}\\right)^{-c}'],
  ['a ^ b ^ c', 'a^{b^{c}}'],
  ['(a ^ b) ^ c', '\\left(a^{b}\\right)^{c}'],
  ['-a ^ 2', '-a^{2}'],
  ['(-a) ^ 2', '\\left(-a\\right)^{2}'],
  ['a - -b', 'a - \\left(-b\\right)'],
  ['-(a + b)', '-\\left(a + b\\right)'],
  ['a <= b and not (c == d) or a != b', 'a \\le b \\land \\lnot \\left(c = d\\right) \\lor a \\ne b'],
  ['2.5e-7 * a', '2.5 \\cdot 10^{-7} \\cdot a'],
  ['1e21 ^ 2', '\\left(10^{21}\\right)^{2}'],
  ['if(a > 0, a + 1, b)', '\\begin{cases} a + 1 & \\text{if } a > 0 \\\\ b & \\text{otherwise} \\end{cases}'],
  ['1 + if(a > 0, a, b)', '1 + \\left(\\begin{cases} a & \\text{if } a > 0 \\\\ b & \\text{otherwise} \\end{cases}\\right)'],
  ['a / initial(b * c)', '\\frac{a}{\\left. b \\cdot c \\right|_{0}}'],
  ['sum(x)', '\\sum x'],
  ['sum(a * b, site, chip)', '\\sum_{site, chip} a \\cdot b'],
  ['sum(a + b, site)', '\\sum_{site} \\left(a + b\\right)'],
  ['sum(a, site) * b', '\\left(\\sum_{site} a\\right) \\cdot b'],
  ['sqrt(a) + abs(b - c)', '\\sqrt{a} + \\left| b - c \\right|'],
  ['log(a) ^ 2', '\\left(\\ln\\left(a\\right)\\right)^{2}'],
  ['fixed_life(a)', '\\operatorname{fixed\\_life}\\left(a\\right)'],
  ['my_own(a, b)', '\\operatorname{my\\_own}\\left(a, b\\right)'],
  ['x[a, b] ^ 2', '{x}_{a, b}^{2}'],
])('%s', (given, want) => {
  expect(printLatex(parsed(given), letters)).toBe(want);
});

test('names are upright unless symbols are given', () => {
  expect(printLatex(parsed('sum(it_power, site)'))).toBe('\\sum_{\\mathrm{site}} \\mathrm{it\\_power}');
  expect(printLatex(parsed('x[blackwell]'))).toBe('{\\mathrm{x}}_{\\mathrm{blackwell}}');
  expect(printLatex(parsed('pass_through * 2'), (name) => (name === 'pass_through' ? '\\theta' : name))).toBe('\\theta \\cdot 2');
});
