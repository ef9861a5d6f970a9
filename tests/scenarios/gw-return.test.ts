import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/analysis/frame/frame.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { projected } from '../support/library.ts';

/** What runs of gw-return with other values come to. */
function returns(assumptions: ScenarioFile['assumptions']) {
  const curve = projected({ extends: 'gw-return', assumptions }).frame.curves.get('internal_rate_of_return');
  if (!curve) throw new Error('no internal rate of return');
  const [cases = [], contracts = []] = curve.elements;
  return (contract: 'oracle_openai' | 'openai_2025') =>
    Math.round(seriesOf(curve, cases.indexOf('capex_40_life_5') * contracts.length + contracts.indexOf(contract))[0]!);
}

describe('gw-return at 40 billion USD and five years', () => {
  test('one contract of five years, the rest recovered at book value, earns 12 % at Oracle’s price and 5 % at OpenAI’s', () => {
    const rate = returns({ operating_time: '5 year' });
    expect([rate('oracle_openai'), rate('openai_2025')]).toEqual([12, 5]);
  });

  test('with nothing recovered 8 % and nothing', () => {
    const rate = returns({ operating_time: '5 year', residual_share: 0 });
    expect([rate('oracle_openai'), Math.abs(rate('openai_2025'))]).toEqual([8, 0]);
  });

  test('prices that fall by a tenth a year with age leave 10 % and 3 %', () => {
    const rate = returns({ revenue_ageing: '0.9 x/year' });
    expect([rate('oracle_openai'), rate('openai_2025')]).toEqual([10, 3]);
  });
});
