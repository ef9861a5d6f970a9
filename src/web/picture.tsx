import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageChart } from '../charts/body-of-page.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import { narrow } from '../charts/look.ts';
import type { dateHandle } from './date-handle.ts';
import { drawChart } from './draw-chart.ts';
import { Scroll } from './scroll.tsx';
import { useTheme } from './theme.ts';

interface PictureProps {
  readonly chart: PageChart;
  /** Pixels on a narrow screen; default: what the chart needs. */
  readonly narrowHeight?: number;
  /** The same as a table, for those who want numbers. */
  readonly table?: (() => preact.ComponentChild) | undefined;
  /** Half strength, while a newer one is awaited. */
  readonly pending?: boolean;
  /** What a hand on the drawing does. */
  readonly handlers?: Partial<ReturnType<typeof dateHandle>>;
}

/** A chart as wide as its place, drawn by the functions that draw the pictures of the service. */
export function Picture({ chart, narrowHeight, table, pending = false, handlers }: PictureProps): preact.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [asTable, setAsTable] = useState(false);
  const theme = useTheme();
  useLayoutEffect(() => {
    const element = place.current!;
    const measure = (): void => setWidth(Math.max(280, Math.min(1400, Math.floor(element.clientWidth))));
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  const svg = useMemo(() => {
    if (width === 0) return '';
    try {
      return drawChart(chart, { theme, width, height: width < narrow ? narrowHeight : undefined });
    } catch (error) {
      if (error instanceof CannotDraw) return error.message;
      throw error;
    }
  }, [chart, width, narrowHeight, theme]);
  return (
    <figure class={pending ? 'picture pending' : 'picture'}>
      {table ? (
        <button type="button" class="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as picture' : 'Show as table'}
        </button>
      ) : null}
      {asTable && table ? <Scroll name={chart.words.title}>{table()}</Scroll> : null}
      <div
        ref={place}
        class={handlers ? 'drawing dated' : 'drawing'}
        hidden={asTable}
        {...handlers}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </figure>
  );
}
