import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newLog } from '../../src/telemetry/log.ts';

it.runIf(existsSync('/dev/full'))('goes on where there is no room to write, and ends', async () => {
  const file = openSync('/dev/full', 'w');
  const log = newLog('info', {}, file);
  for (let line = 0; line < 3; line++) {
    log.info({ line }, 'a line');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  log.flush();
  closeSync(file);
  expect(log.dropped()).toBe(0);
});
