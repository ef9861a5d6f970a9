import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { RanOnce } from '../experiment/run-once.ts';
import type { Curve, CurveHead, Frame } from '../frame/frame.ts';
import { timeAxis } from '../frame/frame.ts';
import { yearly } from '../frame/yearly.ts';
import { answerHead } from '../projection/answer-head.ts';
import type { Decomposed, ReboundAnswer, ReboundQuestion } from './question.ts';
import { readTarget, type ReadTarget } from './read-target.ts';
import { reboundOf, regimeOf, regimes, type Rebound, type ReboundWorlds } from './rebound.ts';
import { runReboundWorlds, type RanReboundWorlds } from './rebound-worlds.ts';

/**
 * Rebound of a gain on the use of a resource: log and arc, per calendar year and of the use since the start, with its regime;
 * without the limits on growth too, where the model says how to lift them. A model without time has one value of each.
 */
export function decomposeRebound(library: Library, question: ReboundQuestion): Decomposed<ReboundAnswer> {
  const { ran, problems } = runReboundWorlds(library, question);
  if (!ran) return { problems };
  const refused = (...found: readonly Problem[]): Decomposed<ReboundAnswer> => ({
    problems: found.map((problem) => located(inDocument(question.question, problem))),
  });
  const { withGain } = ran.worlds;
  const own = readTarget(withGain.run, question.of, ['of']);
  if ('code' in own) return refused(own);
  const use = usesOf(ran, question.of);
  if ('code' in use) return refused(use);
  const { prepared } = withGain.experiment;
  const { provenance, ...head } = answerHead(library, prepared);
  const { engine, model, scenario } = provenance;
  const answer: ReboundAnswer = {
    ...head,
    provenance: { engine, model, scenario },
    problems: ran.problems,
    against: question.against === undefined ? undefined : (ran.worlds.withoutGain.experiment.prepared.scenario.scenario ?? null),
    of: question.of,
    unit: own.unit,
    settings: ran.settings,
    frame: frameOfUses(use, own),
  };
  return { answer, problems: ran.problems };
}

interface Uses {
  readonly axis: Frame['axis'];
  readonly worlds: ReboundWorlds<Float64Array>;
  readonly unlimited: Pick<ReboundWorlds<Float64Array>, 'withGain' | 'withoutGain'> | undefined;
}

/** The use in each world, in the years that all of them cover. */
function usesOf({ worlds, unlimited }: RanReboundWorlds, of: string): Uses | Problem {
  const used = (ran: RanOnce, path: Problem['path']): Frame | Problem => {
    const read = readTarget(ran.run, of, path);
    if ('code' in read) return read;
    const { labels, years, plan } = ran.run;
    const axis = labels && years ? ({ kind: 'time', labels, years, stepsPerYear: plan.n } as const) : undefined;
    return yearly({ ...(axis ? { axis } : {}), curves: new Map([['use', curveOf(headOf(read, read.title), read.values)]]) });
  };
  const own = used(worlds.withGain, ['of']);
  const rest = [worlds.withoutGain, worlds.frozenWithGain, worlds.frozenWithoutGain, unlimited?.withGain, unlimited?.withoutGain].map(
    (ran) => ran && used(ran, ['against']),
  );
  const wrong = [own, ...rest].find((one) => one !== undefined && 'code' in one);
  if (wrong) return wrong;
  const frames = [own, ...rest] as readonly (Frame | undefined)[];
  const units = new Set(frames.flatMap((frame) => (frame ? [frame.curves.get('use')!.unit] : [])));
  if (units.size > 1)
    return fault('unit.mismatch', ['against'], `${of} is in ${[...units].join(' and ')}`, 'name a scenario of the same model');
  const years = timeAxis(frames[0]!)?.years;
  if (!years) {
    const values = frames.map((frame) => frame?.curves.get('use')!.values);
    return asUses(undefined, values);
  }
  const common = years.filter((year) => frames.every((frame) => !frame || timeAxis(frame)?.years.includes(year)));
  if (common.length === 0)
    return fault('time.horizon', ['against'], 'the two scenarios have no calendar year in common', 'let their horizons overlap');
  const values = frames.map((frame) => {
    if (!frame) return undefined;
    const all = timeAxis(frame)!.years;
    return Float64Array.from(common, (year) => frame.curves.get('use')!.values[all.indexOf(year)]!);
  });
  return asUses({ kind: 'time', labels: common.map(String), years: common, stepsPerYear: 1 }, values);
}

