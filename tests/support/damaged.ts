/** Damage to the text of a model or scenario: what a slip, a merge, a broken disk or an enemy leaves of it. */
export type Damage = (text: string, random: Random) => string | Uint8Array;

/** A number from 0 to below 1. */
export type Random = () => number;

/** A generator of random numbers with a seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function oneOf<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

const at = (random: Random, length: number): number => Math.floor(random() * (length + 1));

/** Values of another type, of another size, or none. */
const wrongValues = [
  ...['', 'null', '~', 'true', '[]', '{}', '[1, 2]', '{ a: 1 }', '""', '" "', '.nan', '.inf', '-.inf', '0', '-0', '-1', '1e400', '-1e308'],
  ...['1e308', '1e-320', '999999999999999999999', '0x1F', '0o17', '1_000', '2025-02-30', '2025-13-01T99:00', '12:30:45', '9999-12-31', '1'],
  ...['unlimited', 'inf', 'NaN', 'nonsense', '5 MW', '5 MWW', '5 m^9999', '5 MW/0', '-5 %/year', '1e400 MW', 'figure(x.y.z)', 'figure('],
  ...[
    '!!js/function "x"',
    '!!binary "AAAA"',
    '&a [*a]',
    '*a',
    '<<: 1',
    '|',
    '>-',
    '? x',
    '@x',
    '`x`',
    '%x',
    '"\\e]0;x\\a\\e[2J"',
    '"\\0\\b\\x9b"',
  ],
  ...[
    "'",
    '"',
    '"\\q"',
    '$__proto__',
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '\u202etxt',
    '🏭',
    'x'.repeat(5000),
    '9'.repeat(400),
  ],
  ...[`${'['.repeat(200)}${']'.repeat(200)}`, `${'{ a: '.repeat(90)}1${' }'.repeat(90)}`, `"${'('.repeat(500)}"`, `"${'-'.repeat(3000)}1"`],
] as const;

/** Equations that are none, or that are far too much. */
const wrongEquations = [
  ...[
    '1 +',
    '(1',
    '1)',
    '1 2',
    'x = 1',
    'if(1, 2)',
    'nothing',
    'sum()',
    'sum(1, 2, 3)',
    'time',
    '1/0',
    '0/0',
    '-1e308 * 10',
    'f(',
    'a[',
    'a[b',
    '[1,2]',
  ],
  ...[
    'import("fs")',
    'x => x',
    '`x`',
    '1e999',
    'smooth(time, 0)',
    'delay(1, -1)',
    'lookup(1, 2)',
    'solve(1, 2, 3, 4)',
    'initial(initial(1))',
  ],
  ...[
    'irr(1)',
    'previous(1, 1)',
    'max()',
    'abs(abs',
    "'x'",
    'true and',
    'not',
    '1 < 2 < 3',
    'a.b.c',
    'x!',
    '5!',
    '1:2:3',
    'x^^2',
    '%',
    '"',
    '\\',
  ],
  ...['1+'.repeat(600) + '1', '('.repeat(300) + '1' + ')'.repeat(300), 'max('.repeat(100) + '1' + ')'.repeat(100)],
] as const;

/** Marks of a merge, other documents, a mapping within itself, and a text that grows when it is expanded. */
const intruders = [
  ...['<<<<<<< ours\n', '---\n', '--- \nmodel: x\n', '{ "model": "x" }\n', 'a: &a [*a]\n'],
  `l: &l [x]\nm: &m [${'*l,'.repeat(50)}]\nn: &n [${'*m,'.repeat(50)}]\no: [${'*n,'.repeat(50)}]\n`,
];

const lines = (text: string): string[] => text.split('\n');

/** Replaces one line that matches; a text without one is left alone. */
function onLine(text: string, random: Random, pattern: RegExp, change: (line: string) => string): string {
  const all = lines(text);
  const matching = all.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  if (matching.length === 0) return text;
  const index = oneOf(random, matching);
  all[index] = change(all[index]!);
  return all.join('\n');
}

const keyed = /^(\s*(?:- )?[\w-]+:)\s+(\S.*)$/;

