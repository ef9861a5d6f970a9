import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertQuantity } from '../../../src/core/units/convert-quantity.ts';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import { ONE, multiply, rational, toNumber } from '../../../src/core/units/rational.ts';

it('a number already in the target scale is unchanged', () => {
  const parsed = parseUnit('MW');
  const unit = parsed.ok ? parsed.unit : undefined;
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 2.3e-308);
      const converted = convertQuantity({ value, unit: unit! }, unit!);
      expect(converted).toEqual({ ok: true, value: toNumber(multiply(rational(value), ONE)) });
    }),
  );
});
