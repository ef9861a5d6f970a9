import type { Sweep, SweptAxis, SweptWorld } from '../analysis/sweep/question.ts';
import { timeAxis, type ValueAxis } from '../analysis/frame/frame.ts';
import type { Answer } from '../formats/answer.ts';
import { includedFields, type Block } from './blocks.ts';
import { problemJson } from './problem-json.ts';
import { shared, stepName, warningsOf, type FieldsOf } from './projection-answer.ts';
import type { SweepJson, SweptWorldJson } from './schema/sweep.ts';
import { sweepChart } from './sweep-chart.ts';

/** A sweep as formats write it: in JSON one object with a list of worlds, in tables the rows of all worlds. */
export function sweepAnswer(swept: Sweep, include?: readonly Block[]): Answer {
  const { inputs, worlds } = swept;
  const names = namesOf(worlds);
  const parts = worlds.map((world, index) => worldAnswer(world, names[index]!, include));
  const fields: Omit<SweepJson, 'worlds'> & { readonly worlds: readonly Answer[] } = { inputs: inputs.map(sweptAxisJson), worlds: parts };
  return {
    name: names[0]!,
    frame: worlds[0]!.frame,
    parts,
    fields: includedFields(fields, include),
    picture: { kind: 'chart', chart: ({ headline }) => sweepChart(swept, headline) },
  };
}

function sweptAxisJson({ says, ...axis }: SweptAxis): NonNullable<SweepJson['inputs']>[number] {
  return { ...axisJson(axis), ...(says ? { says: [...says] } : {}) };
}

export function axisJson({
  name,
  title,
  unit,
  values,
}: ValueAxis): SweepJson['inputs'] extends readonly (infer T)[] | undefined ? T : never {
  return { name, title, unit, values: [...values] };
}

/** Names by which a table tells its scenarios apart. */
export function namesOf(worlds: readonly { readonly scenario: string | null }[]): readonly string[] {
  const names = worlds.map(({ scenario }) => scenario ?? '');
  if (new Set(names).size === names.length) return names;
  const known: string[] = [];
  for (const [place, name] of names.entries()) {
    const own = name || (place === 0 ? 'scenario' : 'against');
    known.push(!known.includes(own) ? own : !known.includes('against') ? 'against' : `against ${place}`);
  }
  return known;
}

function worldAnswer(world: SweptWorld, name: string, include: readonly Block[] | undefined): Answer {
  const { scenario, title, model, asOf, frame, refused, cut, problems, sources, figures, provenance } = world;
  const time = timeAxis(frame);
  const fields: FieldsOf<SweptWorldJson> = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(time ? { time: time.labels, step: stepName(time.stepsPerYear) } : {}),
    curves: frame,
    refused: refused.map(({ stop, at, problems: why }) => ({ stop, at, problems: why.map(problemJson) })),
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
  };
  return {
    name,
    frame,
    cut,
    warnings: warningsOf(problems),
    refused: new Map(refused.map(({ stop, problems: [why] }) => [stop, why?.message ?? ''])),
    fields: includedFields(fields, include),
    shared,
  };
}
