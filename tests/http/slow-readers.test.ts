import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Response } from 'express';
import { afterEach, expect, it, vi } from 'vitest';
import { SlowReaders } from '../../src/http/slow-readers.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('does not watch a client that left while its answer was made', async () => {
  const socket = new Socket();
  const response = new ServerResponse(new IncomingMessage(socket));
  response.assignSocket(socket);
  socket.destroy();
  await expect.poll(() => response.closed).toBe(true);
  vi.useFakeTimers();
  const slowReaders = new SlowReaders();
  slowReaders.watch(response as Response, 1_000);
  vi.advanceTimersByTime(60_000);
  expect(slowReaders.cut).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
