import { existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newLog } from '../../src/telemetry/log.ts';

it.runIf(existsSync('/dev/full'))('a log that cannot be written does not end the process', async () => {
  const log = newLog('info', {}, openSync('/dev/full', 'w'));
  log.info({}, 'a line');
  await expect.poll(() => log.dropped()).toBe(1);
  log.info({}, 'another line');
  log.flush();
  expect(log.dropped()).toBe(2);
});
