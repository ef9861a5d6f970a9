import { bodyOfPage, type PageChart } from '../charts/body-of-page.ts';
import type { Look } from '../charts/look.ts';
import { page } from '../charts/page.ts';

/** The text of an SVG image, as the service draws it. Throws `CannotDraw`. */
export function drawChart(chart: PageChart, look: Look): string {
  return page(chart.words, bodyOfPage(chart), look);
}
