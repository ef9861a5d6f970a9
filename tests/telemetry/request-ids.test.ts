import { expect, it } from 'vitest';
import { requestId } from '../../src/telemetry/request-id.ts';
import { readTraceparent } from '../../src/telemetry/trace-context.ts';

const made = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each(['a', 'abc-123', '{"x":1}', 'x'.repeat(128)])('keeps the well-formed request id %s', (id) => {
  expect(requestId(id)).toBe(id);
});

it.each([undefined, '', 'a b', 'a\nb', 'a\tb', 'é', '\u0085', 'x'.repeat(129), ['a', 'b']])('makes an id in place of %j', (id) => {
  expect(requestId(id)).toMatch(made);
});

const trace = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

it.each([`00-${trace}-${parent}-01`, `00-${trace}-${parent}-00`, `01-${trace}-${parent}-01-more`, `cc-${trace}-${parent}-01`])(
  'reads the trace of %s',
  (header) => {
    expect(readTraceparent(header)).toEqual({ id: trace, header });
  },
);

it.each([
  undefined,
  '',
  'x',
  `00-${trace}-${parent}`,
  `00-${trace}-${parent}-01-more`,
  `ff-${trace}-${parent}-01`,
  `00-${'0'.repeat(32)}-${parent}-01`,
  `00-${trace}-${'0'.repeat(16)}-01`,
  `00-${trace.toUpperCase()}-${parent}-01`,
  `00-${trace}-${parent}-1`,
  ` 00-${trace}-${parent}-01`,
  `01-${trace}-${parent}-01-${'x'.repeat(300)}`,
  [`00-${trace}-${parent}-01`],
])('ignores the malformed %j', (header) => {
  expect(readTraceparent(header)).toBeUndefined();
});
