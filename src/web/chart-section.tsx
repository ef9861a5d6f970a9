import { Picture } from './picture.tsx';
import type { Known } from './use-answer.ts';

interface ChartSectionProps {
  readonly title: string;
  readonly known: Known<unknown>;
  /** What is said while it is awaited. */
  readonly waiting?: string;
  readonly children?: preact.ComponentChildren;
  readonly chart: Parameters<typeof Picture>[0]['chart'] | undefined;
}

/** A chart, or why there is none. */
export function ChartSection({ title, known, waiting = 'Asking the service', chart, children }: ChartSectionProps): preact.JSX.Element {
  return (
    <section class="chart" aria-label={title}>
      {chart ? (
        <Picture chart={chart} pending={known.pending} />
      ) : (
        <>
          <h2>{title}</h2>
          <p class={known.error ? 'refused' : 'waiting'}>
            {known.error?.message ?? (known.answer === undefined ? waiting : 'Both worlds are the same here.')}
          </p>
        </>
      )}
      {children}
    </section>
  );
}
