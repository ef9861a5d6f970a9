import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractTexts } from './contract-texts.ts';

// Writes openapi.yaml and the client's types from the operations table.
const root = fileURLToPath(new URL('..', import.meta.url));
for (const [file, text] of Object.entries(await contractTexts())) writeFileSync(path.join(root, file), text);
