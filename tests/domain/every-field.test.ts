import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isPair, LineCounter, parse, parseDocument, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { describe, expect, test } from 'vitest';
import { checkReadModel, checkScenario } from '../../src/analysis/check/check-file.ts';
import { located, type Problem } from '../../src/core/problem.ts';
import { problemCodes } from '../../src/core/problem-codes.ts';
import { Library } from '../../src/domain/library/library.ts';
import { modelFile } from '../../src/domain/model/model-file.ts';
import { readScenario } from '../../src/domain/scenario/read-scenario.ts';
import { scenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import { thorough } from '../support/runs.ts';
import { placesOf, schemaFields, type Place } from '../support/schema-fields.ts';

/** Every field of both kinds of file, from their schemas: a wrong type, nothing, or an unknown field is told where it stands. */
const folder = path.resolve(import.meta.dirname, '../fixtures/every-field');
const library = new Library({ models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') });
const files = [
  {
    kind: 'model',
    schema: modelFile,
    text: readFileSync(path.join(folder, 'models/every-field.yaml'), 'utf8'),
    check: (text: string) => checkReadModel(library, library.modelOf(text, 'yaml')).problems,
  },
  {
    kind: 'scenario',
    schema: scenarioFile,
    text: readFileSync(path.join(folder, 'scenarios/every-field-tried.yaml'), 'utf8'),
    check: (text: string) =>
      checkScenario(library, readScenario(readDocument(text, { file: 'tried.yaml', format: 'yaml' })), path.join(folder, 'scenarios'))
        .problems,
  },
] as const;

const damages: Readonly<Record<string, unknown>> = {
  'a number': 7,
  'a text': 'nonsense of text',
  true: true,
  'an empty list': [],
  'a list': ['nonsense'],
  'an empty mapping': {},
  'a mapping': { nonsense: 1 },
  nothing: null,
  'an empty text': '',
  'a list of nothing': [null],
  'a mapping of nothing': { nonsense: null },
};

/** Where a damage is a legal value: the schema takes it, and nothing is said. Each pattern is of whole fields. */
const legal: Readonly<Record<string, RegExp>> = {
  // Numbers in the declared unit, and the year of a source.
  'a number':
    /\.(default|default\.\*|value|value\.\*|plausible(\.\*)?(\.#|\.low|\.high|\.central)|log_sd|distribution(\.\*)?\.(low|mode|high|mean|sd|median|p\d+|a|b|values\.#|weights\.#)|within|above|below|equals|year|as_of)$|^figures\.\*(\.\*)?$|^uncertain\.\*\.(low|mode|high|mean|sd|median|p\d+|a|b|values\.#|weights\.#)$|\.tables\.\*\.\*\.\*$/,
  // Words for readers.
  'a text': /(^|\.)(title|summary|note|why|message|is|otherwise|publisher|url|as_of)$|^findings\.#$|^main\.\*\.(label|group|says)$/,
  true: /\.(report|alternatives|non_negative|require|always|ever)$/,
  // A section or a list without entries states nothing.
  'an empty list': /^(require|report|examples|findings|expect|correlations|analyses)$|\.(inflows|outflows)$/,
  'a list': /^findings$/,
  'an empty mapping':
    /^(categories|given|chains|counterfactuals\.\w+|main|figures|horizon|assumptions|series|tables|uncertain)$|^report\.#$|^analyses\.#(\.\w+)?$|\.(plausible|distribution|horizon|assumptions|series|tables|tables\.\*\.\*)$/,
  // null removes what is inherited, or restores the catalog's figure.
  nothing: /(^|\.)(assumptions|series|tables|figures|uncertain)\.\*$|\.tables\.\*\.\*\.\*$/,
  'an empty text': /(^|\.)(note|why|url|as_of)$/,
  'a mapping of nothing': /^figures$/,
};

/** Fields of stated questions are read by the schemas of their operations, where they are checked and answered. */
const loose = /^analyses\.#\.\w+\.\*$/;

const isWithin = (outer: Place['path'], { path: inner }: Problem): boolean => outer.every((part, k) => String(inner[k]) === String(part));

/** First and last line of what stands at a path, its key included. */
function linesOf(text: string, at: Place['path']): readonly [number, number] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const parent: unknown = document.getIn(at.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === String(at.at(-1))) : undefined;
  const node = document.getIn(at, true) as { range?: [number, number, number] } | undefined;
  const starts = [(pair?.key as { range?: [number] } | undefined)?.range?.[0], node?.range?.[0]].filter((one) => one !== undefined);
  const end = Math.max(node?.range?.[1] ?? 0, ...starts);
  return [counter.linePos(Math.min(...starts)).line, counter.linePos(end).line];
}

const parsedOnce = new Map(
  files.map(({ text }) => {
    const lines = new LineCounter();
    return [text, { lines, document: parseDocument(text, { lineCounter: lines }) }] as const;
  }),
);

/** The key of a mapping, or undefined in a list, and the value at a path. */
function nodesAt(document: Document, at: Place['path']): { readonly key?: Node; readonly node: Node } {
  let found: { readonly key?: Node; readonly node: Node } = { node: document.contents as Node };
  for (const step of at) {
    const { items } = found.node as YAMLMap<Node, Node> | YAMLSeq<Node>;
    const item = typeof step === 'number' ? items[step]! : items.find((one) => isPair(one) && String(one.key) === step)!;
    found = isPair(item) ? { key: item.key, node: item.value! } : { node: item };
  }
  return found;
}

/** The text with a value in place of what stands at a path, and the first and last line of its key and value. */
function replaced(
  text: string,
  at: Place['path'],
  value: unknown,
): { readonly written: string; readonly lines: readonly [number, number] } {
  const { document, lines } = parsedOnce.get(text)!;
  const { key, node } = nodesAt(document, at);
  const [start, end] = node.range!;
  return {
    written: text.slice(0, start) + JSON.stringify(value) + text.slice(start + text.slice(start, end).trimEnd().length),
    lines: [lines.linePos((key ?? node).range![0]).line, lines.linePos(start).line],
  };
}

const changed = (text: string, change: (document: Document) => void): string => {
  const document = parsedOnce.get(text)!.document.clone();
  change(document);
  return String(document);
};

/** Data with a value in place of what stands at a path. */
function withPlace(data: unknown, [step, ...rest]: Place['path'], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((one: unknown, index) => (index === step ? withPlace(one, rest, value) : one));
  const inner = (data as Readonly<Record<string | number, unknown>>)[step];
  return { ...(data as object), [step]: withPlace(inner, rest, value) };
}

/** Data without what stands at a path. */
function withoutPlace(data: unknown, [step, ...rest]: Place['path']): unknown {
  if (step === undefined) return data;
  if (Array.isArray(data)) return data.flatMap((one, index) => (index !== step ? [one] : rest.length > 0 ? [withoutPlace(one, rest)] : []));
  const { [step]: inner, ...others } = data as Readonly<Record<string | number, unknown>>;
  return rest.length > 0 ? { ...others, [step]: withoutPlace(inner, rest) } : others;
}

describe.each(files)('a $kind', ({ schema, text, check }) => {
  const parsed: unknown = parse(text);
  const places = placesOf(schema, parsed).filter(({ path: { length } }) => length > 0);
  const firstOf = (some: readonly Place[]): readonly Place[] =>
    [...new Map([...some].reverse().map((place) => [place.field, place])).values()].reverse();
  const first = firstOf(places);
  const errorsOf = (written: string): readonly Problem[] => {
    const errors = check(written)
      .map(located)
      .filter(({ severity }) => severity === 'error');
    for (const problem of errors) {
      expect(Object.keys(problemCodes)).toContain(problem.code);
      expect(problem.message).not.toMatch(/\[object |\bundefined\b|TypeError|RangeError|Cannot read|\n\s+at /);
      expect(problem.line, problem.message).toBeDefined();
    }
    return errors;
  };

  test('has every field of its schema in the file that is damaged, and that file is sound', () => {
    const have = new Set(places.map(({ field }) => field));
    expect([...schemaFields(schema)].filter((field) => !have.has(field))).toEqual([]);
    expect(check(text)).toEqual([]);
  });

  /** The sections of a model share many fields, such as plausible.low: no more than so many of each, unless the run is thorough. */
  const fewOf = (some: readonly Place[], most: number): readonly Place[] => {
    const counts = new Map<string, number>();
    return some.filter(({ field }) => {
      const kind = field.split('.').slice(-2).join('.');
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return thorough || count <= most;
    });
  };

  test.each(fewOf(first, 2).map((place, index) => [place.field, place, index] as const))(
    'tells a wrong value of %s',
    (field, { path: at }, index) => {
      const names = Object.keys(damages);
      for (const name of thorough ? names : [names[index % names.length]!]) {
        const { written, lines } = replaced(text, at, damages[name]);
        const about = `${name} at ${at.join('.')}`;
        const errors = errorsOf(written);
        if (errors.length === 0) {
          expect(legal[name]?.test(field) || loose.test(field), `${about}: nothing is said`).toBe(true);
          continue;
        }
        // What the schema takes can be wrong elsewhere: a bound that others break, a name that others use.
        if (schema.safeParse(withPlace(parsed, at, damages[name])).success) continue;
        const here = errors.filter((problem) => isWithin(at, problem));
        expect(here, about).not.toEqual([]);
        const [from, to] = lines;
        for (const { line } of here) expect([line! >= from, line! <= to], about).toEqual([true, true]);
        // A mapping in place of another declares other names, which the rest of the file lacks.
        if (!name.includes('mapping'))
          expect(
            errors.filter((problem) => !here.includes(problem)).map(({ message }) => message),
            about,
          ).toEqual([]);
      }
    },
  );

  test.each(firstOf(places.filter(({ closed }) => closed)).map((place) => [place.field, place] as const))(
    'tells an unknown field beside those of %s, and nothing else',
    (_, { path: at }) => {
      const written = changed(text, (document) => {
        document.setIn([...at, 'nonsense'], 1);
      });
      const [{ code, path: where, line } = { code: '', path: [], line: 0 }, ...more] = errorsOf(written);
      expect([code, where.map(String), more]).toEqual(['field.unknown', [...at, 'nonsense'].map(String), []]);
      expect(line).toBe(linesOf(written, [...at, 'nonsense'])[0]);
    },
  );

  const missing = first.filter(({ path: at }) => !schema.safeParse(withoutPlace(parsed, at)).success);

  test('needs some of its fields', () => {
    expect(missing.length).toBeGreaterThan(10);
  });

  test.each(fewOf(missing, 1).map((place) => [place.field, place] as const))(
    'tells that %s is missing at its own place',
    (_, { path: at }) => {
      const written = changed(text, (document) => {
        document.deleteIn(at);
      });
      const errors = errorsOf(written);
      expect(
        errors.some((problem) => isWithin(at.slice(0, -1), problem)),
        `without ${at.join('.')}: ${errors.map(({ message }) => message).join('; ')}`,
      ).toBe(true);
    },
  );
});

test.each([
  ['inputs.load.default', 7],
  ['inputs.load.plausible', [1, 2]],
  ['parameters.chips.value', 7],
  ['series.demand.points', { 2025: 1 }],
  ['series.demand.plausible', [1, 2]],
  ['stocks.fleet.plausible', [1, 2]],
])('an unknown element is told where it stands: %s', (where, value) => {
  const { text, check } = files[0];
  const at = [...where.split('.'), 'nowhere'];
  const written = changed(text, (document) => {
    document.setIn(at, value);
  });
  const errors = check(written)
    .map(located)
    .filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path: place }) => place.map(String).slice(0, at.length))).toEqual([at]);
  expect(errors[0]!.line).toBe(linesOf(written, at)[0]);
});
