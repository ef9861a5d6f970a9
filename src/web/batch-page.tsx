import { useEffect, useState } from 'preact/hooks';
import { given, NoAnswer, service } from './ask.ts';
import { BatchRows } from './batch-rows.tsx';
import { countsOf, dayAndTime, number, progressText } from './batch-words.ts';
import { followBatch, type KnownBatch } from './follow-batch.ts';
import { Refusal } from './refusal.tsx';
import { saveBlob } from './save-blob.ts';

const files = [
  ['csv-wide', 'CSV for a spreadsheet', 'wide.csv'],
  ['csv', 'CSV, one value a line', 'csv'],
  ['json', 'JSON, with sources', 'json'],
  ['ndjson', 'NDJSON, one object a line', 'ndjson'],
] as const;

/** One batch: how far it is, what has become of each scenario, its results as files. */
export function BatchPage({ id }: { readonly id: string }): preact.JSX.Element {
  const [known, setKnown] = useState<KnownBatch>();
  const [trouble, setTrouble] = useState<Error>();
  const [refused, setRefused] = useState<Error>();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    void followBatch(id, { onKnown: setKnown, onTrouble: setTrouble }, leaving.signal);
    return () => leaving.abort();
  }, [id]);
  const tried = async (action: () => Promise<void>): Promise<void> => {
    setRefused(undefined);
    try {
      await action();
    } catch (error) {
      setRefused(error as Error);
    }
  };
  const save = ([format, , ending]: (typeof files)[number]): Promise<void> =>
    tried(async () => {
      const file = await given(
        service.GET('/v1/batches/{batch}/results', { params: { path: { batch: id }, query: { format } }, parseAs: 'blob' }),
      );
      saveBlob(file, `batch-${id.slice(0, 8)}.${ending}`);
    });
  const cancel = (): Promise<void> =>
    tried(async () => {
      // The stream tells of its end.
      await given(service.DELETE('/v1/batches/{batch}', { params: { path: { batch: id } } }));
    });
  const counts = known && countsOf(known.scenarios);
  const ended = counts ? counts.done + counts.failed + counts.cancelled : 0;
  const running = known?.batch.state === 'running';
  return (
    <main id="main" class="plain">
      <p class="says">
        <a href="/batches">All batches of this browser</a>
      </p>
      <h1>{known?.batch.title ?? `Batch ${id.slice(0, 8)}`}</h1>
      {trouble instanceof NoAnswer ? (
        <p class="trouble" role="alert">
          The service does not answer. What is shown is from before; it is asked again every three seconds, and goes on from there.
        </p>
      ) : (
        <Refusal error={trouble} />
      )}
      {known && counts ? (
        <>
          <p class="reason" role="status">
            {progressText({ ...known.batch, counts })}
          </p>
          <progress max={known.batch.total} value={ended} aria-label="Scenarios that have ended">
            {ended} of {known.batch.total}
          </progress>
          <p class="says">
            Started {dayAndTime(known.batch.created_at)}
            {known.batch.ended_at ? `, ended ${dayAndTime(known.batch.ended_at)}` : ''}
            {known.batch.kept_until ? `, kept until ${dayAndTime(known.batch.kept_until)}` : ''}.
          </p>
          <div class="row">
            {running ? (
              <button type="button" onClick={() => void cancel()}>
                Cancel what has not ended
              </button>
            ) : null}
            <button
              type="button"
              onClick={() => void tried(async () => navigator.clipboard.writeText(location.href).then(() => setCopied(true)))}
            >
              {copied ? 'Link copied' : 'Copy link'}
            </button>
          </div>
          <h2>Results of what is done</h2>
          <ul class="files">
            {files.map((kind) => (
              <li key={kind[0]}>
                <button type="button" data-format={kind[0]} disabled={counts.done === 0} onClick={() => void save(kind)}>
                  {kind[1]}
                </button>
              </li>
            ))}
          </ul>
          <Refusal error={refused} />
          <BatchRows scenarios={known.scenarios} counts={counts} />
          <p class="says">{number(known.batch.total)} scenarios in the order in which they were given.</p>
        </>
      ) : trouble ? null : (
        <p class="waiting">Reading the batch</p>
      )}
    </main>
  );
}
