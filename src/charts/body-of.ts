import { bodyOfPage } from './body-of-page.ts';
import type { SingleChart } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawExceedance } from './draw-exceedance.ts';
import { drawGrid } from './draw-grid.ts';
import { drawHistogram } from './draw-histogram.ts';
import type { Body } from './page.ts';

/** What is drawn of a chart, without the words around it. Throws `CannotDraw`. */
export function bodyOf(chart: SingleChart): Body {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart);
    case 'histogram':
      return drawHistogram(chart);
    case 'exceedance':
      return drawExceedance(chart);
    case 'grid':
      return drawGrid(chart);
    default:
      return bodyOfPage(chart);
  }
}
