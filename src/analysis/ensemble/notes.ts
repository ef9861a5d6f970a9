import { isCurveText, parseCurveText } from '../../domain/scenario/curve-text.ts';
import { frameOf } from '../projection/run-frame.ts';
import { percentileName } from './bands.ts';
import { outcomeOf, outcomes } from './paired.ts';
import type { Asked, Reduced } from './reduce-draws.ts';
import type { Conditioned } from './question.ts';
import { allBands } from './read-bands.ts';
import type { World } from './world.ts';

/** What a reader must know of a spread before it is taken for more than it is, as sentences. */
export function notesOf(asked: Asked, reduced: Reduced, conditioned: Conditioned | undefined): readonly string[] {
  const [own, other] = asked.worlds.map(({ world }) => world);
  return [
    ...ofInputs(own!, conditioned),
    ...ofPremises(own!),
    ...ofOtherRuns(own!),
    ...(other ? [ofWorlds(own!, other, asked.margin), ...againstMost(asked, reduced)] : []),
    ...ofEdges(own!),
    ...ofPlace(asked, reduced),
    ...ofDraws(asked, reduced),
  ];
}

function ofInputs({ inputs, correlations, left, experiment }: World, conditioned: Conditioned | undefined): readonly string[] {
  if (inputs.length === 0) return ['No input is uncertain: every draw is the run as it stands.'];
  const many = inputs.length === 1 ? '1 input' : `${inputs.length} inputs`;
  return [
    `The spread is that of ${many} alone. All other values, and the equations, are taken as certain.`,
    ...(left === 0
      ? []
      : [`Only the main assumptions of the model vary; ${left} more are uncertain and keep their value; inputs: all varies them, too.`]),
    conditioned ? ofHistory(conditioned) : unconditioned(experiment),
    correlations.length === 0
      ? 'The inputs are drawn independently of each other.'
      : `${pairs(correlations.length)} drawn with a rank correlation; all others are independent.`,
  ];
}

const pairs = (count: number): string => (count === 1 ? '1 pair of inputs is' : `${count} pairs of inputs are`);

