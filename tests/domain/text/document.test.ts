import fc from 'fast-check';
import { processorSeconds } from '../../support/processor-seconds.ts';
import { runs } from '../../support/runs.ts';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { inDocument, located, type Problem } from '../../../src/core/problem.ts';
import { readDocument } from '../../../src/domain/text/document.ts';

const yaml = (text: string, maxBytes = 2_000_000) => readDocument(text, { file: 's.yaml', format: 'yaml', maxBytes });
const json = (text: string, maxBytes = 10_000_000) => readDocument(text, { format: 'json', maxBytes });
const brief = (problems: readonly Problem[]) =>
  problems.map(({ code, path, line, column }) => [code, path.join('.'), ...(line === undefined ? [] : [`${line}:${column}`])].join(' '));
const at = (path: Problem['path'], more: Partial<Problem> = {}): Problem => ({
  code: 'name.unknown',
  severity: 'error',
  message: 'm',
  path,
  ...more,
});

/** Texts of any characters but lone surrogates, most of them of ASCII. */
const anyText = fc.string({
  unit: fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
      fc.integer({ min: 0x80, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0x10ffff }),
    )
    .map((point) => String.fromCodePoint(point)),
});
const anyKey = fc.oneof(fc.string(), anyText).filter((key) => key !== '__proto__');
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(anyKey, tie('value')),
  ),
}));

