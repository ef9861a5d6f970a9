import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { readTarget } from '../decomposition/read-target.ts';
import { eachOnce } from '../decomposition/two-worlds.ts';
import { instantOf } from '../experiment/instant-of.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import { otherWorld } from '../experiment/other-world.ts';
import { runOnce, type RanOnce } from '../experiment/run-once.ts';
import { timeAxis } from '../frame/frame.ts';
import { answerHead } from '../projection/answer-head.ts';
import { chosenCurves } from '../projection/chosen-curves.ts';
import { frameOf } from '../projection/run-frame.ts';
import { aligned, combined } from './aligned.ts';
import { explainDifference } from './explain-difference.ts';
import type { Compared, ComparedScenario, ComparisonQuestion, ExplainedAt, ScenarioDifference } from './question.ts';

/**
 * Two to four scenarios at the dates they have in common: values, differences and ratios to the first of every curve that both
 * have in one unit, and which differing assumption explains which part of a difference. Problems are rendered; those of the
 * question have paths into it.
 */
export function compareScenarios(library: Library, question: ComparisonQuestion): Compared {
  const { scenarios, quantities, explain, overrides, question: document } = question;
  const placed = (problems: readonly Problem[]): readonly Problem[] => problems.map((problem) => located(inDocument(document, problem)));
  const asked = scenarios.map((one): AskedScenario => ({ ...one, overrides, question: document }));
  const ran = asked.map((one, index) => {
    const within = ['scenarios', index];
    const world =
      index === 0
        ? { asked: { ...one, within }, problems: [] }
        : otherWorld(library, { ...asked[0]!, within: ['scenarios', 0] }, one, within);
    return world.asked ? runOnce(library, world.asked) : { problems: world.problems };
  });
  const worlds = ran.flatMap((one) => ('ran' in one && one.ran ? [one.ran] : []));
  if (worlds.length < ran.length) return { problems: eachOnce(ran.flatMap((one) => ('ran' in one && one.ran ? [] : one.problems))) };
  const chosen = worlds.map(({ run }) => chosenCurves(run.plan, quantities, { path: ['quantities'] }));
  const unchosen = chosen.flatMap(({ problems }) => problems);
  if (unchosen.length > 0) return { problems: eachOnce(placed(unchosen)) };
  const frames = worlds.map(({ run }, index) => frameOf(run, chosen[index]!.picks));
  const common = aligned(frames);
  if (!common)
    return {
      problems: placed([fault('time.horizon', ['scenarios'], 'the scenarios have no date in common', 'compare runs that overlap')]),
    };

  const reached = explain && explainedRow(worlds, explain, timeAxis(common.frames[0]!)?.labels.at(-1), common.yearly);
  if (reached && 'problems' in reached) return { problems: eachOnce(placed(reached.problems)) };
  const heads = worlds.map(({ experiment }) => answerHead(library, experiment.prepared));
  const compared = worlds.map((world, index): ComparedScenario => {
    const axis = timeAxis(frames[index]!);
    const kept = timeAxis(common.frames[index]!);
    const given = common.yearly || !axis ? undefined : axis.labels.length - kept!.labels.length;
    return {
      ...heads[index]!,
      frame: common.frames[index]!,
      ...(axis ? { span: { from: axis.labels[0]!, to: axis.labels.at(-1)!, outside: given ?? 0 } } : {}),
      problems: world.problems,
    };
  });
  const [first, ...others] = worlds;
  const differences = others.map((world, index): ScenarioDifference => {
    const own = common.frames[index + 1]!;
    const base = common.frames[0]!;
    return {
      scenario: heads[index + 1]!.scenario,
      from: heads[0]!.scenario,
      differences: combined(own, base, 'same', (a, b) => a - b),
      ratios: combined(own, base, 'ratio', (a, b) => a / b),
      ...(explain && reached ? { explained: explained(library, first!, world, { ...explain, ...reached }) } : {}),
    };
  });
  const problems = eachOnce(worlds.flatMap((world) => world.problems));
  return { comparison: { yearly: common.yearly, scenarios: compared, differences, problems }, problems };
}

/** The date of the explanation, and the unit of the quantity; or what is wrong with them. */
function explainedRow(
  worlds: readonly RanOnce[],
  { of, at }: NonNullable<ComparisonQuestion['explain']>,
  last: string | undefined,
  yearly: boolean,
): { readonly at: string | number | undefined; readonly unit: string } | { readonly problems: readonly Problem[] } {
  const when = at ?? (yearly ? undefined : last);
  const problems: Problem[] = [];
  let unit = '';
  for (const { run, experiment } of worlds) {
    const found = readTarget(run, of, ['explain', 'of']);
    if ('code' in found) problems.push(found);
    else unit = found.unit;
    const row = instantOf(experiment.prepared, when, ['explain', 'at']);
    if (typeof row !== 'number') problems.push(row);
  }
  return problems.length > 0 ? { problems } : { at: when, unit };
}

function explained(
  library: Library,
  first: RanOnce,
  other: RanOnce,
  { of, at, unit }: { readonly of: string; readonly at?: string | number | undefined; readonly unit: string },
): ExplainedAt {
  const head = { of, ...(at === undefined ? {} : { at: String(at) }), unit };
  const [from, to] = [first.experiment, other.experiment];
  if (from.prepared.model.hash !== to.prepared.model.hash) return { ...head, why: 'the scenarios run different models' };
  const found = explainDifference(library, [from, to], (run) => {
    const row = instantOf(run.plan, at, []);
    const target = readTarget(run, of, []);
    return typeof row === 'number' && !('code' in target) ? target.values[Math.min(row, target.values.length - 1)]! : NaN;
  });
  if (!('refused' in found)) return { ...head, found };
  return { ...head, why: `a scenario between the two cannot be run: ${found.refused[0]?.message ?? 'it has no value'}` };
}
