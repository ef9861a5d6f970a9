import { useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { readingOf } from './curves.ts';
import { Equation } from './equation.tsx';
import { Scroll } from './scroll.tsx';
import { SourceList } from './source-list.tsx';
import { SourceNames } from './source-names.tsx';
import { useAnswer } from './use-answer.ts';
import { inputText, mainText, variedText } from './words.ts';
import type { AskedScenario } from './worlds.ts';

/** A variable that is explained. */
export interface Opened {
  readonly name: string;
  readonly title: string;
}

interface RestsOnProps {
  readonly model: Schemas['MainAssumptions'];
  /** As published, of which the variable is explained, and of the view, whose values are shown. */
  readonly scenario: string;
  readonly view: AskedScenario;
  /** The first variable that is explained. */
  readonly variable: Opened;
  readonly inputs: Schemas['Sensitivity']['inputs'];
  readonly sources: NonNullable<Schemas['Projection']['sources']>;
  readonly date: string;
  /** Figures that are older than they should be. */
  readonly notes: readonly string[];
}

/** From a quantity down to its equation, its parameters and their sources. */
export function RestsOn({ model, scenario, view, variable, inputs, sources, date, notes }: RestsOnProps): preact.JSX.Element {
  const [opened, setOpened] = useState<readonly Opened[]>([variable]);
  const trail = opened[0]!.name === variable.name ? opened : [variable];
  const { name } = trail.at(-1)!;
  const { answer, error } = useAnswer(`variable ${model.model} ${name} ${scenario}`, (signal) =>
    given(
      service.GET('/v1/models/{model}/variables/{variable}', {
        params: { path: { model: model.model, variable: name }, query: { scenario } },
        signal,
      }),
    ),
  );
  const terms = answer ? [name, ...answer.rests_on.map((one) => one.name)].slice(0, 24) : [];
  const values = useAnswer(answer ? `values ${terms.join()} ${JSON.stringify(view)}` : undefined, (signal) =>
    given(service.POST('/v1/projections', { body: view, params: { query: { curves: terms.join(','), include: 'values' } }, signal })),
  );
  return (
    <section class="rests" id="rests">
      <h2>What it rests on</h2>
      <p class="lead">Follow any number down to its equation, its parameters and their sources.</p>
      <nav class="trail" aria-label="Quantities opened">
        {trail.map((one, k) => (
          <button
            key={one.name}
            type="button"
            class="link"
            aria-current={k === trail.length - 1 ? 'true' : undefined}
            onClick={() => setOpened(trail.slice(0, k + 1))}
          >
            {one.title}
          </button>
        ))}
      </nav>
      {error ? <p class="refused">{error.message}</p> : null}
      {answer ? (
        <Equation
          variable={answer}
          values={values.pending ? undefined : valuesAt(values.answer, date)}
          open={(next, title) => setOpened([...trail.filter((one) => one.name !== next), { name: next, title }])}
        />
      ) : (
        <p class="waiting">Reading the equation</p>
      )}
      <Scroll name="Main assumptions">
        <table>
          <caption>The main assumptions of this view</caption>
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col" class="number">
                Here
              </th>
              <th scope="col">What it means</th>
              <th scope="col">Varied over</th>
              <th scope="col">Rests on</th>
              <th scope="col">Confidence</th>
            </tr>
          </thead>
          <tbody>
            {(inputs ?? []).map((one) => (
              <tr key={one.input}>
                <th scope="row">
                  <a href={`/models/${model.model}?variable=${one.input.replace(/\[.*/, '')}`}>{one.label}</a>
                </th>
                <td class="number">{mainText(one.value.value, one)}</td>
                <td>{one.value.says}</td>
                <td>{variedText(one.range)}</td>
                <td>
                  <SourceNames ids={one.sources} sources={sources} />
                </td>
                <td>{confidenceOf(one.sources, sources)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <details>
        <summary>All {Object.keys(sources).length} sources</summary>
        <SourceList sources={sources} />
      </details>
      {notes.length > 0 ? (
        <ul class="says">
          {notes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Values of an answer at a date, in words, by variable. */
function valuesAt(found: Schemas['Projection'] | undefined, date: string): ReadonlyMap<string, string> {
  const index = Math.max(0, found?.time?.indexOf(date) ?? 0);
  return new Map(
    Object.entries(found?.curves ?? {}).flatMap(([name, { unit, values, category }]) => {
      const value = values?.[values.length === 1 ? 0 : index];
      if (typeof value === 'string' && category) return [[name, value] as const];
      if (typeof value !== 'number') return [];
      const reading = readingOf(unit, [value]);
      return [[name, inputText(value * reading.factor, reading.factor === 1 ? unit : reading.words)] as const];
    }),
  );
}

/** The weakest of the sources; what is assumed rests on none. */
function confidenceOf(ids: readonly string[], sources: Schemas['Projection']['sources']): string {
  const levels = ids.map((id) => (id === 'assumption' ? 'low' : sources?.[id]?.confidence));
  return ['low', 'medium', 'high'].find((level) => levels.includes(level as never)) ?? '';
}
