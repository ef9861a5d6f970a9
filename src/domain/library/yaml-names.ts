import { existsSync, readdirSync } from 'node:fs';

/** Names of the YAML files of a folder, in order; none where there is no folder. */
export function yamlNames(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}
