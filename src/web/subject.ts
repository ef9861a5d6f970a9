import { firstView } from '../contract/first-view.ts';

/** A quantity that the explorer shows. */
export interface Shown {
  readonly id: string;
  /** The curve of the model. */
  readonly curve: (typeof firstView.curves)[number];
  readonly title: string;
  /** What is counted. */
  readonly scope: string;
  readonly scale: 'zero' | 'log';
}

/** The model that the explorer is about. */
export const subjectModel = firstView.model;

export const shown: readonly Shown[] = [
  {
    id: 'power',
    curve: 'facility_power',
    title: 'Power',
    scope: 'at the meter of the sites, cooling included',
    scale: 'zero',
  },
  {
    id: 'accelerators',
    curve: 'compute_supply',
    title: 'Accelerators',
    scope: 'what the fleet can do, counted in H100',
    scale: 'zero',
  },
  {
    id: 'tokens',
    curve: 'served_demand',
    title: 'Tokens',
    scope: 'served in a year',
    scale: 'log',
  },
  {
    id: 'price',
    curve: 'clearing_price',
    title: 'Price',
    scope: 'of a million tokens',
    scale: 'log',
  },
  {
    id: 'revenue',
    curve: 'revenue_per_gw',
    title: 'Revenue per GW',
    scope: 'of facility power',
    scale: 'zero',
  },
];

/** The gain that comes once, beside that of every year; 1 for none. */
export const oneOffGain = 'shock_gain';

/** What holds the service back. */
export const limitCurve = 'binding';

/** How use answers to the price at an instant. */
export const responseCurve = 'local_elasticity';

/**
 * A sentence of a label of the model: whatever limits it names, none is passed over. Where nothing but demand limits, how use answers
 * to the price tells more. `balance`: whether use has added more or fewer than was saved on each token, where a gain is compared and its
 * split is known.
 */
export function limitSentence(
  label: string | undefined,
  kind: 'more' | 'fewer' | 'same',
  { response, balance }: { readonly response?: number | undefined; readonly balance?: 'more' | 'fewer' | undefined } = {},
): string {
  if (label === undefined) return '';
  if (label === 'demand') {
    if (response === undefined || !Number.isFinite(response)) return 'Nothing but demand holds the service back.';
    if (response > -0.25) return 'Nothing but demand holds the service back, and it hardly answers to the price any more.';
    const grows = response < -1 ? 'more' : 'less';
    // The next cut and all before it may point to different sides.
    if (kind !== 'same' && (kind === 'more') !== (grows === 'more')) {
      const next = `Nothing but demand holds the service back. The next cut in price would raise use by ${grows} than it falls`;
      if (balance !== kind) return `${next}.`;
      const past = kind === 'more' ? 'use has added more than was saved on each token' : 'more was saved on each token than use has added';
      return `${next}, but all the way up to here ${past}.`;
    }
    return `Nothing but demand holds the service back: use grows by ${grows} than the price falls.`;
  }
  const words = label.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} ${words.endsWith('s') ? 'hold' : 'holds'} the service back.`;
}
