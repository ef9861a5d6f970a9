import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBytes } from '../../src/contract/json-bytes.ts';

describe('the text of an answer', () => {
  it('is that of JSON.stringify, the first time and again', () => {
    fc.assert(fc.property(fc.record({ a: fc.jsonValue(), 'b "b"': fc.jsonValue(), c: fc.option(fc.jsonValue(), { nil: undefined }), d: fc.anything() }, { requiredKeys: [] }), (value) => {
      const whole = { ...value, d: typeof value.d === 'bigint' || typeof value.d === 'object' ? null : value.d };
      for (let k = 0; k < 2; k++) expect(jsonBytes(whole, ['a', 'c', 'd']).toString()).toBe(JSON.stringify(whole));
    }));
  });
});
