import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { OverloadLog } from '../../src/telemetry/overload-log.ts';
import { newLog } from '../../src/telemetry/log.ts';
import { temporaryFolder } from '../support/jevons.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('reports the first refusal at once, and the others at most once a second', () => {
  vi.useFakeTimers();
  const file = path.join(temporaryFolder(), 'log');
  const open = openSync(file, 'w');
  const log = newLog('warn', {}, open);
  const reported = (): readonly unknown[] => {
    log.flush();
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { refused: unknown }).refused);
  };
  const overload = new OverloadLog(log);
  for (let k = 0; k < 100; k++) overload.add();
  expect(reported()).toEqual([1]);
  vi.advanceTimersByTime(999);
  expect(reported()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(reported()).toEqual([1, 99]);
  vi.advanceTimersByTime(10_000);
  expect(reported()).toHaveLength(2);
  overload.add();
  overload.add();
  overload.write();
  expect(reported().slice(2)).toEqual([1, 1]);
  expect(overload.count).toBe(102);
  vi.useRealTimers();
  closeSync(open);
});
