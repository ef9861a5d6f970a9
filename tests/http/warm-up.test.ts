import { afterEach, expect, it, vi } from 'vitest';
import { Library } from '../../src/domain/library/library.ts';
import { WarmUp } from '../../src/http/warm-up.ts';
import { library } from '../support/library.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('ends where the caches cannot hold what a question needs', { timeout: 60_000 }, () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { modelsDirectory: models, scenariosDirectory: scenarios } = library;
  const warmUp = new WarmUp(new Library({ models, scenarios, cacheBytes: 1_000 }), 10_000);
  warmUp.consider('listScenarios', {});
  let steps = 0;
  for (; vi.getTimerCount() > 0 && steps < 1_000; steps++) vi.advanceTimersToNextTimer();
  expect(steps).toBe(200);
  warmUp.consider('listScenarios', {});
  expect(vi.getTimerCount()).toBe(0); // it rests
});
