import { useMemo } from 'preact/hooks';
import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { numbersOf, type Curve } from './curves.ts';
import { oneOffGain } from './subject.ts';
import { useAnswer } from './use-answer.ts';
import { usualView } from './view.ts';

/** The one value of all elements and dates; undefined where they differ. */
function valueOf({ values, by }: Curve): number | undefined {
  const rows = by ? Object.values(by) : [values ?? []];
  const all = rows.flatMap((row) => numbersOf(row as readonly unknown[]));
  return all.every((one) => one === all[0]) ? all[0] : undefined;
}

/**
 * The values of a scenario's own main assumptions, asked for beside its run so that the sliders stand with it; and the world that it is
 * compared with where the address names none: a scenario of a one-off gain with the world without it.
 */
export function useOwnValues(scenario: string, model: Schemas['MainAssumptions'] | undefined) {
  const usual = scenario === usualView.scenario;
  const inputs = (model?.main ?? []).map(({ input }) => input);
  const names = [...new Set([...inputs, oneOffGain].map((input) => input.replace(/\[.*/, '')))];
  const found = useAnswer(
    model && `own values ${scenario}`,
    (signal) =>
      given(
        service.GET('/v1/scenarios/{scenario}/projection', {
          params: { path: { scenario }, query: { curves: names.join(','), every: 'year', include: 'values' } },
          signal,
        }),
      ),
    // The first curve of the first view is not kept waiting.
    usual ? 20 : 0,
  );
  const answer = found.pending ? undefined : found.answer;
  const values = useMemo(
    () =>
      answer &&
      new Map(
        Object.entries(answer.curves ?? {}).flatMap(([input, curve]) => {
          const value = valueOf(curve);
          return value !== undefined && Number.isFinite(value) ? [[input, value] as const] : [];
        }),
      ),
    [answer],
  );
  const shocked = (values?.get(oneOffGain) ?? 1) !== 1;
  const known = usual || values !== undefined || found.error !== undefined;
  return { values, against: known ? (shocked ? 'no-shock' : 'no-gains') : undefined };
}
