import { writeFileSync } from 'node:fs';
import { catalogJsonSchema, modelJsonSchema, scenarioJsonSchema } from '../src/domain/library/json-schemas.ts';

// For editors: `# yaml-language-server: $schema=./model.schema.json` at the top of a file.
for (const [path, schema] of [
  ['models/model.schema.json', modelJsonSchema()],
  ['models/catalog.schema.json', catalogJsonSchema()],
  ['scenarios/scenario.schema.json', scenarioJsonSchema()],
] as const) {
  writeFileSync(new URL(`../${path}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
