import type { Schemas } from '../contract/client.ts';
import { labelsOf, numbersOf, yearsOf, type Curve } from './curves.ts';
import { limitCurve, oneOffGain } from './subject.ts';
import type { View } from './view.ts';

export type AskedScenario = Pick<Schemas['Scenario'], 'assumptions'> & { readonly extends: string };

/** The two scenarios of a view, as the service is asked for them, and how the other one is called. */
export interface AskedWorlds {
  readonly scenario: AskedScenario;
  /** Undefined until the service has said what the world without gains is. */
  readonly against: AskedScenario | undefined;
  /** What tells this view from the other world, and that world from this view: short enough for the end of a line. */
  readonly own: string;
  readonly name: string;
  /** Inputs that the other world sets for itself, so that a slider does not move it. */
  readonly fixed: readonly string[];
}

/** What a view asks of the service: its scenario with what was moved, and the world it is compared with. */
export function worldsOf(
  view: View,
  model: Schemas['MainAssumptions'] | undefined,
  scenarios: readonly Schemas['ScenarioSummary'][],
): AskedWorlds {
  const scenario = asked(view.scenario, view.set);
  const inputs = (model?.main ?? []).map(({ input }) => input);
  switch (view.against) {
    case 'no-gains': {
      const gains = model?.counterfactuals?.without_gain ?? {};
      const against = model && asked(view.scenario, { ...view.set, ...gains });
      return { scenario, against, own: 'with gains', name: 'without gains', fixed: Object.keys(gains) };
    }
    case 'no-shock':
      return {
        scenario,
        against: asked(view.scenario, { ...view.set, [oneOffGain]: '1' }),
        own: 'with the gain',
        name: 'without the gain',
        fixed: [oneOffGain],
      };
    case undefined:
      return { scenario, against: undefined, own: 'this scenario', name: '', fixed: [] };
    case 'published':
      return { scenario, against: asked(view.scenario, {}), own: 'with changes', name: 'as published', fixed: inputs };
    default: {
      const title = scenarios.find((one) => one.scenario === view.against)?.title ?? view.against;
      return { scenario, against: asked(view.against, {}), own: 'this scenario', name: title, fixed: inputs };
    }
  }
}

function asked(name: string, set: Readonly<Record<string, string | number>>): AskedScenario {
  const assumptions = Object.fromEntries(Object.entries(set).map(([input, value]) => [input, numberOr(value)]));
  return Object.keys(assumptions).length === 0 ? { extends: name } : { extends: name, assumptions };
}

/** A scenario with one more assumption, as the address says it. */
export function withInput({ assumptions, ...scenario }: AskedScenario, input: string, text: string): AskedScenario {
  return { ...scenario, assumptions: { ...assumptions, [input]: numberOr(text) } };
}

/** A plain number is sent as one. */
function numberOr(value: string | number): string | number {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** The curves of one world, ready to draw. */
export interface World {
  readonly time: readonly string[];
  readonly years: readonly number[];
  readonly curves: ReadonlyMap<string, { readonly unit: string; readonly title: string; readonly values: readonly number[] }>;
  /** What holds the service back, at each date. */
  readonly limits: readonly (string | undefined)[];
}

export function worldOf(time: readonly string[], curves: Readonly<Record<string, Curve>>): World {
  return {
    time,
    years: yearsOf(time),
    curves: new Map(Object.entries(curves).map(([name, { unit, title, values }]) => [name, { unit, title, values: numbersOf(values) }])),
    limits: labelsOf(curves[limitCurve]?.values),
  };
}

/** One world of a sweep at one of its stops; undefined where that stop has no run. */
export function worldAt(world: Schemas['SweptWorld'], stop: number): World | undefined {
  const { time, curves } = world;
  if (!time || !curves || world.refused.some((one) => one.stop === stop)) return undefined;
  return worldOf(
    time,
    Object.fromEntries(
      Object.entries(curves).map(([name, curve]) => [name, { ...curve, values: curve.values?.[stop] } as unknown as Curve]),
    ),
  );
}
