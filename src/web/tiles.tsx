import { extent } from '../charts/ticks.ts';
import { readingOf } from './curves.ts';
import { shown, type Shown } from './subject.ts';
import { valueText } from './words.ts';
import type { World } from './worlds.ts';

interface TilesProps {
  readonly view: World;
  readonly other: World | undefined;
  readonly otherName: string;
  readonly index: number;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The quantities as tabs: value at the date, value in the other world, a small line. */
export function Tiles({ view, other, otherName, index, chosen, onChoose }: TilesProps): preact.JSX.Element {
  return (
    <div
      class="tiles"
      role="tablist"
      aria-label="Quantities"
      onKeyDown={({ key, currentTarget }) => {
        const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        const next = shown[shown.findIndex(({ id }) => id === chosen) + step];
        if (step === 0 || !next) return;
        onChoose(next.id);
        currentTarget.querySelector<HTMLElement>(`[data-id=${next.id}]`)?.focus();
      }}
    >
      {shown.map((one) => (
        <Tile key={one.id} one={one} {...{ view, other, otherName, index }} chosen={one.id === chosen} onChoose={() => onChoose(one.id)} />
      ))}
    </div>
  );
}

interface TileProps extends Omit<TilesProps, 'chosen' | 'onChoose'> {
  readonly one: Shown;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Tile({ one, view, other, otherName, index, chosen, onChoose }: TileProps): preact.JSX.Element | null {
  const curve = view.curves.get(one.curve);
  if (!curve) return null;
  const others = other?.curves.get(one.curve)?.values ?? [];
  const reading = readingOf(curve.unit, [curve.values[index]!]);
  const text = (value: number | undefined): string => valueText(value === undefined ? value : value * reading.factor, reading.words);
  return (
    <button type="button" role="tab" aria-selected={chosen} tabIndex={chosen ? 0 : -1} data-id={one.id} class="tile" onClick={onChoose}>
      <span class="tile-title">{one.title}</span>
      <span class="tile-value">{text(curve.values[index])}</span>
      <Spark rows={[curve.values, others]} log={one.scale === 'log'} index={index} />
      <span class="tile-unit">{reading.words.replaceAll(/ ?\([^)]*\)/g, '')}</span>
      <span class="tile-other">{others.length > 0 ? `${text(others[index])} ${otherName}` : ''} </span>
    </button>
  );
}

interface SparkProps {
  readonly rows: readonly [view: readonly number[], other: readonly number[]];
  readonly log: boolean;
  /** Where the date is marked. */
  readonly index: number;
}

/** Two small lines without a scale. */
function Spark({ rows, log, index }: SparkProps): preact.JSX.Element {
  const use = (value: number): number => (log ? Math.log(value) : value);
  const [low, high] = extent(rows.flat().map(use).filter(Number.isFinite));
  const places = rows.map((row) =>
    row.map((value, k) => ({ x: (k / Math.max(1, row.length - 1)) * 60 + 2, y: 22 - ((use(value) - low) / (high - low || 1)) * 20 })),
  );
  const path = (nth: number): string =>
    places[nth]!.filter(({ y }) => Number.isFinite(y))
      .map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('');
  const here = places[0]![index];
  return (
    <svg class="spark" viewBox="0 0 64 24" width="64" height="24" aria-hidden="true">
      <path class="other" d={path(1)} />
      <path class="view" d={path(0)} />
      {here && Number.isFinite(here.y) ? <circle cx={here.x} cy={here.y} r="2.4" /> : null}
    </svg>
  );
}
