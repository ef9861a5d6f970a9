import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { Claims } from './claims.tsx';
import { Scroll } from './scroll.tsx';
import { SourceList } from './source-list.tsx';
import { subjectModel } from './subject.ts';
import { useTheme } from './theme.ts';
import { Trouble } from './trouble.tsx';
import { useAnswer } from './use-answer.ts';
import { Findings } from './findings.tsx';

/** The library of scenarios. */
export function Scenarios({ scenarios }: { readonly scenarios: readonly Schemas['ScenarioSummary'][] }): preact.JSX.Element {
  return (
    <main id="main" class="plain">
      <h1>Scenarios</h1>
      <ul class="library">
        {scenarios.map((one) => (
          <li key={one.scenario} class="card">
            <h2>
              <a href={`/scenarios/${one.scenario}`}>{one.title}</a>
            </h2>
            <p>{one.summary}</p>
            <p class="says">
              Model <a href={`/models/${one.model}`}>{one.model}</a>
              {one.extends ? (
                <>
                  , built on <a href={`/scenarios/${one.extends}`}>{one.extends}</a>
                </>
              ) : null}
              {one.model === subjectModel ? (
                <>
                  . <a href={`/?scenario=${one.scenario}`}>Open in the explorer</a>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** One scenario: what it says, its curves as the service draws them, its claims, its file and its sources. */
export function ScenarioPage({ name }: { readonly name: string }): preact.JSX.Element {
  const theme = useTheme();
  // As wide as the page, so that its text is as large.
  const width = String(Math.max(320, Math.min(1120, document.documentElement.clientWidth - 32)));
  const path = { scenario: name };
  const detail = useAnswer(`scenario ${name}`, (signal) => given(service.GET('/v1/scenarios/{scenario}', { params: { path }, signal })));
  const file = useAnswer(`file ${name}`, (signal) =>
    given(service.GET('/v1/scenarios/{scenario}', { params: { path }, headers: { Accept: 'application/yaml' }, parseAs: 'text', signal })),
  );
  const run = useAnswer(`projection ${name}`, (signal) =>
    given(
      service.GET('/v1/scenarios/{scenario}/projection', {
        params: { path, query: { every: 'year', include: 'values,findings,claims,sources,provenance' } },
        signal,
      }),
    ),
  );
  const timed = run.answer?.time !== undefined;
  const curves = Object.entries(run.answer?.curves ?? {}).flatMap(([curve, { by, category }]) => (by || category ? [] : [curve]));
  const picture = useAnswer(timed && curves.length > 0 ? `picture ${name} ${theme} ${width}` : undefined, (signal) =>
    given(
      service.GET('/v1/scenarios/{scenario}/projection', {
        params: { path, query: { curves: curves.slice(0, 6).join(','), every: 'year', format: 'svg', theme, width } },
        parseAs: 'text',
        signal,
      }),
    ),
  );
  const error = detail.error ?? run.error;
  const about = detail.answer;
  return (
    <main id="main" class="plain">
      <Trouble error={error} />
      {about ? (
        <>
          <h1>{about.title}</h1>
          <p class="reason">{about.summary}</p>
          <p class="says">
            Model <a href={`/models/${about.model}`}>{about.model}</a>
            {about.extends ? (
              <>
                , built on <a href={`/scenarios/${about.extends}`}>{about.extends}</a>
              </>
            ) : null}
            {about.model === subjectModel ? (
              <>
                . <a href={`/?scenario=${name}`}>Open in the explorer</a>
              </>
            ) : null}
            . <a href={`/compare?scenario=${name}`}>Compare with others</a>.{' '}
            <a href={`/batches?scenario=${name}`}>Run it with many values</a>
          </p>
        </>
      ) : error ? null : (
        <p class="waiting">Running the scenario</p>
      )}
      {about && !error && !(run.answer && (!timed || picture.answer || picture.error)) ? <p class="waiting">Running the scenario</p> : null}
      <Findings findings={run.answer?.findings} />
      {picture.answer ? <div class="drawing" dangerouslySetInnerHTML={{ __html: picture.answer }} /> : null}
      {picture.error ? <p class="says">{picture.error.message}</p> : null}
      {run.answer && !timed ? <Values run={run.answer} /> : null}
      {run.answer ? <Claims run={run.answer} /> : null}
      {file.answer ? (
        <section>
          <h2>The file</h2>
          <pre tabIndex={0}>{file.answer}</pre>
        </section>
      ) : null}
      {run.answer?.sources ? (
        <section>
          <h2>Sources</h2>
          <SourceList sources={run.answer.sources} />
        </section>
      ) : null}
    </main>
  );
}

/** The values of a model without time. */
function Values({ run }: { readonly run: Schemas['Projection'] }): preact.JSX.Element {
  return (
    <Scroll name="Values">
      <table>
        <thead>
          <tr>
            <th scope="col">Quantity</th>
            <th scope="col">Value</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(run.curves ?? {}).map(([name, { title, unit, values, by }]) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td class="number">{values ? String(values[0]) : JSON.stringify(by)}</td>
              <td>{unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