describe('YAML', () => {
  it('gives plain data, by the YAML 1.2 core schema', () => {
    const { data, problems } = yaml(
      'a: 1\nb: 2028-06-01\nno: NO\nn: null\nt: true\nlist: [1, x]\n2025: 1.5e3\nbig: 1_000\nconstructor: 3\n',
    );
    expect(problems).toEqual([]);
    expect(data).toEqual({ a: 1, b: '2028-06-01', no: 'NO', n: null, t: true, list: [1, 'x'], 2025: 1500, big: '1_000', constructor: 3 });
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
  it('copies the targets of aliases', () => {
    const { data } = yaml('base: &b { x: 1 }\nother: *b\n');
    expect(data).toEqual({ base: { x: 1 }, other: { x: 1 } });
    expect((data as { base: object; other: object }).base).not.toBe((data as { other: object }).other);
  });
  it('uses the core schema whatever %YAML states', () => {
    expect(yaml('%YAML 1.1\n---\na: yes\nb: 2020-01-01\n').data).toEqual({ a: 'yes', b: '2020-01-01' });
  });
  it('skips a byte order mark', () => {
    expect(yaml('\ufeffa: 1').data).toEqual({ a: 1 });
  });

  it('returns what stringify wrote', () => {
    fc.assert(
      fc.property(fc.dictionary(anyKey, anyValue), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(yaml(stringify(plain, { aliasDuplicateObjects: false })).data).toEqual(plain);
      }),
      { numRuns: runs(50) },
    );
  });

  it.each([
    ['a text with a colon', 'a: x ? b : c\n', ['file.syntax  1:4']],
    ['a tab', 'a:\n\tb: 1\n', ['file.syntax  2:1']],
    ['an open quote', 'a: 1\nb: "x\n', ['file.syntax  3:1']],
    ['several documents', 'a: 1\n---\nb: 1\n', ['file.syntax  2:1']],
    ['no data', '# nothing\n', ['file.syntax  1:1']],
    ['a tag', 'a: !!timestamp 2020-01-01\nb: !x 1\n', ['file.syntax  1:4', 'file.syntax  2:4']],
    [
      'an equation with commas and brackets that is not in quotes',
      'a: { equation: x + previous(y[a], 1), between: [0, 10] }\n',
      ['file.syntax  1:30'],
    ],
    ['a key that is a list', '? [a]\n: b\n', ['file.syntax  1:3']],
    ['the same key twice, everywhere', 'a: 1\nb: { c: 1, c: 2 }\na: 3\n', ['file.duplicate-key b.c 2:12', 'file.duplicate-key a 3:1']],
    ['1 and "1"', '1: a\n"1": b\n', ['file.duplicate-key 1 2:1']],
    ['__proto__', 'a:\n  __proto__: { x: 1 }\n', ['field.unknown a.__proto__ 2:3']],
    ['a number that is not finite', 'a: .inf\nb: [.nan]\nc: 1e999\n', ['field.type a 1:4', 'field.type b.0 2:5', 'field.type c 3:4']],
    ['an alias without anchor', 'a: *b\n', ['file.syntax a 1:4']],
    ['an alias within its anchor', 'a: &a [*a]\n', ['file.syntax a.0 1:8']],
  ])('refuses %s', (_title, text, want) => {
    const { problems, data } = yaml(text);
    expect(brief(problems)).toEqual(want);
    expect(problems.every((problem) => problem.file === 's.yaml' && problem.severity === 'error')).toBe(true);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(Object.hasOwn((data as { a?: object } | undefined)?.a ?? {}, '__proto__')).toBe(false);
  });

  it('says how to write a condition', () => {
    expect(yaml('a: x ? b : c\n').problems[0]?.hint).toMatch(/if\(condition, a, b\)/);
  });

  it('refuses an alias bomb', () => {
    const bomb = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]`),
    ].join('\n');
    expect(yaml(bomb).problems).toMatchObject([{ code: 'file.syntax', message: 'the aliases stand for more than 10000 values' }]);
  });
  it.each([
    ['[', '['],
    ['{', '{'],
    ['- ', '- '],
    ['? ', '? '],
    ['{a: ', '{a: '],
  ])('refuses deep nesting of %s and lives', (_title, part) => {
    expect(yaml(part.repeat(10_000)).problems).toMatchObject([{ code: 'limit.exceeded', line: 1 }]);
  });
  it('takes 100 levels and refuses 101', () => {
    expect(yaml('['.repeat(100) + ']'.repeat(100)).problems).toEqual([]);
    expect(brief(yaml('['.repeat(101) + ']'.repeat(101)).problems)[0]).toMatch(/^limit\.exceeded/);
    const nested =
      'a: &x { b: '.repeat(1) + '{ b: '.repeat(60) + '1' + ' }'.repeat(60) + ' }\n' + 'c: ' + '{ b: '.repeat(60) + '*x' + ' }'.repeat(60);
    expect(brief(yaml(nested).problems)[0]).toMatch(/^limit\.exceeded c\.b/);
  });
  it('reads 20,000 distinct keys and as many aliases of nothing in no more than seconds', () => {
    expect(yaml(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')).problems).toEqual([]);
    expect(yaml(`a: &a 1\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: *a`).join('\n')}`).problems).toHaveLength(1);
  }, 20_000);
  it.each([
    ['[]', '[]'],
    ['%x', '%x\n'],
    ['%TAG', '%TAG !a! tag:a,2000:\n'],
    ['documents', '---\n'],
  ])('gives up early on a text of nothing but %s', (_title, part) => {
    const start = process.cpuUsage();
    expect(yaml(part.repeat(50_000)).problems[0]).toMatchObject({ code: 'file.syntax' });
    expect(processorSeconds(start)).toBeLessThan(2);
  });
  it.each([
    ['entries', '- 1\n'],
    ['commas', ','],
    ['brackets', '['],
    ['quotes', '"'],
    ['empty lines', '\n'],
    ['keys', 'a:\n'],
    ['anchors', '- &a 1\n'],
  ])('refuses 2 MB of nothing but %s before it is parsed', (_title, part) => {
    const text = `${part === ',' ? '[' : ''}${part.repeat(Math.floor(1_999_000 / part.length))}`;
    const start = process.cpuUsage();
    expect(yaml(text).problems).toMatchObject([
      {
        code: 'limit.exceeded',
        message: 'the text has more than 150,000 words and marks, the limit for YAML',
        hint: 'write long tables as JSON',
      },
    ]);
    expect(processorSeconds(start)).toBeLessThan(1.5);
  });
  it.each([
    ['commas', `[${','.repeat(149_000)}]`],
    ['strange keys', '? []\n'.repeat(29_000)],
    ['texts without a place', '- `\n'.repeat(29_000)],
  ])('is done with %s up to the limit within seconds, however much is wrong', (_title, text) => {
    const start = process.cpuUsage();
    expect(yaml(text).problems[0]).toMatchObject({ code: 'file.syntax' });
    expect(processorSeconds(start)).toBeLessThan(3);
  });
  it('reads 2 MB of text with few tokens', () => {
    expect(yaml(`summary: ${'word '.repeat(399_000)}`).problems).toEqual([]);
  });
  it('lists at most 100 problems', () => {
    expect(yaml('- "a" b\n'.repeat(1000)).problems.length).toBeLessThanOrEqual(100);
  });
});

