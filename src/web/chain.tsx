import { labelWords } from '../charts/date-words.ts';
import type { Schemas } from '../contract/client.ts';
import { readingOf } from './curves.ts';
import { timesText, valueText } from './words.ts';
import type { World } from './worlds.ts';

interface ChainProps {
  readonly view: World;
  readonly other: World;
  readonly index: number;
  readonly split: Schemas['Decomposition'] | undefined;
  readonly open: (name: string, title: string) => void;
}

/** From work for a token to megawatts; the first step is read from the split, the others from curves. */
const steps: readonly { readonly title: string; readonly curve: string }[] = [
  { title: 'Price of a token', curve: 'clearing_price' },
  { title: 'Tokens served', curve: 'served_demand' },
  { title: 'Computing wanted', curve: 'compute_demand' },
  { title: 'Computing in service', curve: 'compute_supply' },
  { title: 'Power', curve: 'facility_power' },
];

/** How cheaper tokens become gigawatts: each step as a factor against the other world, with its value. A step opens its equation. */
export function Chain({ view, other, index, split, open }: ChainProps): preact.JSX.Element {
  const work = split?.factors?.find(({ title }) => title.startsWith('Compute per token'));
  return (
    <section>
      <h2>How cheaper tokens become gigawatts</h2>
      <p class="lead">Each step in {labelWords(view.time[index]!)}, against the other world.</p>
      <ol class="chain">
        <Step
          title="Work for a token"
          ratio={work && work.after / work.before}
          value=""
          onOpen={() => open('service_per_compute', 'Work for a token')}
        />
        {steps.map(({ title, curve }) => {
          const known = view.curves.get(curve);
          const value = known?.values[index];
          if (!known || value === undefined) return null;
          const { words, factor } = readingOf(known.unit, [value]);
          const said = `${valueText(value * factor, words)} ${words.replaceAll(/ ?\([^)]*\)/g, '')}`;
          const ratio = value / (other.curves.get(curve)?.values[index] ?? NaN);
          return <Step key={curve} title={title} ratio={ratio} value={said} onOpen={() => open(curve, title)} />;
        })}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly title: string;
  /** Undefined while it is awaited. */
  readonly ratio: number | undefined;
  readonly value: string;
  readonly onOpen: () => void;
}

function Step({ title, ratio, value, onOpen }: StepProps): preact.JSX.Element {
  const kind = ratio === undefined ? '' : ratio > 1.005 ? 'more' : ratio < 0.995 ? 'fewer' : 'same';
  return (
    <li>
      <button type="button" onClick={onOpen} title="Open the equation">
        <span>{title}</span>
        <b class={kind}>{ratio === undefined ? '…' : timesText(ratio)}</b>
        <small>{value}</small>
      </button>
    </li>
  );
}
