import { labelWords } from '../charts/date-words.ts';
import { readingOf } from './curves.ts';
import { valueText } from './words.ts';
import type { World } from './worlds.ts';

interface CurveTableProps {
  readonly own: World;
  readonly other: World;
  readonly names: readonly [string, string];
  readonly curve: string;
}

/** The shown curve of both worlds, date by date. */
export function CurveTable({ own, other, names, curve }: CurveTableProps): preact.JSX.Element {
  const mine = own.curves.get(curve)!;
  const theirs = other.curves.get(curve);
  const { words, factor } = readingOf(mine.unit, mine.values, theirs?.values ?? []);
  const text = (value = NaN): string => valueText(value * factor, words);
  return (
    <table>
      <caption>
        {mine.title}, {words}
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          {names.map((one) => (
            <th key={one} scope="col" class="number">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.time.map((date, k) => (
          <tr key={date}>
            <th scope="row">{labelWords(date)}</th>
            <td class="number">{text(mine.values[k])}</td>
            <td class="number">{text(theirs?.values[k])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
