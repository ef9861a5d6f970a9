import type { RequestHandler } from 'express';
import type { Checked } from '../analysis/check/check-file.ts';
import { checkModelText, checkScenarioText } from '../analysis/check/check-text.ts';
import { problemJson } from '../contract/problem-json.ts';
import type { check } from '../contract/schema/check.ts';
import type { Wire } from '../contract/schema/wire.ts';
import type { Library } from '../domain/library/library.ts';
import { readBody, type Body } from './body.ts';
import { chosenFormat, jsonOnly } from './format.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';
import { inShortPlace } from './short-place.ts';

/** Checks a text. Problems in the text are the answer, not a refusal. */
function checks(judge: (library: Library, body: Body) => Checked): (library: Library) => RequestHandler {
  return (library) => async (request, response) => {
    readQuery(request, {});
    chosenFormat(request, jsonOnly);
    const { problems, claims, hold } = judge(library, await readBody(request));
    const answer: Wire<typeof check> = {
      ok: problems.every(({ severity }) => severity !== 'error'),
      claims,
      hold,
      problems: problems.map((problem) => problemJson(inShortPlace(problem))),
    };
    send(response, { body: JSON.stringify(answer), mediaType: jsonOnly.json });
  };
}

export const checkModelBody = checks((library, { text, format }) => checkModelText(library, text, format));
export const checkScenarioBody = checks((library, { text, format }) => checkScenarioText(library, text, format));
