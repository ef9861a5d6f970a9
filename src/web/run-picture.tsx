import { useEffect, useRef } from 'preact/hooks';
import { given, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { SourceList } from './source-list.tsx';
import { useTheme } from './theme.ts';
import { Trouble } from './trouble.tsx';
import { useAnswer } from './use-answer.ts';

interface RunPictureProps {
  readonly scenario: Schemas['BatchScenario'];
  readonly onClose: () => void;
}

/** The kept curves of a run as the service draws them, and the sources it rests on. */
export function RunPicture({ scenario: { label, run }, onClose }: RunPictureProps): preact.JSX.Element {
  const place = useRef<HTMLElement>(null);
  const theme = useTheme();
  const width = String(Math.max(320, Math.min(1120, document.documentElement.clientWidth - 32)));
  const path = { run: run! };
  const picture = useAnswer(`run ${run} ${theme} ${width}`, (signal) =>
    given(service.GET('/v1/runs/{run}', { params: { path, query: { format: 'svg', theme, width } }, parseAs: 'text', signal })),
  );
  const about = useAnswer(`run ${run} sources`, (signal) =>
    given(service.GET('/v1/runs/{run}', { params: { path, query: { include: 'sources' } }, signal })),
  );
  useEffect(() => place.current?.focus(), []);
  const sources = about.answer?.sources ?? {};
  return (
    <section ref={place} tabIndex={-1} class="card" aria-label={`Curves of ${label}`}>
      <h3>{label}</h3>
      <Trouble error={picture.error} />
      {picture.answer ? (
        <div class="drawing" dangerouslySetInnerHTML={{ __html: picture.answer }} />
      ) : picture.error ? null : (
        <p class="waiting">Reading the curves</p>
      )}
      <details>
        <summary>{Object.keys(sources).length} sources of this run</summary>
        <SourceList sources={sources} />
      </details>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
