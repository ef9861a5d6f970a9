import type { Problem } from '../../core/problem.ts';

/** What could not be read of a scenario or of those it extends: said where it stands, and not again where it is missed. */
export interface ScenarioGaps {
  /** Variables whose value or source could not be read. */
  readonly names: ReadonlySet<string>;
  /** Values are missing that may be of any variable, and so may rows and the model's name. */
  readonly open: boolean;
  readonly horizon: boolean;
  /** Which of its own claims could not be read. */
  readonly claims?: ReadonlySet<number> | undefined;
}

export const noScenarioGaps: ScenarioGaps = { names: new Set(), open: false, horizon: false };

/** Of a scenario that could not be read at all. */
export const wholeScenarioMissing: ScenarioGaps = { names: new Set(), open: true, horizon: true };

/** The scenario's own first: what it expects is not inherited. */
export function joinedScenarioGaps(list: readonly ScenarioGaps[]): ScenarioGaps {
  return {
    names: new Set(list.flatMap(({ names }) => [...names])),
    open: list.some(({ open }) => open),
    horizon: list.some(({ horizon }) => horizon),
    claims: list[0]?.claims,
  };
}

/** Whether a problem is likely to be there only for what could not be read. */
export function followsFromScenarioGaps({ names, open, horizon, claims }: ScenarioGaps, { code, path, message }: Problem): boolean {
  if (path[0] === 'expect' && claims?.has(Number(path[1])) === true) return true;
  switch (code) {
    // Its message begins with the variable.
    case 'value.missing': return open || names.has(message.split(' ', 1)[0]!);
    case 'figure.unlabelled': return open || names.has(String(path[1]));
    case 'dimension.empty': case 'dimension.element': return open;
    case 'time.horizon': case 'time.off-grid': return horizon || open;
    default: return false;
  }
}
