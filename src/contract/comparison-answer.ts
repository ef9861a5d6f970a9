import type { Comparison, ComparedScenario, ScenarioDifference } from '../analysis/comparison/question.ts';
import { timeAxis, type Frame } from '../analysis/frame/frame.ts';
import type { Answer } from '../formats/answer.ts';
import { comparisonChart } from './comparison-chart.ts';
import { includedFields, type Block } from './blocks.ts';
import { problemJson } from './problem-json.ts';
import { answerWith, curveJson, stepName } from './projection-answer.ts';
import type { ComparisonJson } from './schema/comparison.ts';
import { namesOf } from './sweep-answer.ts';

type DifferenceJson = ComparisonJson['differences'][number];

/** A comparison as formats write it. In tables, the scenarios, then `b - a` and `b / a` of each later one. */
export function comparisonAnswer(compared: Comparison, include?: readonly Block[]): Answer {
  const { scenarios, differences } = compared;
  const names = namesOf(scenarios);
  const time = timeAxis(scenarios[0]!.frame);
  const parts = scenarios.map((one, index) => scenarioAnswer(one, names[index]!, include));
  const withValues = include === undefined || include.includes('values');
  const fields = {
    ...(time ? { time: time.labels, step: stepName(time.stepsPerYear) } : {}),
    scenarios: parts,
    differences: differences.map((one) => differenceJson(one, withValues, time !== undefined)),
  };
  const tables = differences.flatMap(({ differences: minus, ratios }, index): Answer[] => [
    { name: `${names[index + 1]} - ${names[0]}`, frame: minus, fields: {} },
    { name: `${names[index + 1]} / ${names[0]}`, frame: ratios, fields: {} },
  ]);
  return {
    name: names[0]!,
    frame: scenarios[0]!.frame,
    parts,
    tables: [...parts, ...tables],
    fields: includedFields(fields, include),
    picture: { kind: 'chart', chart: ({ headline }) => comparisonChart(compared, headline) },
  };
}

function scenarioAnswer(one: ComparedScenario, name: string, include: readonly Block[] | undefined): Answer {
  const { scenario, title, model, asOf, span, frame, cut, problems, sources, figures, provenance } = one;
  const fields = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(span ? { span } : {}),
    curves: frame,
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
  };
  return { ...answerWith(one, fields, include), name };
}

function differenceJson(
  { scenario, from, differences, ratios, explained }: ScenarioDifference,
  withValues: boolean,
  timed: boolean,
): DifferenceJson {
  const curves = ({ curves: all }: Frame): DifferenceJson['ratios'] =>
    Object.fromEntries([...all].map(([name, curve]) => [name, curveJson(curve, timed)]));
  return {
    scenario,
    from,
    ...(withValues ? { differences: curves(differences), ratios: curves(ratios) } : {}),
    ...(explained ? { explained: explainedJson(explained) } : {}),
  };
}

function explainedJson({ found, ...head }: NonNullable<ScenarioDifference['explained']>): NonNullable<DifferenceJson['explained']> {
  if (!found) return head;
  const { method, before, after, shares, remainder } = found;
  const legal = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ...head,
    method,
    before: legal(before),
    after: legal(after),
    shares: shares.map((one) => ({ ...one, share: legal(one.share) })),
    remainder: legal(remainder),
  };
}
