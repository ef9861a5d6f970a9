import type { DescribedPart } from '../analysis/explain/describe-catalog.ts';
import { givenFigure } from '../analysis/sources/given-figure.ts';
import type { Source } from '../domain/catalog/sources.ts';
import { csvRow } from '../formats/csv-row.ts';

type Sources = ReadonlyMap<string, Source>;

const columns = ['id', 'title', 'value', 'low', 'high', 'unit', 'date', 'as_of', 'kind', 'confidence', 'source', 'licence'];

/** One row per figure, or per point of a figure given over time. An edited file can be read back with `--figures`. */
export function figuresCsv({ figures }: DescribedPart, known: Sources): string {
  return (
    csvRow(columns) +
    figures
      .flatMap((figure) => {
        const {
          title,
          of,
          value,
          low,
          high,
          points,
          unit,
          as_of: asOf,
          kind,
          confidence,
          sources,
          licences = [],
        } = givenFigure(figure, known);
        const row = (number: number | string | undefined, date?: string): string =>
          csvRow([
            figure.id,
            `${of}: ${title}`,
            number,
            low,
            high,
            unit,
            date,
            asOf,
            kind,
            confidence,
            sources.join('; '),
            licences.join('; '),
          ]);
        return points ? Object.entries(points).map(([date, number]) => row(number, date)) : [row(value)];
      })
      .join('')
  );
}

export function sourcesCsv(known: Sources): string {
  const rows = [...known].map(([id, { title, publisher, year, url, as_of: asOf, confidence, licence, note }]) =>
    csvRow([id, title, publisher, year, url, asOf, confidence, licence, note]),
  );
  return csvRow(['id', 'title', 'publisher', 'year', 'url', 'as_of', 'confidence', 'licence', 'note']) + rows.join('');
}
