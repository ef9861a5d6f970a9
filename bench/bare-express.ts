/** Baseline of the service bench: an Express route that parses the same body and writes a fixed answer. */
import { readFileSync } from 'node:fs';
import express from 'express';
import type { AddressInfo } from 'node:net';

const answer = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as object;
const app = express();
app.post('/v1/projections', express.json(), (request, response) => {
  if (typeof request.body !== 'object') throw new Error('no body');
  response.type('json').send(JSON.stringify(answer));
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
