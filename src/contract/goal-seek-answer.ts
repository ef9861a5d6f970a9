import type { CurveHead, Frame, ValueAxis } from '../analysis/frame/frame.ts';
import type { GoalSeek, Sought } from '../analysis/goal-seek/question.ts';
import type { Answer } from '../formats/answer.ts';
import type { Block } from './blocks.ts';
import { goalSeekChart } from './goal-seek-chart.ts';
import { problemJson } from './problem-json.ts';
import { answerWith } from './projection-answer.ts';
import type { GoalSeekJson } from './schema/goal-seek.ts';

/** A goal-seek as formats write it. In tables, the solutions; with a second input, the first solution at each of its values. */
export function goalSeekAnswer(found: GoalSeek, include?: readonly Block[]): Answer {
  const { scenario, title, model, asOf, goal, unit, bound, input, along, against, sought, scanned, cut, problems } = found;
  const { sources, figures, provenance } = found;
  const axis = ({ name, title: own, unit: of }: ValueAxis): NonNullable<GoalSeekJson['second']> => ({ name, title: own, unit: of });
  const fields: GoalSeekJson = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    goal,
    unit,
    bound,
    input: { ...axis(input), from: input.values[0]!, to: input.values.at(-1)! },
    ...(along ? { second: axis(along) } : {}),
    ...(against
      ? {
          compared: {
            scenario: against.scenario,
            title: against.title,
            model: against.model,
            compare: against.compare,
            cut_equations: against.cut,
          },
        }
      : {}),
    sought: sought.map((one, index) => ({ ...(along ? { along: along.values[index]! } : {}), ...soughtJson(one) })),
    ...(scanned
      ? { scan: { values: [...input.values], found: Array.from(scanned, (value) => (Number.isFinite(value) ? value : null)) } }
      : {}),
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
  };
  const frame = frameOf(found);
  return {
    ...answerWith({ scenario, frame, cut, problems }, fields, include),
    picture: { kind: 'chart', chart: () => goalSeekChart(found) },
  };
}

function soughtJson({ solutions, throughout, nearest, why, refused }: Sought): GoalSeekJson['sought'][number] {
  return {
    attained: solutions.length > 0 || throughout,
    solutions: solutions.map(({ plausible, ...one }) => ({ ...one, ...(plausible === false ? { plausible } : {}) })),
    ...(throughout ? { throughout } : {}),
    ...(nearest ? { nearest } : {}),
    ...(why === undefined ? {} : { why }),
    refused,
  };
}

function frameOf({ input, along, sought, of, unit }: GoalSeek): Frame {
  const head = (title: string, own: string): CurveHead => ({ title, unit: own, overTime: 'last', dims: [], elements: [] });
  if (!along) {
    const solutions = sought[0]!.solutions;
    const axis = { ...input, values: Float64Array.from(solutions, ({ value }) => value) };
    return { axis, curves: new Map([[of, { ...head(of, unit), values: Float64Array.from(solutions, ({ found }) => found) }]]) };
  }
  const first = (field: 'value' | 'found'): Float64Array => Float64Array.from(sought, ({ solutions: [one] }) => one?.[field] ?? NaN);
  return {
    axis: along,
    curves: new Map([
      [input.name, { ...head(input.title, input.unit), values: first('value') }],
      [of, { ...head(of, unit), values: first('found') }],
    ]),
  };
}
