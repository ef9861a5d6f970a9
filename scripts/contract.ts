import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTs, { astToString } from 'openapi-typescript';
import { openapiYaml } from '../src/contract/openapi-text.ts';

/** `tsx scripts/contract.ts [folder]`: writes openapi.yaml and the client's types from the operations table. */
const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));

const yaml = openapiYaml();
writeFileSync(path.join(root, 'openapi.yaml'), yaml);
// Not immutable: openapi-fetch takes a readonly array for a mapping, without its methods.
const types = astToString(await openapiTs(yaml, { alphabetize: false }));
mkdirSync(path.join(root, 'src/contract'), { recursive: true });
writeFileSync(path.join(root, 'src/contract/api.d.ts'), `// Written by npm run contract from the operations table.\n${types}`);
