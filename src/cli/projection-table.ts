import type { Projection } from '../analysis/projection/projection.ts';
import type { GivenFigure } from '../analysis/sources/given-figure.ts';
import { cellsOf, timeAxis, type Curve } from '../analysis/frame/frame.ts';
import { mainCurve } from './curve-rows.ts';
import { drawChart } from './draw-chart.ts';
import { problemText } from './print-problems.ts';
import { printable, type Terminal } from './terminal.ts';
import { valuesTable } from './values-table.ts';
import { wrapText } from './wrap-text.ts';

/** With more claims than this, only the broken ones are printed, and the number that hold. */
const mostClaims = 8;

/** A projection as text: title, summary, chart of the main curve, table by year, claims, warnings, sources. */
export function projectionTable(given: Projection, terminal: Terminal): string {
  const projection = printableProjection(given);
  const { colors, width, unicode } = terminal;
  const mark = (holds: boolean): string => (holds ? colors.green(unicode ? '✓' : 'ok  ') : colors.red(unicode ? '✗' : 'FAIL'));
  const name = projection.scenario ?? projection.model;
  const parts: string[] = [
    colors.bold(projection.title) +
      `${colors.dim(` (${name}${name === projection.model ? '' : `, model ${projection.model}`})`)}\n` +
      `${wrapText(projection.summary, width)}\n`,
  ];
  const { findings } = projection;
  if (findings.length > 0)
    parts.push(findings.map(({ text }) => `${unicode ? '•' : '-'} ${wrapText(text, width, { indent: 2, begun: 2 })}\n`).join(''));
  const chart = chartOf(projection, terminal);
  if (chart) parts.push(chart);
  parts.push(valuesTable(projection, terminal));
  if (projection.cut.length > 0) parts.push(`given by the scenario in place of an equation: ${projection.cut.join(', ')}\n`);
  const { claims } = projection;
  const broken = claims.filter((claim) => !claim.holds);
  const holding = claims.length - broken.length;
  const shown = claims.length > mostClaims ? broken : claims;
  const lines = shown.map((claim) => `${mark(claim.holds)} ${claim.claim}\n`);
  if (shown !== claims && holding > 0)
    lines.push(`${mark(true)} ${broken.length === 0 ? `all ${holding}` : `${holding} of ${claims.length}`} expectations hold\n`);
  if (claims.length > 0) parts.push(lines.join(''));
  const warnings = projection.problems.filter((problem) => problem.severity !== 'error');
  if (warnings.length > 0) parts.push(warnings.map((problem) => problemText(problem, terminal)).join(''));
  const stated = Object.entries(projection.figures).filter(([, { overridden }]) => overridden !== undefined);
  if (stated.length > 0)
    parts.push(
      stated
        .map(
          ([id, figure]) =>
            wrapText(
              `in place of the catalog: ${id} is ${amountOf(figure)}, not ` +
                amountOf({ ...figure.overridden!.catalog, unit: figure.unit }) +
                (figure.overridden?.why === undefined ? '' : `: ${figure.overridden.why}`),
              width,
            ) + '\n',
        )
        .join(''),
    );
  const older = Object.entries(projection.figures).flatMap(([id, figure]) =>
    figure.newest ? [{ id, figure, newest: figure.newest }] : [],
  );
  if (older.length > 0)
    parts.push(
      older
        .map(
          ({ id, figure, newest }) =>
            wrapText(
              `as of ${figure.as_of}: ${id} is ${amountOf(figure)}; ` +
                `as of ${newest.as_of} it is ${amountOf({ ...newest, unit: figure.unit })}`,
              width,
            ) + '\n',
        )
        .join(''),
    );
  const sources = Object.keys(projection.sources).length;
  const figures = Object.keys(projection.figures).length;
  const asOf = projection.asOf === undefined ? '' : ` as of ${projection.asOf}`;
  parts.push(
    colors.dim(
      `${sources} ${sources === 1 ? 'source' : 'sources'}` +
        `${figures === 0 ? '' : `, ${figures} ${figures === 1 ? 'figure' : 'figures'} of the catalog${asOf}`}; run ` +
        `${projection.provenance.run}\n`,
    ),
  );
  return parts.join('\n');
}

/** With the texts of its files as a terminal may have them. */
function printableProjection(one: Projection): Projection {
  const curves = [...one.frame.curves].map(([name, curve]): [string, Curve] => [
    name,
    { ...curve, title: printable(curve.title), ...(curve.words ? { words: curve.words.map(printable) } : {}) },
  ]);
  return {
    ...one,
    title: printable(one.title),
    summary: printable(one.summary),
    findings: one.findings.map((finding) => ({ ...finding, text: printable(finding.text) })),
    frame: { ...one.frame, curves: new Map(curves) },
    claims: one.claims.map((claim) => ({ ...claim, claim: printable(claim.claim) })),
  };
}

type Amount = { readonly [K in 'value' | 'low' | 'high' | 'points']?: GivenFigure[K] | undefined } & Pick<GivenFigure, 'unit'>;

/** `700 W(chip)/GPU`, `4 to 6 year`, `3 points from 2022 to 2024`. */
export function amountOf({ value, low, high, points, unit }: Amount): string {
  const dates = Object.keys(points ?? {});
  if (dates.length > 0) return `${dates.length} ${dates.length === 1 ? 'point' : 'points'} from ${dates[0]} to ${dates.at(-1)}, ${unit}`;
  const amount = value ?? [low, high].filter((bound) => bound !== undefined).join(' to ');
  return unit === 'date' ? String(amount) : `${amount} ${unit}`;
}

/** Chart of the first curve with numbers; undefined for a model without time. */
export function chartOf(projection: Projection, terminal: Terminal): string | undefined {
  const { frame } = projection;
  const time = timeAxis(frame)?.labels;
  const main = mainCurve(frame);
  if (!time || time.length < 2 || !main) return undefined;
  const { name, label, unit, of } = main;
  const head = `${terminal.colors.bold(of.title)}${label.slice(name.length)}, ${unit}`;
  const chart = drawChart(cellsOf(of, 0) as readonly (number | null)[], [time[0]!, time.at(-1)!], terminal);
  return chart && `${head}\n${chart}`;
}
