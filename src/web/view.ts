import { firstView } from '../contract/first-view.ts';

/** What the explorer shows, as its address says it. */
export interface View {
  readonly scenario: string;
  /** Assumptions that were moved, by input, as the service reads them: `1.25 x/year`. */
  readonly set: Readonly<Record<string, string>>;
  /** The other world: `no-gains`, `no-shock`, `published`, or the name of a scenario; undefined for what suits the scenario. */
  readonly against: string | undefined;
  /** A date that the run has; undefined for the usual one. */
  readonly at: string | undefined;
  /** Id of the curve of the main chart. */
  readonly show: string;
  /** Whether bands of many runs are drawn. */
  readonly fan: boolean;
  /** Whether these runs are held to what was observed. */
  readonly history: boolean;
}

export const usualView: View = {
  scenario: firstView.scenario,
  set: {},
  against: undefined,
  at: undefined,
  show: 'power',
  fan: true,
  history: false,
};

/** The view of the query of an address; what it does not say is as usual. */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  const set: Record<string, string> = {};
  for (const one of query.getAll('set')) {
    const at = one.indexOf('=');
    if (at > 0) set[one.slice(0, at)] = one.slice(at + 1);
  }
  return {
    scenario: query.get('scenario') ?? usualView.scenario,
    set,
    against: query.get('against') ?? undefined,
    at: query.get('at') ?? undefined,
    show: query.get('show') ?? usualView.show,
    fan: query.get('fan') !== 'off',
    history: query.get('history') === 'on',
  };
}

/** The address of a view; what is usual is left out. */
export function addressOf(view: View): string {
  const query = new URLSearchParams();
  if (view.scenario !== usualView.scenario) query.set('scenario', view.scenario);
  for (const [name, value] of Object.entries(view.set)) query.append('set', `${name}=${value}`);
  if (view.against !== undefined) query.set('against', view.against);
  if (view.at !== undefined) query.set('at', view.at);
  if (view.show !== usualView.show) query.set('show', view.show);
  if (!view.fan) query.set('fan', 'off');
  if (view.history) query.set('history', 'on');
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}
