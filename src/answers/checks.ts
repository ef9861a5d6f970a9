import type { Checked } from '../analysis/check/check-file.ts';
import { checkModelText, checkScenarioText } from '../analysis/check/check-text.ts';
import { problemJson } from '../contract/problem-json.ts';
import type { check } from '../contract/schema/check.ts';
import type { Wire } from '../contract/schema/wire.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import { readDocument } from '../domain/text/document.ts';
import { analysisProblems } from '../scenario-analyses/run-analyses.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { jsonOnly } from './media-types.ts';
import type { Body, BodyFormat } from './questions.ts';
import { textOf } from './read-body.ts';
import { inShortPlace } from './short-place.ts';

type Judge = (library: Library, text: string, format: BodyFormat) => Checked;

/** Checks a text. Problems in the text are the answer, not a refusal. */
function checks(judge: Judge): (library: Library, question: { readonly body: Body }) => Answered {
  return (library, { body }) => {
    const { problems, claims, hold } = judge(library, textOf(body), body.format);
    const answer: Wire<typeof check> = {
      ok: problems.every(({ severity }) => severity !== 'error'),
      claims,
      hold,
      problems: problems.map((problem) => problemJson(inShortPlace(problem))),
    };
    return { body: JSON.stringify(answer), mediaType: jsonOnly.json };
  };
}

export const checkModel = checks(checkModelText);
export const checkScenario = checks(checkWithAnalyses);

/** The analyses of a scenario that is otherwise in order are asked with few runs. */
function checkWithAnalyses(library: Library, text: string, format: BodyFormat): Checked {
  const checked = checkScenarioText(library, text, format);
  if (checked.problems.some(({ severity }) => severity === 'error')) return checked;
  const { value: scenario, document } = readScenario(readDocument(text, { format }));
  if (!scenario?.analyses || !document) return checked;
  const found = analysisProblems(library, { scenario, document, directory: library.scenariosDirectory });
  return { ...checked, problems: [...checked.problems, ...found] };
}
