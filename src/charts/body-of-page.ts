import type { SingleChart } from './chart.ts';
import { drawCurves } from './draw-curves.ts';
import { drawDemand } from './draw-demand.ts';
import { drawShares } from './draw-shares.ts';
import { drawTornado } from './draw-tornado.ts';
import { drawWaterfall } from './draw-waterfall.ts';
import type { Body } from './page.ts';

/** The charts that the pages draw. The functions of the others are not part of their script. */
export type PageChart = Extract<SingleChart, { readonly kind: 'curves' | 'demand curve' | 'tornado' | 'waterfall' | 'shares' }>;

/** What is drawn of such a chart, without the words around it. Throws `CannotDraw`. */
export function bodyOfPage(chart: PageChart): Body {
  switch (chart.kind) {
    case 'curves':
      return drawCurves(chart);
    case 'demand curve':
      return drawDemand(chart);
    case 'tornado':
      return drawTornado(chart);
    case 'waterfall':
      return drawWaterfall(chart);
    case 'shares':
      return drawShares(chart);
    default:
      return chart satisfies never;
  }
}
