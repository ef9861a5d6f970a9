import { mostValues } from '../../src/analysis/frame/most-values.ts';
import { mostBatchBytes } from '../../src/answers/batches.ts';
import { mostKeptValues } from '../../src/answers/kept-projection.ts';
import { mostOfClient } from '../../src/batches/batches.ts';
import { longestRun } from '../../src/batches/run-item.ts';
import { mostBatchScenarios } from '../../src/contract/schema/batch.ts';
import { usualPoints } from '../../src/analysis/sweep/usual-points.ts';
import { mostPoints } from '../../src/analysis/experiment/most-points.ts';
import { computingLimits, reserve, workerMemory } from '../../src/compute-pool.ts';
import { deadlines } from '../../src/contract/deadlines.ts';
import { mostSuggested } from '../../src/core/did-you-mean.ts';
import { mostClaims } from '../../src/domain/claims/claim.ts';
import { mostSampledWork, mostWork } from '../../src/domain/cost/most-work.ts';
import { mostElements } from '../../src/domain/model/element-limit.ts';
import { cellLimit, survivalLimit } from '../../src/domain/plan/limits.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { maxHeaderSize } from 'node:http';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countSources } from '../../src/analysis/sources/count-sources.ts';
import { leastNotice } from '../../src/contract/deprecation.ts';
import { refusals } from '../../src/contract/refusals.ts';
import { maxLength } from '../../src/core/expression/parse-expression.ts';
import { maxBytes, maxListed, maxDepth, maxYamlTokens } from '../../src/domain/text/document-limits.ts';
import { yearValue } from '../../src/domain/value/annual.ts';
import { hasMonths, parseDate } from '../../src/domain/value/date-label.ts';
import { leastCompressed } from '../../src/http/compress.ts';
import { newBudgets } from '../../src/http/budgets.ts';
import { mostKeys } from '../../src/keys/key-file.ts';
import { defaultRate } from '../../src/keys/rate.ts';
import { library } from '../support/library.ts';
import { said, valuesOf, writtenLibrary } from '../support/written-library.ts';

/**
 * Every number in the prose of README.md and docs, and in the tables that no other test runs, is one of the statements below:
 * a result, computed here and compared to the digits shown; a limit, compared with its constant; held by another test; or a
 * fact, which no run can confirm. Fenced blocks and the tables of functions are run by the tests beside this one.
 */
