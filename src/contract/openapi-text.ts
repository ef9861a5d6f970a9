import { stringify } from 'yaml';
import { openapiDocument } from './openapi-document.ts';

/** The contract as YAML and JSON text, built on first use. */
export function openapiYaml(): string {
  return (yaml ??= stringify(openapiDocument(), { aliasDuplicateObjects: false, lineWidth: 0 }));
}

export function openapiJson(): string {
  return (json ??= JSON.stringify(openapiDocument()));
}

let yaml: string | undefined;
let json: string | undefined;
