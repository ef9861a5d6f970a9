/** Hashes of all results of the library's scenarios, and of functions at many arguments, as JSON. Its argument is the project's folder. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { runEnsemble } from '../../src/analysis/ensemble/ensemble.ts';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { mathematics, mathNames, type Mathematics } from '../../src/core/mathematics/mathematics.ts';
import { Library } from '../../src/domain/library/library.ts';
import { arguments_, edges } from '../core/mathematics/arguments.ts';
import { bitsOf } from '../support/awkward-numbers.ts';
import { projectionJson } from '../support/frames.ts';

export interface Bits {
  readonly node: string;
  readonly scenarios: Readonly<Record<string, string>>;
  /** Of draws of an ensemble, by scenario, run so many at a time (see `sizes`). */
  readonly draws: Readonly<Record<string, readonly string[]>>;
  readonly ours: Readonly<Record<string, string>>;
  readonly theirs: Readonly<Record<string, string>>;
}

const root = process.argv[2]!;
const library = new Library({ models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') });

/** One of each model that has uncertain inputs and is not alike. */
const drawn = ['stargate-10gw', 'world-ai', 'us-data-centers', 'gw-return', 'stargate-abilene', 'uk-coal-1776-1865', 'mixture-of-experts'];

/** Draws that are run at a time: all, whole blocks, parts of a block, blocks and a part. */
const sizes = [300, 64, 16, 8, 5, 1, 37];

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every curve to the last bit, and the answer as it is written: claims, findings, values shown; not the name of the engine. */
function scenarioHash(name: string): string {
  const { projection } = runScenario(library, library.scenario(name).value!, { curves: 'all' });
  if (!projection) throw new Error(`${name} does not run`);
  const curves = [...projection.frame.curves].map(([curve, { values }]) => [curve, bitsOf(values).join(' ')]);
  const { provenance, ...answer } = projectionJson(projection);
  return hashed(JSON.stringify([curves, answer, provenance.scenario, provenance.model]));
}

/** Every input and every value of the draws of an ensemble, of which the later ones run in blocks. */
function drawsHash(scenario: string, chunk: number): string {
  const { ensemble, problems } = runEnsemble(library, { scenario, draws: 300, rows: 'draws', chunk });
  if (!ensemble) throw new Error(problems.map(({ message }) => message).join('\n'));
  return hashed(JSON.stringify([...ensemble.frame.curves].map(([curve, { values }]) => [curve, bitsOf(values).join(' ')])));
}

function functionHashes(functions: Mathematics): Bits['ours'] {
  return Object.fromEntries(
    mathNames.map((name) => {
      const given = arguments_(name, 20_000).concat(edges.map((x) => [x, 2.5]));
      return [name, hashed(bitsOf(Float64Array.from(given, ([x, y]) => functions[name](x, y))).join(' '))];
    }),
  );
}

const result: Bits = {
  node: process.version,
  scenarios: Object.fromEntries(library.scenarioNames().map((name) => [name, scenarioHash(name)])),
  draws: Object.fromEntries(drawn.map((name) => [name, sizes.map((size) => drawsHash(name, size))])),
  ours: functionHashes(mathematics()),
  theirs: functionHashes(Math),
};
process.stdout.write(JSON.stringify(result));
