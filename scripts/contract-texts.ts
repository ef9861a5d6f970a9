import openapiTs, { astToString } from 'openapi-typescript';
import { openapiYaml } from '../src/contract/openapi-text.ts';

/** Generated files → their text, from the operations table. */
export async function contractTexts(): Promise<Readonly<Record<string, string>>> {
  const yaml = openapiYaml();
  // Not `immutable`: openapi-fetch maps over readonly arrays as if they were objects and loses their methods.
  const types = astToString(await openapiTs(yaml, { alphabetize: false }));
  return { 'openapi.yaml': yaml, 'src/contract/api.d.ts': `// Written by npm run contract from the operations table.\n${types}` };
}
