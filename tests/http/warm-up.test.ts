import { afterEach, expect, it, vi } from 'vitest';
import { Library } from '../../src/domain/library/library.ts';
import { answer } from '../../src/answers/answers.ts';
import { Allowance } from '../../src/answers/allowance.ts';
import { questionsOfFirstView } from '../../src/http/questions-of-first-view.ts';
import { WarmUp } from '../../src/http/warm-up.ts';
import { head, libraryFolder } from '../support/written-library.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('ends where the caches cannot hold what a question needs', { timeout: 60_000 }, () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { folders, write, remove } = libraryFolder();
  const model = (name: string): string => `${head(name)}parameters:\n  a: { title: A, unit: ratio, value: 1, source: assumption }\n`;
  write('models/short.yaml', model('short'));
  write('models/long.yaml', model('long') + '#\n'.repeat(6_000)); // more units than a step beside the first file
  for (const name of ['short', 'long']) write(`scenarios/of-${name}.yaml`, `scenario: of-${name}\nmodel: ${name}\n`);
  const warmUp = new WarmUp(new Library({ ...folders, cacheBytes: 1_000 }), 10_000);
  warmUp.consider('listScenarios', {});
  let steps = 0;
  for (; vi.getTimerCount() > 0 && steps < 1_000; steps++) vi.advanceTimersToNextTimer();
  expect(steps).toBe(200);
  warmUp.consider('listScenarios', {});
  expect(vi.getTimerCount()).toBe(0); // it rests
  remove();
});

it('fills the caches with what the pages ask first, before anybody has asked', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const library = new Library({ models: 'models', scenarios: 'scenarios', now: () => new Date(0) });
  const [run] = questionsOfFirstView();
  const small = (): unknown => answer(library.metered(new Allowance(10_000)), run!.id, run!.question as never);
  expect(small).toThrow();
  const warmUp = new WarmUp(library, 10_000);
  warmUp.ahead(questionsOfFirstView());
  const prepared = warmUp.preparing(run!.id);
  expect(prepared).toBeDefined();
  for (let steps = 0; vi.getTimerCount() > 0 && steps < 1_000; steps++) vi.advanceTimersToNextTimer();
  expect(small).not.toThrow();
  await prepared;
  expect(warmUp.preparing(run!.id)).toBeUndefined();
});
