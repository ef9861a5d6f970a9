import type { SingleChart } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawCurves } from './draw-curves.ts';
import { drawDemand } from './draw-demand.ts';
import { drawExceedance } from './draw-exceedance.ts';
import { drawGrid } from './draw-grid.ts';
import { drawHistogram } from './draw-histogram.ts';
import { drawShares } from './draw-shares.ts';
import { drawTornado } from './draw-tornado.ts';
import { drawWaterfall } from './draw-waterfall.ts';
import type { Body } from './page.ts';

/** What is drawn of a chart, without the words around it. Throws `CannotDraw`. */
export function bodyOf(chart: SingleChart): Body {
  switch (chart.kind) {
    case 'curves':
      return drawCurves(chart);
    case 'demand curve':
      return drawDemand(chart);
    case 'tornado':
      return drawTornado(chart);
    case 'bars':
      return drawBars(chart);
    case 'waterfall':
      return drawWaterfall(chart);
    case 'histogram':
      return drawHistogram(chart);
    case 'exceedance':
      return drawExceedance(chart);
    case 'shares':
      return drawShares(chart);
    case 'grid':
      return drawGrid(chart);
    default:
      return chart satisfies never;
  }
}
