import { useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import { CopyLink } from './copy-link.tsx';
import { saveBlob } from './save-blob.ts';
import type { Schemas } from '../contract/client.ts';
import type { CurvesChart } from '../charts/chart.ts';
import { numbersOf, readingOf, scaled, yearsOf } from './curves.ts';
import { Picture } from './picture.tsx';
import { go } from './route.ts';
import { Trouble } from './trouble.tsx';
import { ScenarioOptions } from './scenario-options.tsx';
import { useAnswer } from './use-answer.ts';

interface CompareProps {
  readonly search: string;
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
}

/** Scenarios that are compared at once. */
const mostScenarios = 4;

/** Two to four scenarios of one model side by side: a picture for each curve. */
export function Compare({ search, scenarios }: CompareProps): preact.JSX.Element {
  const chosen = new URLSearchParams(search).getAll('scenario');
  const first = scenarios.find((one) => one.scenario === chosen[0]);
  const model = first?.model ?? 'ai-power';
  const names = chosen.length > 0 ? chosen : ['stargate-10gw', 'stargate-10gw-inelastic'];
  const { answer, pending, error } = useAnswer(names.length < 2 ? undefined : `comparison ${names.join(' ')}`, (signal) =>
    given(service.POST('/v1/comparisons', { body: { scenarios: names }, params: { query: { include: 'values' } }, signal })),
  );
  const [trouble, setTrouble] = useState<Error>();
  const save = async (format: 'csv-wide' | 'svg' | 'png'): Promise<void> => {
    try {
      const query = { format, ...(format === 'csv-wide' ? {} : { width: '1200' }) };
      const file = await given(service.POST('/v1/comparisons', { body: { scenarios: names }, params: { query }, parseAs: 'blob' }));
      saveBlob(file, `${names.join('-and-')}.${format === 'csv-wide' ? 'csv' : format}`);
      setTrouble(undefined);
    } catch (problem) {
      setTrouble(problem as Error);
    }
  };
  const toggle = (name: string): void => {
    const next = names.includes(name) ? names.filter((one) => one !== name) : [...names, name].slice(-mostScenarios);
    go(`/compare?${new URLSearchParams(next.map((one) => ['scenario', one])).toString()}`, 'same');
  };
  return (
    <main id="main" class="plain">
      <h1>Compare</h1>
      <fieldset>
        <legend>
          Scenarios of the model {model}, 2 to {mostScenarios}
        </legend>
        <ul class="choices">
          {scenarios
            .filter((one) => one.model === model)
            .map((one) => (
              <li key={one.scenario}>
                <label>
                  <input type="checkbox" checked={names.includes(one.scenario)} onChange={() => toggle(one.scenario)} /> {one.title}
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      <label class="field">
        <span>First scenario, of any model</span>
        <select
          value={first?.scenario ?? names[0]}
          onChange={({ currentTarget }) => go(`/compare?scenario=${currentTarget.value}`, 'same')}
        >
          <ScenarioOptions scenarios={scenarios} />
        </select>
      </label>
      <p class="says">
        <a href={`/batches?${new URLSearchParams(names.map((one) => ['scenario', one])).toString()}`}>Run these with many values</a>, as a
        batch
      </p>
      <p class="row">
        <CopyLink />
        {(['csv-wide', 'svg', 'png'] as const).map((format) => (
          <button key={format} type="button" disabled={!answer} onClick={() => void save(format)}>
            {{ 'csv-wide': 'CSV of all curves', svg: 'SVG of power', png: 'PNG of power' }[format]}
          </button>
        ))}
      </p>
      {names.length < 2 ? <p class="says">Choose one more scenario.</p> : null}
      <Trouble error={error ?? trouble} />
      {!answer && !error && names.length > 1 ? <p class="waiting">Running the scenarios</p> : null}
      {answer ? (
        <div class="pair">
          {chartsOf(answer, (name) => scenarios.find((one) => one.scenario === name)?.title ?? name).map((chart) => (
            <Picture key={chart.words.title} chart={chart} pending={pending} />
          ))}
        </div>
      ) : null}
    </main>
  );
}

/** A picture for each curve with one value a date that every scenario has. */
function chartsOf({ scenarios, time }: Schemas['Comparison'], titleOf: (name: string) => string): readonly CurvesChart[] {
  const years = yearsOf(time ?? []);
  const names = Object.keys(scenarios[0]?.curves ?? {});
  return names.flatMap((name): CurvesChart[] => {
    const curves = scenarios.map(({ curves: all }) => all?.[name]);
    const known = curves.flatMap((curve) => (curve?.values && !curve.category ? [numbersOf(curve.values)] : []));
    if (known.length < scenarios.length || years.length < 2 || known.every((row) => row.every(Number.isNaN))) return [];
    const { title, unit } = curves[0]!;
    const reading = readingOf(unit, ...known);
    const log = /token/.test(unit) && known.every((row) => row.every((value) => !(value <= 0)));
    return [
      {
        kind: 'curves',
        words: { title, subtitle: `${reading.words}${log ? ', logarithmic scale' : ''}.`, source: '' },
        panels: [
          {
            unit: reading.words,
            scale: log ? 'log' : 'zero',
            lines: known.map((row, k) => ({
              name: titleOf(scenarios[k]!.scenario ?? scenarios[k]!.title),
              years,
              values: scaled(row, reading),
            })),
          },
        ],
      },
    ];
  });
}
