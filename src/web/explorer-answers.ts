import { useRef } from 'preact/hooks';
import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { firstBlocks, firstView } from '../contract/first-view.ts';
import { indexOf } from './curves.ts';
import { shown, type Shown } from './subject.ts';
import { useAnswer } from './use-answer.ts';
import type { View } from './view.ts';
import { worldOf, type AskedScenario, type AskedWorlds, type World } from './worlds.ts';

const usualDate = '2030-01-01';
const runsOfFan = 200;

/** The runs that are shown: this view, and the other world once it has come. */
export interface Runs {
  readonly own: Schemas['Projection'];
  readonly view: World;
  readonly against: World | undefined;
}

/** The run of a scenario. Of one as published the address says all, so that its answer may have been read ahead. */
function runOf(body: AskedScenario, include: string) {
  return async (signal: AbortSignal): Promise<{ readonly own: Schemas['Projection']; readonly world: World }> => {
    const query = { curves: firstView.curves.join(','), include };
    const own = await (body.assumptions === undefined
      ? given(service.GET('/v1/scenarios/{scenario}/projection', { params: { path: { scenario: body.extends }, query }, signal }))
      : given(service.POST('/v1/projections', { body, params: { query }, signal })));
    return { own, world: worldOf(own.time ?? [], own.curves ?? {}) };
  };
}

/** Both runs of a view: at first this view alone, later always a pair that belongs together. */
function useRuns({ scenario, against }: AskedWorlds) {
  const own = useAnswer(`view ${JSON.stringify(scenario)}`, runOf(scenario, firstBlocks.view));
  const other = useAnswer(
    against && `against ${JSON.stringify(against)}`,
    against ? runOf(against, firstBlocks.against) : () => Promise.reject(new Error('nothing to compare with')),
  );
  const latest = useRef<Runs>(undefined);
  const pending = own.pending || other.pending || against === undefined;
  const error = own.error ?? other.error;
  if (own.answer && !own.pending && !error && (latest.current?.against === undefined || !pending))
    latest.current = { own: own.answer.own, view: own.answer.world, against: pending ? undefined : other.answer?.world };
  return { answer: latest.current, pending: pending && !error, error };
}

/** Prices over which demand is drawn: beyond those of both worlds at the date and at the start. */
function pricesOf(view: World, against: World, index: number): readonly [from: string, to: string] | undefined {
  const { unit, values } = view.curves.get('clearing_price') ?? { unit: '', values: [] };
  const other = against.curves.get('clearing_price')?.values ?? [];
  const prices = [values[0], values[index], other[index]].filter((price) => price !== undefined && price > 0) as number[];
  if (prices.length === 0) return undefined;
  const [from, to] = [Math.min(...prices) / 30, Math.max(...prices) * 3];
  return [`${Number(from.toPrecision(2))} ${unit}`, `${Number(to.toPrecision(2))} ${unit}`];
}

/**
 * Milliseconds for which a view must stand before what is read beside its runs is asked for, and many runs; at first until the curve
 * is painted.
 */
const patience = { painted: 20, beside: 150, many: 400 } as const;

/** All that a view asks of the service when nothing is dragged: the runs first, many runs last. */
export function useExplorerAnswers(view: View, worlds: AskedWorlds, quantity: Shown) {
  const power = shown[0]!;
  const against = worlds.against!;
  const key = JSON.stringify([worlds.scenario, against]);
  const moved = Object.keys(view.set).length > 0;
  const beside = moved ? patience.beside : patience.painted;
  const runs = useRuns(worlds);
  const at = view.at ?? usualDate;
  const index = runs.answer ? indexOf(runs.answer.view.time, at) : 0;
  const date = runs.answer?.view.time[index] ?? at;
  // What is read beside the runs waits until both are shown.
  const known = runs.answer?.against !== undefined;
  const settledRuns = known && !runs.pending;
  const about = useAnswer(
    settledRuns ? `about ${JSON.stringify(worlds.scenario)}` : undefined,
    (signal) =>
      given(
        service.POST('/v1/projections', {
          body: worlds.scenario,
          params: { query: { curves: power.curve, every: 'year', include: 'findings,sources' } },
          signal,
        }),
      ),
    beside,
  );

  // Where the sliders stand: the scenario's own values, and those of the view with what they mean.
  const tornado = (body: Schemas['Scenario']) => (signal: AbortSignal) =>
    given(
      service.POST('/v1/sensitivities', {
        body: { scenario: body, at: date, quantities: [power.curve] },
        params: { query: { include: 'values,sources' } },
        signal,
      }),
    );
  const published = { extends: view.scenario };
  const driversOf = (body: Schemas['Scenario']): string => `drivers of ${JSON.stringify(body)} ${date}`;
  const drivers = useAnswer(known ? driversOf(worlds.scenario) : undefined, tornado(worlds.scenario), beside);
  const ofPublished = useAnswer(known && moved ? driversOf(published) : undefined, tornado(published));
  const base = moved ? ofPublished : drivers;
  const split = useAnswer(
    settledRuns ? `split ${key} ${date}` : undefined,
    (signal) =>
      given(
        service.POST('/v1/decompositions', {
          body: { kind: 'factors', scenario: worlds.scenario, against, of: power.curve, from: date, to: date },
          params: { query: { include: 'values,factors' } },
          signal,
        }),
      ),
    beside,
  );
  const rebound = useAnswer(
    settledRuns && view.against === 'no-gains' ? `rebound ${JSON.stringify(worlds.scenario)}` : undefined,
    (signal) =>
      given(
        service.POST('/v1/decompositions', {
          body: { kind: 'rebound', scenario: worlds.scenario, of: power.curve },
          params: { query: { include: 'values' } },
          signal,
        }),
      ),
    beside,
  );
  const range = runs.answer?.against && pricesOf(runs.answer.view, runs.answer.against, index);
  const demand = useAnswer(
    settledRuns && range ? `demand ${JSON.stringify([worlds.scenario, range])} ${date}` : undefined,
    (signal) =>
      given(
        service.POST('/v1/demand-curves', {
          body: {
            scenario: worlds.scenario,
            against: 'clearing_price',
            from: range![0],
            to: range![1],
            points: 25,
            spacing: 'log',
            at: date,
            quantities: ['demand'],
          },
          params: { query: { include: 'values' } },
          signal,
        }),
      ),
    beside,
  );

  // Many runs are asked for last: everything else is answered at once.
  const settled = [base, drivers, split, demand].every(({ pending, error }) => !pending || error !== undefined);
  const ensemble = useAnswer(
    settledRuns && settled ? `fan ${key} ${quantity.curve} ${view.history}` : undefined,
    (signal) =>
      given(
        service.POST('/v1/ensembles', {
          body: {
            scenario: worlds.scenario,
            against,
            draws: runsOfFan,
            quantities: [...new Set([power.curve, quantity.curve])],
            percentiles: [5, 25, 50, 75, 95],
            ...(view.history ? { conditioned: true } : {}),
          },
          params: { query: { include: 'values' } },
          signal,
        }),
      ),
    moved ? patience.many : 0,
  );
  return {
    key,
    rebound: view.against === 'no-gains' ? rebound : { ...rebound, answer: undefined },
    runs,
    about,
    index,
    date,
    moved,
    base,
    drivers,
    split,
    demand,
    ensemble,
  };
}
