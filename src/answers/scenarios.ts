import { scenarioJson, scenarioSummaryJson } from '../contract/scenario-json.ts';
import { scenarioId } from '../domain/value/file-parts.ts';
import type { Library } from '../domain/library/library.ts';
import { resolveScenario } from '../domain/scenario/resolve-scenario.ts';
import type { ReadScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { Answered } from './answered.ts';
import { jsonOnly, textFormats } from './media-types.ts';
import type { Questions } from './questions.ts';
import { goneSince, refused, single } from './refused.ts';
import { inShortPlace } from './short-place.ts';

/** Reads the library scenario named in the path. */
export function scenarioOf(library: Library, name: string): { readonly value: ScenarioFile; readonly read: ReadScenario } {
  // Validate the name first: `..%2Fmodels%2Frebound` must not become a path.
  if (!scenarioId.safeParse(name).success)
    throw single('unknown address', 'name.unknown', `there is no scenario ${name}`, 'a name is of small letters, digits and -');
  const read = library.scenario(name);
  const { value, problems } = read;
  if (value) return { value, read };
  const missing = problems.find((problem) => problem.code === 'file.not-found');
  throw missing
    ? single('unknown address', 'name.unknown', missing.message, missing.hint)
    : refused(problems.map(inShortPlace), 'scenario with problems');
}

export function listScenarios(library: Library): Answered {
  // Files that cannot be read are omitted; requesting one by name returns its problems.
  const scenarios = library.scenarioNames().flatMap((name) => {
    const { value } = library.scenario(name);
    return value ? [scenarioSummaryJson(name, value, resolveScenario(library, value).value?.scenario)] : [];
  });
  return { body: JSON.stringify({ scenarios }), mediaType: jsonOnly.json, tagged: true };
}

export function showScenario(library: Library, { scenario: name, format }: Questions['showScenario']): Answered {
  const { value, read } = scenarioOf(library, name);
  if (format === 'yaml') {
    const body = library.scenarioText(name);
    if (body === undefined) throw goneSince('scenario', name);
    return { body, mediaType: textFormats.yaml, tagged: true };
  }
  const resolved = resolveScenario(library, value, undefined, { document: read.document });
  if (!resolved.value) throw refused(resolved.problems.map(inShortPlace), 'scenario with problems');
  return { body: JSON.stringify(scenarioJson(name, value, resolved.value.scenario)), mediaType: textFormats.json, tagged: true };
}
