import openapiTs, { astToString } from 'openapi-typescript';
import { openapiYaml } from '../src/contract/openapi-text.ts';

/** Files of the package → their text, as the operations table has it. */
export async function contractTexts(): Promise<Readonly<Record<string, string>>> {
  const yaml = openapiYaml();
  // Not immutable: openapi-fetch takes a readonly array for a mapping, without its methods.
  const types = astToString(await openapiTs(yaml, { alphabetize: false }));
  return { 'openapi.yaml': yaml, 'src/contract/api.d.ts': `// Written by npm run contract from the operations table.\n${types}` };
}
