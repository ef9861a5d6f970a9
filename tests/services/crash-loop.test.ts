import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** Milliseconds between the starts of serving processes that die, until so many have started or the service ends. */
async function startsOf(
  when: 'before' | 'after',
  most: number,
): Promise<{ readonly pauses: readonly number[]; readonly said: string; readonly code?: number | null }> {
  const program = path.join(import.meta.dirname, '../support/dying-workers.ts');
  const supervisor = spawn(process.execPath, ['--import', 'tsx', program, when], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = supervisor;
  let said = '';
  const starts = (): readonly number[] => [...said.matchAll(/^fork (.*)$/gm)].map(([, at]) => Number(at));
  const code = await new Promise<number | null | undefined>((resolve) => {
    supervisor.once('close', resolve);
    supervisor.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (starts().length >= most) resolve(undefined);
    });
  });
  const times = starts();
  return { pauses: times.slice(1).map((at, k) => at - times[k]!), said, ...(code === undefined ? {} : { code }) };
}

it('a serving process that always dies before it listens is started five times, after longer and longer pauses', async () => {
  const { pauses, said, code } = await startsOf('before', 99);
  expect(pauses).toHaveLength(4);
  pauses.forEach((pause, k) => {
    expect(pause).toBeGreaterThan(200 * 2 ** k);
  });
  expect(said).toContain('a worker could not start');
  expect(code).toBe(2);
});

it('one that dies soon after it listens is started again after longer and longer pauses, too', async () => {
  const { pauses, said } = await startsOf('after', 5);
  expect(said).toContain('listens');
  pauses.forEach((pause, k) => {
    expect(pause).toBeGreaterThan(200 * 2 ** k);
  });
});
