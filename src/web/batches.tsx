import { useState } from 'preact/hooks';
import { given, RefusedRequest, service } from './ask.ts';
import { BatchForm } from './batch-form.tsx';
import { dayAndTime, progressText } from './batch-words.ts';
import type { Schemas } from '../contract/client.ts';
import { Scroll } from './scroll.tsx';
import { forgetBatch, useStartedBatches, type StartedBatch } from './started-batches.ts';
import { useAnswer } from './use-answer.ts';

interface BatchesProps {
  readonly search: string;
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
}

/** Batches: those that this browser has started, and a form to start one. */
export function Batches({ search, scenarios }: BatchesProps): preact.JSX.Element {
  const started = useStartedBatches();
  // Each time the page is opened, their states are asked for again.
  const [opened] = useState(() => String(performance.now()));
  return (
    <main id="main" class="plain">
      <h1>Batches</h1>
      <p class="reason">
        Many runs at once. The service goes on with them when this page is closed, and keeps their results for some weeks.
      </p>
      <section>
        <h2>Started from this browser</h2>
        {started.length === 0 ? (
          <p class="says">None yet. The list is kept in this browser alone; whoever has the address of a batch can open it.</p>
        ) : (
          <Scroll name="Batches started from this browser">
            <table>
              <thead>
                <tr>
                  <th scope="col">Batch</th>
                  <th scope="col">Started</th>
                  <th scope="col">State</th>
                  <th scope="col">
                    <span class="unseen">Leave out of this list</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {started.map((one) => (
                  <Started key={one.id} batch={one} opened={opened} />
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </section>
      <section>
        <h2>Start one</h2>
        <BatchForm search={search} scenarios={scenarios} />
      </section>
    </main>
  );
}

/** Above the number of every scenario, so that none is listed. */
const noScenarios = '10000';

function Started({ batch: { id, title, at }, opened }: { readonly batch: StartedBatch; readonly opened: string }): preact.JSX.Element {
  const { answer, error } = useAnswer(`batch ${id} ${opened}`, (signal) =>
    given(service.GET('/v1/batches/{batch}', { params: { path: { batch: id }, query: { after: noScenarios } }, signal })),
  );
  const gone = error instanceof RefusedRequest && error.status === 404;
  return (
    <tr>
      <th scope="row">{gone ? title : <a href={`/batches/${id}`}>{title}</a>}</th>
      <td>{dayAndTime(at)}</td>
      <td>{gone ? 'not kept any more' : error ? error.message : answer ? progressText(answer) : 'asking'}</td>
      <td>
        <button type="button" class="link" onClick={() => forgetBatch(id)} aria-label={`Leave ${title} out of this list`}>
          leave out
        </button>
      </td>
    </tr>
  );
}
