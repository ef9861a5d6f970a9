import type { Request, RequestHandler } from 'express';
import { operations } from '../contract/operations.ts';
import { scenarioJson, scenarioSummaryJson } from '../contract/scenario-json.ts';
import { scenarioId } from '../domain/value/file-parts.ts';
import type { Library } from '../domain/library/library.ts';
import { resolveScenario } from '../domain/scenario/resolve-scenario.ts';
import type { ReadScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { refused, single } from './errors.ts';
import { chosenFormat, jsonOnly, textFormats } from './format.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';
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

export function listScenarios(library: Library): RequestHandler {
  return (request, response) => {
    readQuery(request, {});
    chosenFormat(request, jsonOnly);
    // Files that cannot be read are omitted; requesting one by name returns its problems.
    const scenarios = library.scenarioNames().flatMap((name) => {
      const { value } = library.scenario(name);
      return value ? [scenarioSummaryJson(name, value, resolveScenario(library, value).value?.scenario.model ?? value.model ?? null)] : [];
    });
    send(response, { body: JSON.stringify({ scenarios }), mediaType: 'application/json', tagged: true });
  };
}

export function showScenario(library: Library): RequestHandler<{ scenario: string }> {
  return (request, response) => {
    const query = readQuery(request, operations.showScenario.query);
    const format = chosenFormat(request as Request, textFormats, query.format);
    const { value, read } = scenarioOf(library, request.params.scenario);
    if (format === 'yaml') {
      send(response, { body: library.scenarioText(request.params.scenario), mediaType: textFormats.yaml, tagged: true });
      return;
    }
    const resolved = resolveScenario(library, value, undefined, { document: read.document });
    if (!resolved.value) throw refused(resolved.problems.map(inShortPlace), 'scenario with problems');
    send(response, {
      body: JSON.stringify(scenarioJson(request.params.scenario, value, resolved.value.scenario)),
      mediaType: textFormats.json,
      tagged: true,
    });
  };
}