function asUses(axis: Frame['axis'], values: readonly (Float64Array | undefined)[]): Uses {
  const [withGain, withoutGain, frozenWithGain, frozenWithoutGain, free, freeWithout] = values;
  return {
    axis,
    worlds: {
      withGain: withGain!,
      withoutGain: withoutGain!,
      frozenWithGain: frozenWithGain!,
      frozenWithoutGain: frozenWithoutGain!,
    },
    unlimited: free && freeWithout ? { withGain: free, withoutGain: freeWithout } : undefined,
  };
}

function frameOfUses({ axis, worlds, unlimited }: Uses, use: ReadTarget): Frame {
  const inUnit = (title: string): CurveHead => headOf(use, title);
  const ratio = (title: string): CurveHead => ({ title, unit: 'ratio', overTime: 'mean', dims: [], elements: [] });
  const each = (of: ReboundWorlds<Float64Array>): readonly Rebound[] =>
    Array.from(of.withGain, (_, k) =>
      reboundOf({
        withGain: of.withGain[k]!,
        withoutGain: of.withoutGain[k]!,
        frozenWithGain: of.frozenWithGain[k]!,
        frozenWithoutGain: of.frozenWithoutGain[k]!,
      }),
    );
  const perYear = each(worlds);
  const sums = {
    withGain: cumulated(worlds.withGain),
    withoutGain: cumulated(worlds.withoutGain),
    frozenWithGain: cumulated(worlds.frozenWithGain),
    frozenWithoutGain: cumulated(worlds.frozenWithoutGain),
  };
  const since = axis && (use.overTime === 'mean' || use.overTime === 'sum') ? each(sums) : undefined;
  const free = unlimited && each({ ...worlds, ...unlimited });
  const title = use.title;
  const of = (list: readonly Rebound[], key: keyof Rebound): Float64Array => Float64Array.from(list, (one) => one[key]);
  const curves: readonly (readonly [string, Curve])[] = [
    ['log_rebound', curveOf(ratio('Log rebound'), of(perYear, 'log'))],
    ['arc_rebound', curveOf(ratio('Arc rebound (share of the expected saving lost)'), of(perYear, 'arc'))],
    [
      'regime',
      {
        ...curveOf(
          { ...ratio('Regime'), unit: '', overTime: 'last' },
          Float64Array.from(perYear, ({ log }) => regimeOf(log)),
        ),
        words: regimes,
      },
    ],
    ...(since
      ? ([
          ['log_rebound_since_start', curveOf(ratio('Log rebound of the use since the start'), of(since, 'log'))],
          ['arc_rebound_since_start', curveOf(ratio('Arc rebound of the use since the start'), of(since, 'arc'))],
        ] as const)
      : []),
    ...(free ? ([['log_rebound_without_limits', curveOf(ratio('Log rebound without limits on growth'), of(free, 'log'))]] as const) : []),
    ['with_gain', curveOf(inUnit(title), worlds.withGain)],
    ['without_gain', curveOf(inUnit(`${title}, without the gain`), worlds.withoutGain)],
    ['frozen_with_gain', curveOf(inUnit(`${title}, with frozen demand`), worlds.frozenWithGain)],
    ['frozen_without_gain', curveOf(inUnit(`${title}, with frozen demand, without the gain`), worlds.frozenWithoutGain)],
    ...(unlimited
      ? ([
          ['unlimited_with_gain', curveOf(inUnit(`${title}, without limits`), unlimited.withGain)],
          ['unlimited_without_gain', curveOf(inUnit(`${title}, without limits and without the gain`), unlimited.withoutGain)],
        ] as const)
      : []),
  ];
  return { ...(axis ? { axis } : {}), curves: new Map(curves) };
}

function headOf({ unit, overTime }: ReadTarget, title: string): CurveHead {
  return { title, unit, overTime, dims: [], elements: [] };
}

function curveOf(head: CurveHead, values: Float64Array): Curve {
  return { ...head, values };
}

function cumulated(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}
