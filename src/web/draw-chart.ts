import type { SingleChart } from '../charts/chart.ts';
import { drawCurves } from '../charts/draw-curves.ts';
import { drawDemand } from '../charts/draw-demand.ts';
import { drawShares } from '../charts/draw-shares.ts';
import { drawTornado } from '../charts/draw-tornado.ts';
import { drawWaterfall } from '../charts/draw-waterfall.ts';
import type { Look } from '../charts/look.ts';
import { page, type Body } from '../charts/page.ts';

/** The charts that the pages draw. The functions of the others are not part of their script. */
export type PageChart = Extract<SingleChart, { readonly kind: 'curves' | 'demand curve' | 'tornado' | 'waterfall' | 'shares' }>;

/** The text of an SVG image, as the service draws it. Throws `CannotDraw`. */
export function drawChart(chart: PageChart, look: Look): string {
  return page(chart.words, bodyOf(chart), look);
}

function bodyOf(chart: PageChart): Body {
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