const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The page without fenced blocks, code, addresses and tables that are run. */
function proseOf(page: string): string {
  let ran = false;
  return read(page)
    .replace(/```[\s\S]*?```/g, '')
    .split('\n')
    .filter((line) => {
      ran = line.startsWith('|') && (ran || /^\| .*\| unit \| gives \|/.test(line));
      return !ran;
    })
    .map((line) =>
      line
        .replace(/`[^`]*`/g, '')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/https?:\S+/g, ''),
    )
    .join('\n');
}

const written = writtenLibrary({
  rates: `time: { from: 2025, to: 2027 }
parameters:
  rate: { title: Rate, unit: "%/year", value: 5 %/month, source: assumption }
  growth: { title: Growth, unit: x/year, value: 1.05 x/month, source: assumption }
  leaves: { title: Share that leaves, unit: "%/year", value: 10 %/month, source: assumption }
  discount: { title: Discount rate, unit: "%/year", value: 1 %/month, source: assumption }
  orders: { title: Orders, unit: GPU/year, value: 1, source: assumption }
  cash: { title: Cash, unit: USD/year, value: 1, source: assumption }
  one_year: { title: A year, unit: h, value: 1 year, source: assumption }
  three_tenths: { title: Three tenths, unit: ratio, value: 0.3, source: assumption }
  tenth: { title: A tenth, unit: ratio, value: 0.1, source: assumption }
  fifth: { title: A fifth, unit: ratio, value: 20 %, source: assumption }
  slow: { title: Five per cent, unit: 1/year, value: 5 %/year, source: assumption }
auxiliaries:
  fleet: { title: Fleet, unit: GPU, equation: "surviving(orders, geometric(leaves))" }
  worth: { title: Worth, unit: USD, equation: "npv(cash, discount)" }
  floored: { title: Floored, unit: ratio, equation: floor(three_tenths / tenth) }
  threefold: { title: Threefold, unit: ratio, equation: exp(log(3)) }
`,
});
afterAll(written.remove);
const ran = written.run('model: rates\n');
const value = (name: string): number => Number(valuesOf(ran, name)[0]);
const limitIn = (file: string, name: string): number =>
  Number(new RegExp(`const ${name} = ([\\de_.-]+)`).exec(read(file))![1]!.replaceAll('_', ''));

/** Days between the same date in the calendar of months and in that of days, at most. */
function daysApart(): number {
  expect([hasMonths(12), hasMonths(365)]).toEqual([true, false]);
  const dates = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
  return Math.max(...dates.map((date) => Math.abs(parseDate(date, 12)! - parseDate(date, 365)!) * 365));
}

const dayOf = (n: number): number => (parseDate('2025-03-01', n)! - 2025) * 365;

/** What a statement rests on. A number is what the run gives, and the one shown; they agree to the digits shown. */
type Ground = { readonly gives: readonly (readonly [() => number, string])[] } | { readonly heldBy: string } | { readonly fact: string };

const model =
  (name: string): (() => number) =>
  () =>
    value(name);
const same =
  (number: number): (() => number) =>
  () =>
    number;

/** Operations with 20 seconds of computing. */
const ofTwenty = ['drawDemandCurve', 'decompose', 'runSweep', 'seekGoal', 'compare', 'checkModel'] as const;

const statements: Readonly<Record<string, readonly (readonly [text: string, ground: Ground])[]>> = {
  'README.md': [
    ['Node.js 20.19 or newer', { gives: [[() => Number(/>=(20\.\d+)/.exec(read('package.json'))![1]), '20.19']] }],
    ['Exit codes: 0 success, 1 an expectation failed, 2 bad input', { heldBy: 'tests/cli/commands.test.ts' }],
    ['or none of these; the last count is 0', { gives: [[() => countSources(library).total.neither, '0']] }],
    ['CC BY 4.0', { fact: 'name of a licence' }],
    ['the shock of January 2025 means fewer megawatts, with all feedbacks to 2035', { fact: 'years of the scenario’s question' }],
    ['savings from 37 of 671 billion active parameters', { fact: 'of the model card of DeepSeek-V3, a figure of the catalog' }],
    ['electricity from its history to 2035', { fact: 'year of the scenario’s question' }],
    ["how much power the world's AI draws to 2035", { fact: 'year of the scenario’s question' }],
  ],
  'docs/calling-the-service.md': [
    ['An answer over 1.4 kB is compressed', { gives: [[same(leastCompressed / 1000), '1.4']] }],
    [
      'Limits: 2 MB and 150,000 words and marks for YAML, 10 MB for JSON',
      {
        gives: [
          [same(maxBytes.yaml / 1e6), '2'],
          [same(maxYamlTokens), '150000'],
          [same(maxBytes.json / 1e6), '10'],
        ],
      },
    ],
    ['the operations of a sensitivity | about 60 billion', { gives: [[same(mostSampledWork / 1e6), '60']] }],
    ['over all of its dimensions | 5,000', { gives: [[same(mostElements), '5000']] }],
    [
      'the computing of one answer | 10 seconds; 20 for a demand curve, a decomposition, a sweep, a goal-seek, a comparison and a ' +
        'check of a model; 60 for an ensemble or a sensitivity',
      {
        gives: [
          [same(deadlines.runProjection), '10'],
          [same(deadlines.drawDemandCurve), '20'],
          [same(deadlines.runEnsemble), '60'],
        ],
      },
    ],
    ['in 41 stops', { gives: [[same(usualPoints), '41']] }],
    ['the memory of a run | 256 MB', { gives: [[same(workerMemory / 2 ** 20), '256']] }],
    ['the values of an answer | 5 million', { gives: [[same(mostValues / 1e6), '5']] }],
    ['and its instants | 20 million', { gives: [[same(cellLimit / 1e6), '20']] }],
    ['that a run follows | 500 million', { gives: [[same(survivalLimit / 1e6), '500']] }],
    ['the examples of a model | about 30 billion', { gives: [[same(mostWork / 1e6), '30']] }],
    [
      'one demand curve | 500 runs and 5 million numbers',
      {
        gives: [
          [same(mostPoints), '500'],
          [same(mostValues / 1e6), '5'],
        ],
      },
    ],
    ['of an example | 1,000', { gives: [[same(mostClaims), '1000']] }],
    ['problems in an answer | 1,000', { gives: [[same(maxListed), '1000']] }],
    ['with a suggestion | 100', { gives: [[same(mostSuggested), '100']] }],
    ['Both checks answer with status 200, also to a text', { heldBy: 'tests/contract/operations.test.ts' }],
    ['Against the price index (2024 = 1)', { heldBy: 'tests/golden/stargate-10gw.json' }],
    ['up to 32,767 characters into a cell', { fact: 'limit of Excel' }],
    ['(Microsoft 365)', { fact: 'name of a product' }],
    [' that does not exist gives 422 |', { heldBy: 'tests/http/refusals.test.ts' }],
    [
      'more than 2 MB as YAML or 10 MB as JSON',
      {
        gives: [
          [same(maxBytes.yaml / 1e6), '2'],
          [same(maxBytes.json / 1e6), '10'],
        ],
      },
    ],
    [
      '150,000 words and marks of YAML, 100 levels of nesting',
      {
        gives: [
          [same(maxYamlTokens), '150000'],
          [same(maxDepth), '100'],
        ],
      },
    ],
    ...[...new Set(Object.values(refusals).map(({ status }) => status))].map(
      (status) => [`| ${status} |`, { heldBy: 'tests/docs/status-codes.test.ts' }] as const,
    ),
    ['longer than 16 KB', { gives: [[same(maxHeaderSize / 1024), '16']] }],
  ],
  'docs/compatibility.md': [
    ['answered for at least 180 days more', { gives: [[same(leastNotice), '180']] }],
    [' (RFC 9745', { fact: 'name of a standard' }],
    ['seconds since 1970', { heldBy: 'tests/contract/deprecation.test.ts' }],
    [' (RFC 8594', { fact: 'name of a standard' }],
  ],
  'docs/container.md': [['It listens on port 8080 on all', { heldBy: 'tests/services/container.test.ts' }]],
  'docs/dependencies.md': [
    ...(read('docs/dependencies.md').match(/ \| \d+ \| [\d.]+ MB \|$/gm) ?? []).map(
      (cells) => [cells, { heldBy: 'tests/docs/dependencies.test.ts' }] as const,
    ),
    ['Together they are 174 packages with 80 MB', { heldBy: 'tests/docs/dependencies.test.ts' }],
    ['Source Sans 3 as TrueType', { fact: 'name of a font' }],
    ['two font files of 0.8 MB', { fact: 'sizes of two files of the font’s package' }],
    ['once Node 22 is the oldest', { fact: 'version of Node' }],
    ['go with support for Node 20;', { fact: 'version of Node' }],
  ],
  'docs/glossary.md': [
    ['change of demand in % for 1 % of its own price', { fact: 'definition' }],
    ['price ÷ price at the start; 1 at the start', { heldBy: 'tests/golden/stargate-10gw.json' }],
    ['1 − actual_saving ÷ expected_saving', { fact: 'definition' }],
    ['rebound above 1:', { fact: 'definition' }],
    ['compute of one H100 at dense 8-bit throughput', { fact: 'definition' }],
    ['price ÷ unit cost; above 1 under scarcity', { fact: 'definition' }],
    ['at the current price: 0 where the price clears', { fact: 'definition' }],
    ['−1 keeps spending constant', { fact: 'definition' }],
  ],
  'docs/batches.md': [
    ['10,000 scenarios of a batch', { gives: [[() => mostBatchScenarios, '10000']] }],
    ['24 MB of scenarios and values', { gives: [[() => mostBatchBytes / 1e6, '24']] }],
    ['takes more than 60 s', { gives: [[() => longestRun, '60']] }],
    ['more than 1,000,000 values', { gives: [[() => mostKeptValues, '1000000']] }],
    ['gives up after 30 seconds', { gives: [[() => limitIn('src/store/store.ts', 'longestWait') / 1000, '30']] }],
    ['look for scenarios every 5 seconds', { gives: [[() => limitIn('src/batches/batch-runner.ts', 'lookEvery') / 1000, '5']] }],
  ],
  'docs/operating.md': [
    [
      'that have not ended | 20, 50,000 |',
      {
        gives: [
          [() => mostOfClient.batches, '20'],
          [() => mostOfClient.scenarios, '50000'],
        ],
      },
    ],
    [
      'read results of batches | 200, 16',
      {
        gives: [
          [() => limitIn('src/http/batch-events.ts', 'mostFollowers'), '200'],
          [() => limitIn('src/http/batch-results.ts', 'mostReaders'), '16'],
        ],
      },
    ],
    ['exits with 0, after 30 seconds at the latest', { gives: [[() => limitIn('src/main.ts', 'stopTimeout') / 1000, '30']] }],
    [
      'none has come for 0.1 seconds, and after 2 seconds at most',
      {
        gives: [
          [() => limitIn('src/http/connections.ts', 'lastAccepts') / 1000, '0.1'],
          [() => limitIn('src/http/connections.ts', 'longestAccepts') / 1000, '2'],
        ],
      },
    ],
    ['open connections | 2,000', { gives: [[() => limitIn('src/main.ts', 'mostConnections'), '2000']] }],
    [
      'wait in the serving process | 64; 4 while it is flooded',
      {
        gives: [
          [() => limitIn('src/http/turns.ts', 'mostInBurst'), '64'],
          [() => limitIn('src/http/turns.ts', 'mostInFlood'), '4'],
        ],
      },
    ],
    [
      '16 for each core, 10 seconds each',
      {
        gives: [
          [() => Number(/mostWaiting: (\d+) \* size/.exec(read('src/compute-pool.ts'))![1]), '16'],
          [same(computingLimits.longestWait / 1000), '10'],
        ],
      },
    ],
    ['from 1 to 30 |', { fact: 'the bounds of Pool.patience' }],
    [
      '60 seconds for an ensemble or a sensitivity, 20 for a demand curve, a decomposition, a sweep, a goal-seek, a comparison ' +
        'and a check of a model, 10 for all others',
      {
        gives: [
          [same(deadlines.runEnsemble), '60'],
          ...ofTwenty.map((id): [() => number, string] => [same(deadlines[id]), '20']),
          [
            () =>
              Math.max(
                ...Object.entries(deadlines).map(([id, s]) => ([...ofTwenty, 'runEnsemble', 'findSensitivity'].includes(id) ? 0 : s)),
              ),
            '10',
          ],
        ],
      },
    ],
    [
      '256 MB, on Linux; its heap 160 MB everywhere',
      {
        gives: [
          [same(workerMemory / 2 ** 20), '256'],
          [() => limitIn('src/compute-pool.ts', 'workerHeap'), '160'],
        ],
      },
    ],
    ['read or answered | 96 MB', { gives: [[same(newBudgets().bodies.limit / 2 ** 20), '96']] }],
    [
      '64 MB of the serving process, 192 MB of worker processes',
      {
        gives: [
          [same(newBudgets().shortAnswers.limit / 2 ** 20), '64'],
          [same(newBudgets().longAnswers.limit / 2 ** 20), '192'],
        ],
      },
    ],
    ['compression | 64 MB', { gives: [[same(newBudgets().compression.limit / 2 ** 20), '64']] }],
    [
      'headers of a request | 15 seconds, 16 KB',
      {
        gives: [
          [() => limitIn('src/main.ts', 'headersTimeout') / 1000, '15'],
          [same(maxHeaderSize / 1024), '16'],
        ],
      },
    ],
    ['a whole request | 60 seconds', { gives: [[() => limitIn('src/main.ts', 'requestTimeout') / 1000, '60']] }],
    ['an idle connection | 65 seconds', { gives: [[() => limitIn('src/main.ts', 'keepAliveTimeout') / 1000, '65']] }],
    ['nothing of its answer | 15 seconds', { gives: [[() => limitIn('src/http/slow-readers.ts', 'longestPause') / 1000, '15']] }],
    [
      '30 seconds and 1 for each MB',
      {
        gives: [
          [() => limitIn('src/http/slow-readers.ts', 'leastTime') / 1000, '30'],
          [() => limitIn('src/http/slow-readers.ts', 'slowest') / 1000, '1'],
        ],
      },
    ],
    ['takes 1 to 128', { fact: 'the bounds of --workers in cli/command-line.ts' }],
    ['on 2 cores up to 768 MB', { gives: [[same(((2 + reserve) * workerMemory) / 2 ** 20), '768']] }],
    ['never waits for a worker process: a few milliseconds of work', { heldBy: 'tests/domain/cost/read-cost.test.ts' }],
    ['a body of at most 16 kB', { gives: [[() => limitIn('src/http/small-first.ts', 'longestBody') / 1024, '16']] }],
    ['of IPv6 the first 64 bits', { heldBy: 'tests/http/client-of.test.ts' }],
    ['is not ready after 20 seconds', { gives: [[same(computingLimits.longestStart / 1000), '20']] }],
    [
      'is started again after 0.2 seconds, then 0.4, up to 5; after 4 in a row',
      {
        gives: [
          [() => (2 * limitIn('src/pool/pool.ts', 'firstBackOff')) / 1000, '0.2'],
          [() => (4 * limitIn('src/pool/pool.ts', 'firstBackOff')) / 1000, '0.4'],
          [() => limitIn('src/pool/pool.ts', 'longestBackOff') / 1000, '5'],
          [() => limitIn('src/pool/pool.ts', 'mostFailures'), '4'],
        ],
      },
    ],
    [
      'at once if it had listened for 10 seconds, else after 0.2 seconds, then 0.4, up to 5',
      {
        gives: [
          [() => limitIn('src/workers.ts', 'aWhile') / 1000, '10'],
          [() => limitIn('src/workers.ts', 'firstPause') / 1000, '0.2'],
          [() => (2 * limitIn('src/workers.ts', 'firstPause')) / 1000, '0.4'],
          [() => limitIn('src/workers.ts', 'longestPause') / 1000, '5'],
        ],
      },
    ],
    ['or 5 in a row die before they listen, the service ends with 2', { gives: [[() => limitIn('src/workers.ts', 'mostFailures'), '5']] }],
  ],
  'docs/keys-and-hosts.md': [
    ['A file holds 10,000 keys at most', { gives: [[same(mostKeys), '10000']] }],
    ['may read or write it (mode 0600)', { heldBy: 'tests/keys/key-file.test.ts' }],
    ['Exit codes are those of the other commands: 0, or 2 where', { heldBy: 'tests/cli/keys.test.ts' }],
    [
      'default 600/minute',
      {
        gives: [
          [same(defaultRate.requests), '600'],
          [same(defaultRate.seconds), '60'],
        ],
      },
    ],
    ...[400, 401, 403, 429, 503].map((status) => [`| ${status} |`, { heldBy: 'tests/services/keys.test.ts' }] as const),
    ['(127.0.0.0/8, ::1, localhost)', { heldBy: 'tests/services/keys.test.ts' }],
    [', exit code 2. With keys it may listen', { heldBy: 'tests/services/keys.test.ts' }],
    ['is answered with 421, at every address', { heldBy: 'tests/http/hosts.test.ts' }],
    ['(in HTTP/1.1) none gets 400', { heldBy: 'tests/http/hosts.test.ts' }],
  ],
  'docs/language.md': [
    ['32 draws are proposed for each that is wanted, from 8,192 to 65,536', { heldBy: 'tests/analysis/ensemble/conditioned.test.ts' }],
    ['is a pure ratio, and 0 fits every unit', { heldBy: 'tests/core/check/units.test.ts' }],
    ['pure numbers; 20 % is 0.2', { gives: [[model('fifth'), '0.2']] }],
    ['25 °C is 298.15 K', { fact: 'definition of the degree Celsius' }],
    [
      'threefold a year (stored as ln 3 a year); 0.05 a year',
      {
        gives: [
          [model('threefold'), '3'],
          [model('slow'), '0.05'],
        ],
      },
    ],
    ['a point in time: 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00', { heldBy: 'tests/domain/value/date-label.test.ts' }],
    ['5 %/month is 60 %/year', { gives: [[model('rate'), '60']] }],
    ['1.05 x/month is 1.05^12 x/year', { gives: [[() => value('growth') / 1.05 ** 12, '1.000000000']] }],
    [
      'the mean of 2 x/year and 8 x/year is 4 x/year',
      { gives: [[() => yearValue([2, 8, 8], [2025, 2025.5, 2026], 2025, 'mean', 'geometric') ?? NaN, '4']] },
    ],
    ['30 % more each year is 1.3 x/year', { gives: [[same(1 + 30 / 100), '1.3']] }],
    ['apply 5 %/month twelve times a year', { heldBy: 'tests/domain/plan/rates-over-periods.test.ts' }],
    [
      '10 %/month for a share that leaves, declared in %/year, is 1 − 0.9^12 a year (71.76 %)',
      {
        gives: [
          [model('leaves'), '71.76'],
          [() => 100 * (1 - 0.9 ** 12), '71.76'],
        ],
      },
    ],
    [
      '1 %/month for a discount rate is 1.01^12 − 1 (12.68 %)',
      {
        gives: [
          [model('discount'), '12.68'],
          [() => 100 * (1.01 ** 12 - 1), '12.68'],
        ],
      },
    ],
    [
      'A share above 100 % per period cannot leave and is refused; so is one below 0',
      { heldBy: 'tests/domain/plan/rates-over-periods.test.ts' },
    ],
    ['outside 0 to 100 % there are no survivors', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    ['A year is 8,760 hours', { gives: [[model('one_year'), '8760']] }],
    ['from 2025 to 2028 in steps of a year', { heldBy: 'tests/docs/language.test.ts' }],
    ['An equation has up to 2,000 characters', { gives: [[same(maxLength), '2000']] }],
    ['1.4 GW and 1400 MW are the same amount', { gives: [[same(1.4 * 1000), '1400']] }],
    ['such as  of 1 GPU', { fact: 'an example of a declaration' }],
    [
      'take a number within 1e-12 of a whole one',
      { gives: [[() => -Math.log10(limitIn('src/core/engine/javascript/rounding.ts', 'nearly')), '12']] },
    ],
    ['differ by less than 1e-12 of themselves', { heldBy: 'tests/core/check/instants.test.ts' }],
    ['or to 1e-19 of the bracket', { heldBy: 'tests/core/engine/bounded-roots.test.ts' }],
    ['0.3 / 0.1 is 3', { gives: [[model('floored'), '3']] }],
    ['no value for a b of 0', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    ['time constant below 0 has no value', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    ['which ends before it begins is 0', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    [
      'for a shape of 0 or below,  for a rate outside 0 to 100 %,  for a time below 0',
      { heldBy: 'tests/core/check/edges-of-functions.test.ts' },
    ],
    ['height or slope is 0 before its date', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    ['(a flow of 0 throughout)', { heldBy: 'tests/core/engine/rates-of-return.test.ts' }],
    ['has none at −100 % or below', { heldBy: 'tests/core/check/edges-of-functions.test.ts' }],
    ['Unlimited × 0 and', { heldBy: 'tests/domain/plan/unlimited.test.ts' }],
    ['a bare year is its 1 January', { heldBy: 'tests/domain/value/date-label.test.ts' }],
    ['counts 0, 1, 2, …', { heldBy: 'tests/core/check/instants.test.ts' }],
    ['A year has 365 days; 29 February is not in the calendar', { heldBy: 'tests/domain/value/date-label.test.ts' }],
    ['a day is 1/365 of a year', { gives: [[() => (parseDate('2025-01-02', 365)! - 2025) * 365, '1.000000']] }],
    ['up to 1.8 days apart', { gives: [[daysApart, '1.8']] }],
    [
      '1 March is 59 days after 1 January by days, and 60.8 by months',
      {
        gives: [
          [() => dayOf(365), '59'],
          [() => dayOf(12), '60.8'],
        ],
      },
    ],
    ['A stock that starts below 0 is refused', { heldBy: 'tests/core/check/non-negative.test.ts' }],
    ['so 0 is legal with', { heldBy: 'tests/domain/plan/before.test.ts' }],
    ['the stock stops at 0', { heldBy: 'tests/core/check/non-negative.test.ts' }],
    [
      'takes 5 to 20 evaluations, 30 over a bracket of twelve decades, and one with jumps 60. The root is exact to 2 units',
      { heldBy: 'tests/core/engine/bounded-roots.test.ts' },
    ],
    ['if it is close to 0', { heldBy: 'tests/core/engine/bounded-roots.test.ts' }],
    ['or none of these; the last count is 0', { gives: [[() => countSources(library).total.neither, '0']] }],
    ['dates as July 2027 (2027 in a run', { heldBy: 'tests/domain/findings/shown-value.test.ts' }],
    [
      'Limits: 30 findings per scenario, 600 characters and 12 readings per finding. A run reads at most 6 other scenarios',
      {
        gives: (
          [
            ['domain/findings/parse-findings', 'mostFindings', '30'],
            ['domain/findings/parse-findings', 'longest', '600'],
            ['domain/findings/parse-findings', 'mostReadings', '12'],
            ['analysis/projection/other-scenarios', 'mostOthers', '6'],
          ] as const
        ).map(([file, name, shown]) => [() => limitIn(`src/${file}.ts`, name), shown]),
      },
    ],
    [
      'has 151 models with their outputs. By the constructs they use, 109 of them can be written here in full',
      { gives: [[same(151 - (17 + 10 + 4 + 4 + 2 + 2 + 3)), '109']] },
    ],
    [
      '42 cannot: 17 read spreadsheets or other data; 10 map subscripts or use subranges; 4 allocate, order vectors or invert a ' +
        'matrix; 4 have columns that differ or cannot be written; 2 use arc functions; 2 change their end',
      { gives: [[same(17 + 10 + 4 + 4 + 2 + 2 + 3), '42']] },
    ],
    [
      'translations of 31 of them are tests: all columns of 28 agree with the outputs to the digits they are printed with, and the ' +
        'columns of 3 that',
      {
        gives: [
          [() => readdirSync(path.join(root, 'tests/conformance/sdx')).length, '31'],
          [() => /const partly.*= \[(.*)\]/.exec(read('tests/conformance/sdx.test.ts'))![1]!.split(',').length, '3'],
          [same(31 - 3), '28'],
        ],
      },
    ],
  ],
};

const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : []))];

test('the model of the results runs', () => {
  expect(said(ran.problems)).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  const prose = proseOf(page);
  const stated = statements[page] ?? [];

  test('has no number in its prose beside those stated here', () => {
    const rest = stated.reduce((text, [one]) => text.replaceAll(one, ''), prose);
    expect([...rest.matchAll(/.{0,40}(?<![\w.-])\d.{0,30}/g)].map(([around]) => around)).toEqual([]);
  });

  test.each(stated)('%s', (text, ground) => {
    expect(prose).toContain(text);
    if ('heldBy' in ground) expect(existsSync(path.join(root, ground.heldBy)), ground.heldBy).toBe(true);
    if ('fact' in ground) expect(ground.fact).not.toBe('');
    if (!('gives' in ground)) return;
    for (const [found, shown] of ground.gives) {
      const decimals = shown.split('.')[1]?.length ?? 0;
      expect(found().toFixed(decimals), text).toBe(shown);
    }
  });
});
