import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { DrawHelper, DrawShape } from '../../src/analysis/ensemble/draw-helper.ts';
import { premiseOf } from '../../src/analysis/ensemble/compute-elsewhere.ts';
import { openEnsemble } from '../../src/analysis/ensemble/open-ensemble.ts';
import type { EnsembleQuestion } from '../../src/analysis/ensemble/question.ts';
import { reduceDraws, type Reduced } from '../../src/analysis/ensemble/reduce-draws.ts';
import { drawThreads } from '../../src/draw-threads/draw-threads.ts';
import { Library } from '../../src/domain/library/library.ts';
import { bundle, root } from '../support/jevons.ts';

const folders = { models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') };
const library = new Library(folders);
/** A thread runs the bundle: the loader of TypeScript would wait for the thread that waits for it. */
const program = pathToFileURL(path.join(path.dirname(bundle()), 'draw-thread.js'));
const question: EnsembleQuestion = { scenario: 'stargate-abilene', draws: 900, chunk: 64, rows: 'draws' };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function openedOf(asked: EnsembleQuestion) {
  const { opened } = openEnsemble(library, asked);
  if (!opened) throw new Error('it does not open');
  return opened;
}

/** Threads that have opened their library, or have had time to, before the first draws; `begun` counts what they are given. */
function startedThreads(count: number, asked: EnsembleQuestion, longest = 20_000) {
  const threads = drawThreads(() => count, folders, program);
  stops.push(threads.stop);
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  const seen = { begun: 0, free: 0 };
  const start = (shape: DrawShape): readonly DrawHelper[] => {
    const helpers = threads.start(shape, asked);
    for (let waited = 0; waited < longest && !helpers.every(({ free }) => free); waited += 20) Atomics.wait(nothing, 0, 0, 20);
    seen.free = helpers.filter(({ free }) => free).length;
    return helpers.map((helper): DrawHelper => ({
      get free() {
        return helper.free;
      },
      begin: (from, to) => {
        seen.begun += 1;
        helper.begin(from, to);
      },
      end: () => helper.end(),
    }));
  };
  return { start, seen };
}

const bytesOf = ({ frame, ...rest }: Reduced): string =>
  JSON.stringify([[...frame.curves].map(([name, { values }]) => [name, [...values].map(String)]), rest]);

describe('threads of an ensemble', () => {
  const opened = openedOf(question);
  const alone = bytesOf(reduceDraws(opened.asked));

  test.each([1, 2])('%i beside the main one give the same bytes', (count) => {
    const { start, seen } = startedThreads(count, question);
    expect(bytesOf(reduceDraws(opened.asked, { start, premise: premiseOf(library, opened) }))).toBe(alone);
    expect(seen.begun).toBeGreaterThan(3);
  });

  test('of two worlds, and with draws that a world refuses', () => {
    const paired: EnsembleQuestion = {
      ...question,
      scenario: 'stargate-10gw',
      against: 'stargate-10gw-inelastic',
      draws: 150,
      rows: 'bands',
    };
    const both = openedOf(paired);
    const { start, seen } = startedThreads(1, paired);
    expect(bytesOf(reduceDraws(both.asked, { start, premise: premiseOf(library, both) }))).toBe(bytesOf(reduceDraws(both.asked)));
    expect(seen.begun).toBeGreaterThan(0);
  });

  test('a thread that reads something else does not begin', () => {
    const { start, seen } = startedThreads(1, { ...question, seed: 2 }, 4_000);
    expect(bytesOf(reduceDraws(opened.asked, { start, premise: premiseOf(library, opened) }))).toBe(alone);
    expect(seen).toEqual({ begun: 0, free: 0 });
  });

  test('draws of a helper that gives up are computed here', () => {
    const lost: DrawHelper = { free: true, begin: () => undefined, end: () => undefined };
    expect(bytesOf(reduceDraws(opened.asked, { start: () => [lost], premise: '' }))).toBe(alone);
  });
});
