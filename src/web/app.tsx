import { useEffect, useState } from 'preact/hooks';
import { accessKey, given, RefusedRequest, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { Explorer } from './explorer.tsx';
import { later } from './later.tsx';
import { go, usePlace } from './route.ts';
import { switchTheme, useTheme } from './theme.ts';
import { useAnswer } from './use-answer.ts';
import { subjectModel } from './subject.ts';

// The other pages come when one of them is opened.
const OtherPage = later(async () => (await import('./other-page.tsx')).OtherPage);

const none: readonly Schemas['ScenarioSummary'][] = [];

const pages = [
  ['/', 'Explorer'],
  ['/scenarios', 'Scenarios'],
  ['/models', 'Models'],
  ['/compare', 'Compare'],
  ['/batches', 'Batches'],
  ['/catalog', 'Catalog'],
] as const;

/** Every page: the bar at the top, and what the address asks for. */
export function App(): preact.JSX.Element {
  const { path, search } = usePlace();
  const [tries, setTries] = useState(0);
  const scenarios = useAnswer(`scenarios ${tries}`, (signal) => given(service.GET('/v1/scenarios', { signal })));
  const model = useAnswer(path === '/' ? `main ${subjectModel} ${tries}` : undefined, (signal) =>
    given(service.GET('/v1/models/{model}/main', { params: { path: { model: subjectModel } }, signal })),
  );
  const error = scenarios.error ?? (path === '/' ? model.error : undefined);
  const [, first, second] = path.split('/').map(decodeURIComponent);
  const list = scenarios.answer?.scenarios;
  useEffect(() => {
    const [, name] = pages.find(([place]) => place === `/${first}`) ?? [];
    document.title = first === '' ? 'Jevons: fewer gigawatts or more?' : `${[second, name].filter(Boolean).join(' · ')} · Jevons`;
  }, [first, second]);
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Bar path={path} />
      {error instanceof RefusedRequest && error.status === 401 ? (
        <AskForKey again={() => setTries(tries + 1)} />
      ) : error ? (
        <p class="trouble" role="alert">
          {error.message}. It is asked again every five seconds.
        </p>
      ) : null}
      {first === '' && !(error instanceof RefusedRequest) ? (
        <Explorer search={search} scenarios={list ?? none} model={model.answer} />
      ) : first !== '' && list ? (
        <OtherPage first={first!} second={second} search={search} scenarios={list} />
      ) : (
        <main id="main" class="plain">
          <p class="question">When AI gets cheaper per token, does the world need fewer gigawatts or more?</p>
          {error ? null : <p class="waiting">Running the scenario</p>}
        </main>
      )}
      <footer class="foot">
        <span>Jevons, Apache-2.0</span>
        <a href="/docs/">Questions of the service</a>
        <a href="/openapi.yaml">Contract</a>
      </footer>
    </>
  );
}

function Bar({ path }: { readonly path: string }): preact.JSX.Element {
  const theme = useTheme();
  return (
    <header class="bar">
      <a class="mark" href="/" aria-label="Jevons, to the explorer">
        <img src="/page/icon.svg" alt="" width="26" height="26" /> Jevons
      </a>
      <nav aria-label="Pages">
        {pages.map(([place, name]) => (
          <a key={place} href={place} aria-current={(place === '/' ? path === '/' : path.startsWith(place)) ? 'page' : undefined}>
            {name}
          </a>
        ))}
        <a href="/docs/">API</a>
      </nav>
      <button type="button" class="icon" onClick={switchTheme} aria-label={theme === 'dark' ? 'Light colours' : 'Dark colours'}>
        ◐
      </button>
    </header>
  );
}

/** Where the service asks for a key. */
function AskForKey({ again }: { readonly again: () => void }): preact.JSX.Element {
  const [key, setKey] = useState('');
  return (
    <form
      class="trouble"
      onSubmit={(event) => {
        event.preventDefault();
        accessKey.set(key.trim());
        again();
        go(location.pathname + location.search, 'same');
      }}
    >
      <label>
        This service needs a key{' '}
        <input
          type="password"
          autocomplete="off"
          value={key}
          onInput={({ currentTarget }) => setKey(currentTarget.value)}
          placeholder="jv_…"
        />
      </label>{' '}
      <button type="submit">Use it</button> It is kept until this window is closed.
    </form>
  );
}
