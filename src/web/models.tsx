import { useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import { Equation } from './equation.tsx';
import { Graph } from './graph.tsx';
import { ModelGraph } from './model-graph.tsx';
import { go } from './route.ts';
import { Scroll } from './scroll.tsx';
import { SourceNames } from './source-names.tsx';
import { SourceList } from './source-list.tsx';
import { plainText } from './words.ts';
import { Trouble } from './trouble.tsx';
import { useAnswer } from './use-answer.ts';

/** The models of the library. */
export function Models(): preact.JSX.Element {
  const { answer, error } = useAnswer('models', (signal) => given(service.GET('/v1/models', { signal })));
  return (
    <main id="main" class="plain">
      <h1>Models</h1>
      {error ? <p class="refused">{error.message}</p> : answer ? null : <p class="waiting">Reading the models</p>}
      <ul class="library">
        {(answer?.models ?? []).map((one) => (
          <li key={one.model} class="card">
            <h2>
              <a href={`/models/${one.model}`}>{one.title}</a>
            </h2>
            <p>{one.summary}</p>
            {one.includes.length > 0 ? (
              <p class="says">
                Made of{' '}
                {one.includes.map((name, k) => (
                  <span key={name}>
                    {k > 0 ? ', ' : ''}
                    <a href={`/models/${name}`}>{name}</a>
                  </span>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Variables that are listed without being looked for. */
const mostListed = 120;

const roles = ['input', 'parameter', 'series', 'stock', 'flow', 'auxiliary', 'category'] as const;
const roleWords = {
  input: 'Inputs',
  parameter: 'Parameters',
  series: 'Series',
  stock: 'Stocks',
  flow: 'Flows',
  auxiliary: 'Computed',
  category: 'Categories',
} as const;

/** One model: a variable with its equation and its neighbours, all variables by role, requirements, examples and sources. */
export function ModelPage({ name, search }: { readonly name: string; readonly search: string }): preact.JSX.Element {
  const model = useAnswer(`model ${name}`, (signal) =>
    given(service.GET('/v1/models/{model}', { params: { path: { model: name } }, signal })),
  );
  const [wanted, setWanted] = useState('');
  const variables = model.answer?.variables ?? [];
  const query = new URLSearchParams(search);
  const part = query.get('part') ?? undefined;
  const chosen = query.get('variable') ?? variables.find(({ reported }) => reported)?.name ?? variables[0]?.name;
  const variable = useAnswer(chosen === undefined ? undefined : `variable ${name} ${chosen}`, (signal) =>
    given(service.GET('/v1/models/{model}/variables/{variable}', { params: { path: { model: name, variable: chosen! } }, signal })),
  );
  const open = (next: string): void => go(`/models/${name}?variable=${next}${part === undefined ? '' : `&part=${part}`}`);
  const error = model.error ?? variable.error;
  const found = variables.filter((one) => `${one.name} ${one.title}`.toLowerCase().includes(wanted.toLowerCase()));
  // Of a large model the variables of a part, those that are looked for, or at first those that it reports.
  const ofPart = found.filter((one) => part === undefined || one.model === part);
  const reported = part === undefined && wanted === '' && variables.length > mostListed;
  const matching = reported ? ofPart.filter((one) => one.reported) : ofPart;
  const about = model.answer;
  return (
    <main id="main" class="plain">
      <Trouble error={error} />
      {error || about ? null : <p class="waiting">Reading the model</p>}
      {about ? (
        <>
          <h1>
            {about.title} <small>{about.version}</small>
          </h1>
          <p class="reason">{about.summary}</p>
          {variable.answer ? (
            <div class="pair">
              <Equation variable={variable.answer} open={open} />
              <Graph variable={variable.answer} open={open} />
            </div>
          ) : null}
          <ModelGraph model={about} chosen={chosen} part={part} />
          <label class="field">
            <span>Find a variable</span>
            <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
          </label>
          {reported ? (
            <p class="says">
              What the model reports. Choose a part above, or look for a name, to see others of the {variables.length} variables.
            </p>
          ) : null}
          {roles.map((role) => {
            const list = matching.filter((one) => one.role === role);
            return list.length === 0 ? null : (
              <section key={role}>
                <h2>{roleWords[role]}</h2>
                <Scroll name={roleWords[role]}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">Variable</th>
                        <th scope="col">Unit</th>
                        <th scope="col">Equation, value or plausible range</th>
                        <th scope="col">Sources</th>
                      </tr>
                    </thead>
                    <tbody>
                      {list.map((one) => (
                        <tr key={one.name}>
                          <th scope="row">
                            <a href={`/models/${name}?variable=${one.name}`}>{one.title}</a>
                          </th>
                          <td>{one.unit}</td>
                          <td>
                            {one.equations.map((equation) => (
                              <code key={equation.role}>{equation.text}</code>
                            ))}
                            {one.value === undefined ? null : <code>{plainText(one.value)}</code>}
                            {(one.plausible ?? []).map((range, k) => (
                              <span key={k} class="says">
                                {' '}
                                plausible{range.element ? ` for ${range.element}` : ''} {range.low} to {range.high} {range.unit}
                              </span>
                            ))}
                          </td>
                          <td>
                            <SourceNames ids={one.sources} sources={about.sources} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Scroll>
              </section>
            );
          })}
          {about.requirements.length > 0 ? (
            <section>
              <h2>What must hold</h2>
              <ul class="findings">
                {about.requirements.map((one) => (
                  <li key={one.that}>
                    <code>{one.that}</code>: {one.message}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {about.examples.length > 0 ? (
            <section>
              <h2>Examples with a known answer</h2>
              <ul class="findings">
                {about.examples.map((one) => (
                  <li key={one.title}>
                    <b>{one.title}</b>
                    <ul>
                      {one.claims.map((claim) => (
                        <li key={claim}>
                          <code>{claim}</code>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section>
            <h2>Sources</h2>
            <SourceList sources={about.sources} />
          </section>
        </>
      ) : null}
    </main>
  );
}
