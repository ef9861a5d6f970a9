import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { plainText } from './words.ts';
import { Scroll } from './scroll.tsx';
import { SourceNames } from './source-names.tsx';
import { SourceList } from './source-list.tsx';
import { Trouble } from './trouble.tsx';
import { useAnswer } from './use-answer.ts';

/** The figures that models and scenarios cite: the parts, or one of them with every figure. */
export function Catalog({ part }: { readonly part: string | undefined }): preact.JSX.Element {
  const list = useAnswer(part === undefined ? 'catalog' : undefined, (signal) => given(service.GET('/v1/catalog', { signal })));
  const one = useAnswer(part === undefined ? undefined : `catalog ${part}`, (signal) =>
    given(service.GET('/v1/catalog/{part}', { params: { path: { part: part! } }, signal })),
  );
  const error = list.error ?? one.error;
  return (
    <main id="main" class="plain">
      <h1>{part === undefined ? 'Catalog' : (one.answer?.title ?? part)}</h1>
      <Trouble error={error} />
      {error || list.answer || one.answer ? null : <p class="waiting">Reading the catalog</p>}
      {part === undefined ? (
        <ul class="library">
          {(list.answer?.parts ?? []).map((each) => (
            <li key={each.part} class="card">
              <h2>
                <a href={`/catalog/${each.part}`}>{each.title}</a>
              </h2>
              <p>{each.summary}</p>
            </li>
          ))}
        </ul>
      ) : one.answer ? (
        <>
          <p class="reason">{one.answer.summary}</p>
          <Scroll name="Figures">
            <table>
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col">Of</th>
                  <th scope="col">Value</th>
                  <th scope="col">Unit</th>
                  <th scope="col">As of</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Confidence</th>
                  <th scope="col">Sources</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(one.answer.entries).map(([id, figure]) => (
                  <tr key={id}>
                    <th scope="row">{figure.title}</th>
                    <td>{figure.of}</td>
                    <td class="number">{figureText(figure)}</td>
                    <td>{figure.unit}</td>
                    <td>{figure.as_of}</td>
                    <td>{figure.kind}</td>
                    <td>{figure.confidence}</td>
                    <td>
                      <SourceNames ids={figure.sources} sources={one.answer!.sources} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <h2>Sources</h2>
          <SourceList sources={one.answer.sources} />
        </>
      ) : null}
    </main>
  );
}

/** A value with its range, a range alone, or how many points there are and the last of them. */
function figureText({ value, low, high, points }: Schemas['Figure']): string {
  const range = low === undefined || high === undefined ? undefined : `${plainText(low)} to ${plainText(high)}`;
  if (value !== undefined) return range === undefined ? plainText(value) : `${plainText(value)} (${range})`;
  if (range !== undefined) return range;
  const all = Object.entries(points ?? {});
  const [date, last] = all.at(-1) ?? [];
  return last === undefined ? '' : `${all.length} points, ${date}: ${plainText(last)}`;
}