describe('size', () => {
  it('names the limit', () => {
    expect(json('"12345678"', 9).problems).toMatchObject([
      { code: 'file.too-large', message: 'the text has 10 bytes, over the limit of 9' },
    ]);
    expect(yaml('é'.repeat(1000), 1999).problems).toMatchObject([
      { code: 'file.too-large', message: 'the text has 2,000 bytes, over the limit of 1,999' },
    ]);
  });
});

describe('the place of a path in YAML', () => {
  const text = [
    'title: T', // 1
    'auxiliaries:', // 2
    '  facility_power:', // 3
    '    unit: MW(facility)', // 4
    '    equation: it_power * pue', // 5
    '  price:', // 6
    '    equation: "a \\u0062 \\"c\\" d"', // 7
    '  cost:', // 8
    "    equation: 'it''s * x'", // 9
    '  long: # folded', // 10
    '    equation: >-', // 11
    '      first + second', // 12
    '      + third * (', // 13
    '', // 14
    '        indented', // 15
    '      last)', // 16
    '  literal: |', // 17
    '    one', // 18
    '    two', // 19
    'list:', // 20
    '  - of: x', // 21
    '    at: 2028', // 22
    '  - [1, { y: 2 }]', // 23
    'empty:', // 24
    'shared: &s a + wrong', // 25
    'again: *s', // 26
    'several: one', // 27
    '  two', // 28
  ].join('\n');
  const document = yaml(text);
  const place = (problem: Problem) => {
    const { line, column, file } = located(inDocument(document, problem));
    expect(file).toBe('s.yaml');
    return `${line}:${column}`;
  };
  const value = (path: readonly string[]): string =>
    path.reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], document.data) as string;

  it.each<[string, Problem, string]>([
    ['the document', at([]), '1:1'],
    ['a value', at(['title']), '1:8'],
    ['a key', at(['title'], { atKey: true }), '1:1'],
    ['a nested key', at(['auxiliaries', 'facility_power', 'unit'], { atKey: true }), '4:5'],
    ['a nested value', at(['auxiliaries', 'facility_power', 'unit']), '4:11'],
    ['a mapping: its key', at(['auxiliaries', 'facility_power']), '3:3'],
    ['a field that is absent: the mapping’s key', at(['auxiliaries', 'facility_power', 'title']), '3:3'],
    ['a field absent at the top', at(['format']), '1:1'],
    ['an entry of a list', at(['list', 0]), '21:5'],
    ['a field of an entry', at(['list', 0, 'at']), '22:9'],
    ['within brackets', at(['list', 1, 1, 'y']), '23:14'],
    ['a key within brackets', at(['list', 1, 1, 'y'], { atKey: true }), '23:11'],
    ['a field without a value', at(['empty']), '24:1'],
    ['within what an alias stands for', at(['again'], { offset: 4 }), '25:16'],
    ['an alias', at(['again']), '26:8'],
  ])('%s', (_title, problem, want) => {
    expect(place(problem)).toBe(want);
  });

  it.each<[readonly string[], string, string]>([
    [['auxiliaries', 'facility_power', 'equation'], 'pue', '5:26'],
    [['auxiliaries', 'price', 'equation'], 'a b', '7:16'],
    [['auxiliaries', 'price', 'equation'], 'b', '7:18'],
    [['auxiliaries', 'price', 'equation'], 'c', '7:27'],
    [['auxiliaries', 'price', 'equation'], 'd', '7:31'],
    [['auxiliaries', 'cost', 'equation'], 'x', '9:24'],
    [['auxiliaries', 'long', 'equation'], 'first', '12:7'],
    [['auxiliaries', 'long', 'equation'], 'second', '12:15'],
    [['auxiliaries', 'long', 'equation'], '+ third', '13:7'],
    [['auxiliaries', 'long', 'equation'], 'indented', '15:9'],
    [['auxiliaries', 'long', 'equation'], 'last', '16:7'],
    [['auxiliaries', 'literal'], 'two', '19:5'],
    [['several'], 'two', '28:3'],
  ])('%j at "%s"', (path, word, want) => {
    const offset = value(path).indexOf(word);
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(place(at(path, { offset }))).toBe(want);
  });

  it('just after the text, and far beyond it', () => {
    expect(place(at(['title'], { offset: 1 }))).toBe('1:9');
    expect(place(at(['title'], { offset: 99 }))).toBe('1:9');
  });
  it('keeps a known place', () => {
    expect(located(inDocument(document, at(['title'], { line: 7, column: 3 })))).toMatchObject({ line: 7, column: 3, file: 's.yaml' });
  });
  it('with CRLF line ends', () => {
    const windows = yaml('a: >-\r\n  one\r\n  two\r\nb: "x\r\n  y"\r\n');
    expect(windows.data).toEqual({ a: 'one two', b: 'x y' });
    expect(windows.place(at(['a'], { offset: 4 }))).toMatchObject({ line: 3, column: 3 });
    expect(windows.place(at(['b'], { offset: 2 }))).toMatchObject({ line: 5, column: 3 });
  });

  it('is the exact character, in every style and at every width', () => {
    const texts = fc.stringMatching(/^[a-z][a-z ()+*"'\\#:,\n]{0,60}[a-z]$/);
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
        fc.integer({ min: 20, max: 80 }),
        (written, style, lineWidth) => {
          const source = stringify(
            { a: { equation: written } },
            { defaultStringType: style as 'PLAIN', defaultKeyType: 'PLAIN', lineWidth },
          );
          const read = yaml(source);
          expect(read.data).toEqual({ a: { equation: written } });
          const lines = source.split('\n');
          for (let offset = 0; offset < written.length; offset++) {
            const { line, column } = read.place(at(['a', 'equation'], { offset }));
            const there = lines[(line ?? 0) - 1]?.charAt((column ?? 0) - 1);
            if (/[a-z()+*,]/.test(written.charAt(offset))) expect(there).toBe(written.charAt(offset));
          }
        },
      ),
      { numRuns: runs(125) },
    );
  });
});