/** Main assumptions that the scenario or the question sets: a fit has them from somewhere, and the spread does not. */
function ofPremises({ fixed, experiment }: World): readonly string[] {
  const main = new Set(experiment.resolved.model.main.map(({ name }) => name));
  const kept = fixed.filter(({ target }) => main.has(target.replace(/\[.*$/s, '')));
  if (kept.length === 0) return [];
  const reasons = [...new Set(kept.map(({ why }) => why))];
  const because = reasons.map((reason) => `${listed(kept.filter(({ why }) => why === reason))} (${reason})`);
  return [`Main assumptions that keep their value: ${because.join('; ')}.`];
}

const listed = (inputs: World['fixed']): string => inputs.map(({ target }) => target).join(', ');

/** Series that are the curve of one run of another scenario: what is uncertain there has no part in this spread. */
function ofOtherRuns({ experiment: { resolved } }: World): readonly string[] {
  const seen = new Set<string>();
  const read = resolved.layers.flatMap(({ scenario }) => {
    const entries = Object.entries(scenario.series ?? {}).filter(([name]) => !seen.has(name));
    for (const name of [...Object.keys(scenario.assumptions ?? {}), ...entries.map(([name]) => name)]) seen.add(name);
    return entries.flatMap(([name, entry]) => (isCurveText(entry?.points) ? [{ name, from: parseCurveText(entry.points)?.scenario }] : []));
  });
  return read.map(
    ({ name, from }) =>
      `${name} is one run of ${from}, taken as certain: what is uncertain there is not in this spread, so the true one is wider.`,
  );
}

function ofHistory({ observed, proposals, effective }: Conditioned): string {
  return (
    `The draws are conditioned on ${observed.length} observations: chosen from ${proposals.toLocaleString('en-US')} by how well ` +
    `each agrees with them. All proposals are worth about ${Math.round(effective).toLocaleString('en-US')} independent draws.`
  );
}

function unconditioned({ resolved }: World['experiment']): string {
  const stated = resolved.scenario.history?.length ?? 0;
  if (stated === 0) return 'The scenario states nothing that was observed, so the draws are not held to history.';
  const how = `conditioned holds them to ${stated} observations`;
  return `The draws are not conditioned on history: some of them contradict what was observed; ${how}.`;
}

function ofWorlds(own: World, other: World, margin: number): string {
  const known = new Set(own.inputs.map(({ target }) => target));
  const shared = other.inputs.filter(({ target }) => known.has(target)).length;
  const apart = Number((margin * 100).toPrecision(3));
  return `Both worlds have the same draw of ${shared} inputs of the same name. Up to ${apart} % apart counts as the same.`;
}

/** That the runs without uncertainty say the opposite of most draws, of the first quantity. */
function againstMost({ worlds, rows, margin }: Asked, reduced: Reduced): readonly string[] {
  const [shares] = reduced.worlds;
  if (!shares) return [];
  const [own, other] = worlds.map(({ world, picks }) => frameOf(world.base, picks.slice(0, 1)).curves.get(shares.curve)!.values[rows[0]!]!);
  const base = outcomes[outcomeOf(own!, other!, margin)];
  if (base === undefined || shares[base] >= 0.5 || (base === 'same' && shares.more < 0.5 && shares.fewer < 0.5)) return [];
  const words = { more: 'higher than', same: 'the same as', fewer: 'lower than' };
  const percent = Number((shares[base] * 100).toPrecision(3));
  return [`Without uncertainty ${shares.curve} is ${words[base]} in the other world, which ${percent} % of the draws say.`];
}

/** Main assumptions whose own value is below or above nineteen of twenty draws; other inputs, where the model lists none. */
function ofEdges({ inputs, experiment }: World): readonly string[] {
  const main = experiment.resolved.model.main.map(({ name }) => name);
  const apart = inputs
    .filter(({ target }) => main.length === 0 || main.includes(target))
    .filter(({ lever: { base }, valueAt }) => base !== undefined && (base < valueAt(0.05) || base > valueAt(0.95)))
    .map(({ target }) => target);
  if (apart.length === 0) return [];
  const verb = apart.length === 1 ? 'lies' : 'lie';
  return [`The run without uncertainty is not the middle of the draws: its ${apart.join(', ')} ${verb} beyond 95 % of them.`];
}

/** Where the run without uncertainty lies among the draws, if not in their middle half: of the first quantity. */
function ofPlace({ worlds: [own], rows: [row], percentiles }: Asked, { frame }: Reduced): readonly string[] {
  const [band] = allBands(frame);
  if (!band || own!.world.inputs.length === 0) return [];
  const at = (statistic: string): number => band.statistics.get(statistic)![row!]!;
  const below = percentiles.findLast((percentile) => at(percentileName(percentile)) < at('base')) ?? 0;
  const above = percentiles.find((percentile) => at(percentileName(percentile)) > at('base')) ?? 100;
  const label = own!.world.base.labels?.[row!];
  const place = `${band.name}${label === undefined ? '' : ` at ${label}`}`;
  if (below >= 75) return [`Without uncertainty ${place} is higher than in ${below} % of the draws.`];
  if (above <= 25) return [`Without uncertainty ${place} is lower than in ${100 - above} % of the draws.`];
  return [];
}

function ofDraws({ plan, worlds }: Asked, { counted, percentileError }: Reduced): readonly string[] {
  const left = plan.count - counted;
  const random = worlds.some(({ world }) => world.inputs.length > 0);
  return [
    ...(left > 0 ? [`${left} of ${plan.count} draws break a requirement of the model and are left out of the spread.`] : []),
    ...(random && plan.method !== 'monte-carlo'
      ? ['Standard errors and intervals are those of independent draws. This method of sampling makes them smaller in most cases.']
      : []),
    ...(percentileError > 0
      ? [`Percentiles are read from counts in buckets, within ${Number((percentileError * 100).toPrecision(2))} % of the exact ones.`]
      : []),
  ];
}
