import type { EventEmitter } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { newLog } from '../../src/telemetry/log.ts';
import { Observer } from '../../src/telemetry/observer.ts';
import { RequestMetrics } from '../../src/telemetry/request-metrics.ts';
import { noteFault } from '../../src/telemetry/request-record.ts';

it.each(['before', 'after'])('a fault is reported once, noted %s the end of its request', (when) => {
  const observer = new Observer({ log: newLog('silent'), requests: new RequestMetrics(new Registry()), parameters: new Set() });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  observer.begin(request, response);
  const steps = [() => noteFault(response, new Error('a fault')), () => (response as EventEmitter).emit('close')];
  for (const step of when === 'before' ? steps : steps.reverse()) step();
  expect(observer.faults).toBe(1);
});