describe('JSON', () => {
  it('gives the data of JSON.parse', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const read = json(text);
          expect(read.problems).toEqual([]);
          expect(read.data).toEqual(JSON.parse(text));
        },
      ),
    );
  });
  it('is refused exactly where JSON.parse refuses', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b\\n"',
        '1',
        '-0',
        '1.5e3',
        '01',
        '.5',
        'true',
        'null',
        'nul',
        ' ',
        '\n',
        '"',
        '\\',
        '-',
        '1.',
        "'a'",
        '\u00a0',
        '// x',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(
          json(text).problems.every((problem) => problem.code !== 'file.syntax'),
          text,
        ).toBe(valid);
      }),
      { numRuns: runs(600) },
    );
  });

  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', ['file.syntax  3:1']],
    ['a comma missing', '{ "a": 1 "b": 2 }', ['file.syntax  1:10']],
    ['NaN', '{"a": NaN}', ['file.syntax  1:7']],
    ['-Infinity', '[-Infinity]', ['file.syntax  1:2']],
    ['nothing', '', ['file.syntax  1:1']],
    ['more after the end', '{}\n{}', ['file.syntax  2:1']],
    ['an open text', '{"a": "x}', ['file.syntax  1:7']],
    ['a unit after a number', '{"a": 12 MW}', ['file.syntax  1:10']],
    ['the same key twice', '{"a": {"b": 1, "b": 2}, "\\u0061": 2}', ['file.duplicate-key a.b', 'file.duplicate-key a']],
    ['__proto__', '[{"__proto__": {"x": 1}}]', ['field.unknown 0.__proto__']],
    ['__proto__ in disguise', '{"\\u005f_proto__": {"x": 1}}', ['field.unknown __proto__']],
    ['a number too large', '{"a": [1e999]}', ['field.type a.0']],
  ])('refuses %s', (_title, text, want) => {
    const { problems, data } = json(text);
    expect(brief(problems)).toEqual(want);
    expect(JSON.stringify([data])).not.toContain('__proto__');
  });

  it('takes 100 levels and refuses 101, and 1,000,000', () => {
    expect(json('['.repeat(100) + ']'.repeat(100)).problems).toEqual([]);
    for (const deep of [101, 1_000_000])
      expect(json('['.repeat(deep) + ']'.repeat(deep)).problems).toMatchObject([{ code: 'limit.exceeded' }]);
  });
  it('lists at most 100 problems', () => {
    expect(json(`{${Array.from({ length: 1000 }, () => '"a": 1').join(',')}}`).problems).toHaveLength(100);
  });
  it('locates by path alone', () => {
    expect(located(inDocument(json('{"a": 1}'), at(['a'])))).toEqual(at(['a']));
  });
});
