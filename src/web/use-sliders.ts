import { useEffect, useMemo, useState } from 'preact/hooks';
import { given, RefusedRequest, service } from './ask.ts';
import { firstView } from '../contract/first-view.ts';
import type { Schemas } from '../contract/client.ts';
import type { Slider } from './slider.tsx';
import { stopsOf, type Main } from './stops.ts';
import { useAnswer } from './use-answer.ts';
import { useNewest } from './use-newest.ts';
import type { View } from './view.ts';
import { settingText } from './words.ts';
import { withInput, worldAt, worldOf, type AskedScenario, type AskedWorlds, type World } from './worlds.ts';

interface SlidersProps {
  readonly view: View;
  readonly worlds: AskedWorlds;
  readonly main: readonly Main[];
  /** Changes with both runs. */
  readonly key: string;
  readonly pending: boolean;
  readonly error: Error | undefined;
  /** Values of the scenario itself, and of the view. */
  readonly base: Schemas['Sensitivity']['inputs'];
  /** The scenario's own values, which come before what is said of them. */
  readonly early: ReadonlyMap<string, number> | undefined;
  readonly drivers: Schemas['Sensitivity']['inputs'];
  readonly onSet: (set: View['set']) => void;
}

/** Runs that a drag has under way at once. */
const mostRequests = 4;

async function runAt(body: AskedScenario, signal: AbortSignal): Promise<World> {
  const query = { curves: firstView.curves.join(','), include: 'values' };
  const { time, curves } = await given(service.POST('/v1/projections', { body, params: { query }, signal }));
  return worldOf(time ?? [], curves ?? {});
}

/** The sliders: a sweep over all stops of the one that is held, and both worlds at the stop to which it is dragged. */
export function useSliders({ view, worlds, main: all, key, pending, error, base, early, drivers, onSet }: SlidersProps) {
  const [held, setHeld] = useState<string>();
  const [dragged, setDragged] = useState<{ readonly input: string; readonly stop: number }>();
  const values = useMemo(
    () =>
      base ? new Map(base.flatMap(({ input, value }) => (typeof value.value === 'number' ? [[input, value.value]] : []))) : new Map(early),
    [base, early],
  );
  const stops = useMemo(() => new Map(all.map((main) => [main.input, stopsOf(main, values.get(main.input))])), [all, values]);
  const stopsHeld = held === undefined ? undefined : stops.get(held);
  const ownOnly = held !== undefined && worlds.fixed.includes(held);
  const sweep = useAnswer(stopsHeld && stopsHeld.length > 0 && worlds.against ? `sweep ${held} ${key}` : undefined, (signal) =>
    given(
      service.POST('/v1/sweeps', {
        body: {
          scenario: worlds.scenario,
          ...(ownOnly || !worlds.against ? {} : { against: worlds.against }),
          inputs: [{ name: held!, values: [...stopsHeld!] }],
          quantities: [...firstView.curves],
        },
        params: { query: { include: 'values' } },
        signal,
      }),
    ),
  );
  useEffect(() => {
    setHeld(undefined);
    setDragged(undefined);
  }, [view.scenario, view.against]);
  // The run of what was let go takes over from the sweep.
  useEffect(() => {
    if (!pending) setDragged(undefined);
  }, [pending, key]);

  const swept = dragged && sweep.answer && !sweep.pending && dragged.input === held ? sweep.answer : undefined;
  const value = dragged && stops.get(dragged.input)?.[dragged.stop];
  // Until the sweep has come, runs at the stops that are passed.
  const following = value !== undefined && !swept && worlds.against !== undefined;
  const followed = useNewest(
    following ? `${dragged!.input} ${value} ${key}` : undefined,
    (signal) => {
      const unit = all.find(({ input }) => input === dragged!.input)?.unit ?? 'ratio';
      const moved = (scenario: AskedScenario): Promise<World> =>
        runAt(withInput(scenario, dragged!.input, settingText(value!, unit)), signal);
      return Promise.all([moved(worlds.scenario), ...(ownOnly || !worlds.against ? [] : [moved(worlds.against)])]);
    },
    ownOnly ? mostRequests : mostRequests / 2,
  );
  const at = (nth: number): World | undefined => {
    const world = swept?.worlds[nth];
    if (world && dragged) return worldAt(world, dragged.stop);
    return following ? followed?.answer?.[nth] : undefined;
  };
  const said = new Map((drivers ?? []).map(({ input, value }) => [input, value]));
  const refusalOf = ({ input }: Main): string | undefined => {
    if (dragged?.input === input) {
      const refused = swept?.worlds[0]?.refused.find(({ stop }) => stop === dragged.stop)?.problems;
      return (refused ?? (following && followed?.error instanceof RefusedRequest ? followed.error.problems : []))[0]?.message;
    }
    if (!(error instanceof RefusedRequest) || view.set[input] === undefined) return undefined;
    return error.problems.find((problem) => problem.at.includes(input))?.message;
  };
  const slider = (main: Main): Omit<preact.ComponentProps<typeof Slider>, 'main' | 'onAbout'> => {
    const { input, unit } = main;
    const mine = stops.get(input) ?? [];
    const set = view.set[input];
    const drag = dragged?.input === input ? dragged.stop : undefined;
    const known = said.get(input);
    // What is said of an earlier value is not said of this one.
    const now = set === undefined ? values.get(input) : Number.parseFloat(set);
    const earlier = typeof known?.value === 'number' && now !== undefined && Math.abs(known.value - now) > 1e-4 * Math.abs(now);
    return {
      stops: mine,
      base: values.get(input),
      waiting: base === undefined && !values.has(input),
      value: drag === undefined ? (set === undefined ? undefined : Number.parseFloat(set)) : mine[drag],
      says: drag === undefined ? (earlier ? undefined : known?.says) : swept?.inputs?.[0]?.says?.[drag],
      trouble: refusalOf(main),
      onHold: () => setHeld(input),
      onMove: (stop: number) => {
        setHeld(input);
        setDragged({ input, stop });
      },
      onRelease: () => {
        setDragged((latest) => {
          if (latest?.input === input) onSet({ ...view.set, [input]: settingText(mine[latest.stop]!, unit) });
          return latest;
        });
      },
      onBack: () => {
        setDragged(undefined);
        onSet(Object.fromEntries(Object.entries(view.set).filter(([name]) => name !== input)));
      },
    };
  };
  return {
    slider,
    dragging: dragged !== undefined,
    own: at(0),
    other: at(1),
    reset: () => {
      setDragged(undefined);
      onSet({});
    },
  };
}
