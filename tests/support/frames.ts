import type { Axis, Cell, Curve, Frame } from '../../src/analysis/frame/frame.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { projectionAnswer } from '../../src/contract/projection-answer.ts';
import type { ProjectionJson } from '../../src/contract/schema/projection.ts';
import type { Chunk } from '../../src/formats/answer.ts';
import { json } from '../../src/formats/json.ts';

/** A curve of these values, element by element; a category if a value is a string. */
export function curveOf(
  dims: Readonly<Record<string, readonly string[]>>,
  rows: readonly (readonly Cell[])[],
  more: Partial<Curve> = {},
): Curve {
  const cells = rows.flat();
  const words = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
  const values = Float64Array.from(cells, (cell) => (cell === null ? NaN : typeof cell === 'string' ? words.indexOf(cell) : cell));
  return {
    title: 'A curve',
    unit: words.length > 0 ? '' : 'MW',
    overTime: 'mean',
    dims: Object.keys(dims),
    elements: Object.values(dims),
    ...(words.length > 0 ? { words } : {}),
    values,
    ...more,
  };
}

/** A frame over these years, or without time. */
export function frameOf(curves: Readonly<Record<string, Curve>>, years?: readonly number[]): Frame {
  const axis: Axis | undefined = years && { kind: 'time', labels: years.map((year) => `${year}-01-01`), years, stepsPerYear: 1 };
  return { ...(axis ? { axis } : {}), curves: new Map(Object.entries(curves)) };
}

export function projectionOf(frame: Frame, more: Partial<Projection> = {}): Projection {
  return {
    scenario: 's',
    title: 'S',
    summary: '',
    findings: [],
    model: 'm',
    frame,
    cut: [],
    claims: [],
    problems: [],
    sources: {},
    figures: {},
    provenance: { run: '', engine: '', model: { name: 'm', version: '1.0.0', hash: '' }, scenario: { name: 's', hash: '' } },
    ...more,
  };
}

/** The whole output of a format. */
export function textOf(chunks: Iterable<Chunk>): string {
  return Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk))).toString();
}

/** A projection, as the service and the command line produce it. */
export function projectionJson(projection: Projection): ProjectionJson {
  return JSON.parse(textOf(json([projectionAnswer(projection)]))) as ProjectionJson;
}
