import { inputText } from './words.ts';
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
  return (
    <table>
      <caption>
        {mine.title}, {mine.unit}
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {own.time.map((date, k) => (
          <tr key={date}>
            <th scope="row">{date}</th>
            <td class="number">{inputText(mine.values[k]!, 'ratio')}</td>
            <td class="number">{inputText(theirs?.values[k] ?? NaN, 'ratio')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
