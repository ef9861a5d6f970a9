import { z } from 'zod';
import { catalogFile } from '../catalog/catalog-file.ts';
import { modelFile } from '../model/model-file.ts';
import { scenarioFile } from '../scenario/scenario-file.ts';

/** JSON Schema (draft 7, which editors read) of a model file. */
export function modelJsonSchema(): object {
  return z.toJSONSchema(modelFile, { target: 'draft-7', io: 'input' });
}

/** JSON Schema of a scenario file or request body. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioFile, { target: 'draft-7', io: 'input' });
}

/** JSON Schema of one part of the catalog. */
export function catalogJsonSchema(): object {
  return z.toJSONSchema(catalogFile, { target: 'draft-7', io: 'input' });
}
