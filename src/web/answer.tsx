import type { Schemas } from '../contract/client.ts';
import { readingOf, rowOf } from './curves.ts';
import { limitSentence, responseCurve, type Shown } from './subject.ts';
import { labelWords } from '../charts/date-words.ts';
import { ratioFigures, valueText } from './words.ts';
import type { World } from './worlds.ts';

/** Closer than this share, two worlds are the same. */
const sameWithin = 0.02;

interface AnswerProps {
  readonly view: World;
  readonly other: World;
  readonly power: Shown;
  readonly index: number;
  /** The split of the difference at the date; undefined while it is awaited. */
  readonly split: Schemas['Decomposition'] | undefined;
  readonly ensemble: Schemas['Ensemble'] | undefined;
  /** True where the other world is the one without the gain. */
  readonly ofGain: boolean;
  /** It is announced when it is let go. */
  readonly dragging: boolean;
}

/** The question, the answer at the date in one line, and a sentence of reason. */
export function Answer({ view, other, power, index, split, ensemble, ofGain, dragging }: AnswerProps): preact.JSX.Element {
  const { values, unit } = view.curves.get(power.curve)!;
  const now = values[index]!;
  const then = other.curves.get(power.curve)?.values[index] ?? NaN;
  const reading = readingOf(unit, values, other.curves.get(power.curve)?.values ?? []);
  const [a, b] = [now, then].map((value) => valueText(value * reading.factor, reading.words));
  const kind = Math.abs(now - then) <= sameWithin * Math.abs(then) ? 'same' : now > then ? 'more' : 'fewer';
  const response = view.curves.get(responseCurve)?.values[index];
  const first = { more: 'More:', fewer: 'Fewer:', same: 'No difference:' }[kind];
  return (
    <section class="answer" aria-live="polite" aria-busy={dragging}>
      <p class="question">When AI gets cheaper per token, does the world need fewer gigawatts or more?</p>
      <h1>
        <span class={kind}>{first}</span> {a} {reading.words.replace(/ \(.*/, '')} instead of {b} in {labelWords(view.time[index]!)}.
      </h1>
      <p class="reason">
        <Reason split={split} ofGain={ofGain} />{' '}
        {limitSentence(view.limits[index], kind, { response, balance: ofGain ? balanceOf(split) : undefined })}{' '}
        {countOf(ensemble, power, kind, view.time[index]!)}
      </p>
    </section>
  );
}

/** What a token takes and how many are served: their factors from the other world to this one. */
function factorsOf(split: AnswerProps['split']): { readonly work: number; readonly served: number } | undefined {
  const served = split?.factors?.find(({ title }) => title === 'Tokens served');
  const work = split?.factors?.find(({ title }) => title.startsWith('Compute per token'));
  return served && work && { work: work.after / work.before, served: served.after / served.before };
}

/** Whether use has added more or fewer than was saved on each token. */
function balanceOf(split: AnswerProps['split']): 'more' | 'fewer' | undefined {
  const factors = factorsOf(split);
  if (!factors) return undefined;
  return factors.work * factors.served > 1 ? 'more' : 'fewer';
}

/** What a token takes and how many are served, against the other world. */
function Reason({ split, ofGain }: Pick<AnswerProps, 'split' | 'ofGain'>): preact.JSX.Element | null {
  const factors = factorsOf(split);
  if (!factors) return null;
  const [less, more] = [1 / factors.work, factors.served];
  if (ofGain && Math.abs(less - 1) < 1e-9) return <>No gain is set, so both worlds are the same: move “Gain in efficiency every year”.</>;
  return (
    <>
      Each token takes <b>{ratioWords(less, 'less', 'more', 'as much')} work</b>, and{' '}
      <b>{ratioWords(more, 'as many', 'fewer', 'as many')}</b> are served.
    </>
  );
}

/** `186 times less`; below one the other way round: `1.5 times fewer`. */
function ratioWords(ratio: number, above: string, below: string, same: string): string {
  if (!Number.isFinite(ratio) || ratio <= 0) return 'an unknown number of times';
  if (Math.abs(ratio - 1) < 0.005) return same;
  return ratio > 1 ? `${ratioFigures(ratio)} times ${above}` : `${ratioFigures(1 / ratio)} times ${below}`;
}

function countOf(ensemble: Schemas['Ensemble'] | undefined, power: Shown, kind: 'more' | 'fewer' | 'same', at: string): string {
  const worlds = ensemble?.curves?.[`${power.curve}.worlds`];
  const place = ensemble?.time?.indexOf(at) ?? -1;
  if (!ensemble || !worlds || place < 0) return '';
  const { counted } = ensemble.draws;
  const [more, fewer] = ['more', 'fewer'].map((outcome) => Math.round((rowOf(worlds, outcome)[place] ?? 0) * counted));
  const against = kind === 'more' ? fewer! > counted / 2 : kind === 'fewer' ? more! > counted / 2 : false;
  const held = ensemble.draws.conditioned ? ' and agree with the past' : '';
  const runs = `${counted} runs that vary the assumptions${held}`;
  return `${against ? 'But across' : 'Across'} ${runs} it is more in ${more} and fewer in ${fewer}.`;
}
