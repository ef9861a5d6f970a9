import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** Last digits do not reach results here: the words of a hint, the unit of a message, how a selection gets to what it selects. */
const withoutEffect: readonly string[] = [
  'core/units/unit-hint.ts',
  'core/units/format-unit.ts',
  'core/check/compounding.ts: Math.log10',
  'core/statistics/select.ts',
];

/** ECMAScript leaves these to the implementation: V8 changed the bits of some between versions of Node. */
const inexact = /Math\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\b/g;

test('numbers of a result come from operations that are the same on every version of Node', () => {
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^(?:core|domain|analysis)\/.*\.ts$/.test(file))
    .flatMap((file) => usesOf(readFileSync(path.join(source, file), 'utf8')).map((use) => `${file}: ${use}`))
    .filter((use) => !withoutEffect.some((allowed) => use.startsWith(allowed)));
  expect(found).toEqual([]);
});

/** Functions that code calls, and powers of anything but 2 and whole numbers of any length. */
function usesOf(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
  const called = [...code.matchAll(inexact)].map(([use]) => use);
  const powers = [...code.matchAll(/(\S+) \*\* (\S+)/g)].filter(
    ([, base, exponent]) => !/(?:^|\()2$/.test(base!) && !/^\d+n$/.test(base!) && !/\bn\b/.test(exponent!),
  );
  return [...called, ...powers.map(([use]) => use)];
}