export const damages: Readonly<Record<string, Damage>> = {
  'a line is missing': (text, random) =>
    lines(text)
      .toSpliced(at(random, lines(text).length - 1), 1)
      .join('\n'),
  'some lines are missing': (text, random) =>
    lines(text)
      .toSpliced(at(random, lines(text).length), 1 + at(random, 20))
      .join('\n'),
  'a repeated line': (text, random) => {
    const all = lines(text);
    const index = at(random, all.length - 1);
    return all.toSpliced(index, 0, all[index]!).join('\n');
  },
  'two lines are swapped': (text, random) => {
    const all = lines(text);
    const [a, b] = [at(random, all.length - 1), at(random, all.length - 1)];
    [all[a], all[b]] = [all[b]!, all[a]!];
    return all.join('\n');
  },
  'a section is missing': (text, random) => {
    const starts = [...text.matchAll(/^[a-z_]+:/gm)].map(({ index }) => index);
    const which = Math.floor(random() * starts.length);
    return text.slice(0, starts[which]) + text.slice(starts[which + 1] ?? text.length);
  },
  'it is cut short': (text, random) => text.slice(0, at(random, text.length)),
  'its beginning is missing': (text, random) => text.slice(at(random, text.length)),
  'it is empty': (_, random) => oneOf(random, ['', '\n', ' ', '\ufeff', '# nothing\n', '---\n', '...\n', 'null\n', '{}', '[]', '\0']),
  'random bytes': (text, random) => {
    const bytes = Buffer.from(text);
    for (let n = 1 + at(random, 8); n > 0; n--) bytes[at(random, bytes.length - 1)] = Math.floor(random() * 256);
    return bytes;
  },
  'control characters': (text, random) => {
    const place = at(random, text.length);
    return (
      text.slice(0, place) +
      oneOf(random, ['\0', '\u001b[2J', '\u0007', '\u009b', '\u202e', '\r', '\u2028', '\ufeff', '\t', '\u007f']) +
      text.slice(place)
    );
  },
  'a character is another': (text, random) => {
    const place = at(random, text.length - 1);
    return text.slice(0, place) + oneOf(random, ':{}[],#&*!|>%@`"\'-?= \n\t09azAZ_.()/^'.split('')) + text.slice(place + 1);
  },
  'an indent is another': (text, random) => onLine(text, random, /^ +\S/, (line) => (random() < 0.5 ? ` ${line}` : line.slice(1))),
  'a value is of another kind': (text, random) =>
    onLine(text, random, keyed, (line) => line.replace(keyed, (_, key: string) => `${key} ${oneOf(random, wrongValues)}`)),
  'an inner value is of another kind': (text, random) =>
    onLine(text, random, /[\w-]+: [^{}[\],]+[,}]/, (line) => {
      const inner = [...line.matchAll(/([\w-]+: )([^{}[\],]+)(?=[,}])/g)];
      const one = oneOf(random, inner);
      return `${line.slice(0, one.index + one[1]!.length)}${oneOf(random, wrongValues)} ${line.slice(one.index + one[0].length)}`;
    }),
  'a number is another': (text, random) =>
    onLine(text, random, /\b\d[\d.]*\b/, (line) => {
      const one = oneOf(random, [...line.matchAll(/\b\d[\d.]*\b/g)]);
      const number = oneOf(random, ['1e308', '-1e308', '1e400', '1e-320', '0', '-1', '99999999', '1e15', '0.1', '1.5.2', '08', '٣']);
      return line.slice(0, one.index) + number + line.slice(one.index + one[0].length);
    }),
  'a name is another': (text, random) =>
    onLine(text, random, /[a-z_]{3,}/, (line) => {
      const one = oneOf(random, [...line.matchAll(/[a-z_]{3,}/g)]);
      const name = oneOf(random, [
        `${one[0]}x`,
        one[0].slice(1),
        one[0].toUpperCase(),
        '__proto__',
        'constructor',
        'time',
        'is',
        'x',
        'if',
      ]);
      return line.slice(0, one.index) + name + line.slice(one.index + one[0].length);
    }),
  'a key is another': (text, random) =>
    onLine(text, random, keyed, (line) =>
      line.replace(
        /[\w-]+:/,
        oneOf(random, ['titel:', 'a b:', '"":', '? :', '1:', '<<:', '__proto__:', '[x]:', '{x: 1}:', 'unit:', 'value:', 'equation:']),
      ),
    ),
  'an equation is none': (text, random) =>
    onLine(text, random, /equation:/, (line) =>
      line.replace(/equation:\s*("[^"]*"|[^,}]+)/, () => `equation: '${oneOf(random, wrongEquations).replaceAll("'", "''")}'`),
    ),
  'an equation has another part': (text, random) =>
    onLine(text, random, /equation:.*[-+*/(]/, (line) => {
      const start = line.indexOf('equation:') + 9;
      const one = oneOf(random, [...line.slice(start).matchAll(/[-+*/(),]|\b\w+\b/g)]);
      const part = oneOf(random, ['+', '-', '*', '/', '^', '(', ')', ',', '0', '1e308', 'time', 'sum', '', 'initial(', '[x]', '<', '==']);
      return line.slice(0, start + one.index) + part + line.slice(start + one.index + one[0].length);
    }),
  'another file is in it': (text, random) => {
    const place = text.indexOf('\n', at(random, text.length)) + 1;
    return `${text.slice(0, place)}${oneOf(random, intruders)}${text.slice(place)}`;
  },
  'deep nesting': (text, random) =>
    `${text}\n${oneOf(random, ['zz', 'tables', 'assumptions', 'expect', 'series'])}: ${oneOf(random, ['[', '{ a: ']).repeat(
      oneOf(random, [20, 90, 5000]),
    )}\n`,
};
