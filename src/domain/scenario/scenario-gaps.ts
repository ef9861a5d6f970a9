import type { Problem } from '../../core/problem.ts';

/** What could not be read of a scenario or of those it extends: said where it stands, and not again where it is missed. */
export interface ScenarioGaps {
  /** Variables whose value or source could not be read. */
  readonly names: ReadonlySet<string>;
  /** Values are missing that may be of any variable, and so may rows and the model's name. */
  readonly open: boolean;
  readonly horizon: boolean;
  /** Variables of which it could not be read how they run between their points and outside of them. */
  readonly ways: ReadonlySet<string>;
  /** For each of its own claims that could be read, its place in the file; undefined where all could. */
  readonly claims?: readonly number[] | undefined;
}

export const noScenarioGaps: ScenarioGaps = { names: new Set(), open: false, horizon: false, ways: new Set() };

/** Of a scenario that could not be read at all. */
export const wholeScenarioMissing: ScenarioGaps = { ...noScenarioGaps, open: true, horizon: true };

/** The scenario's own first: what it expects is not inherited. */
export function joinedScenarioGaps(list: readonly ScenarioGaps[]): ScenarioGaps {
  return {
    names: new Set(list.flatMap(({ names }) => [...names])),
    open: list.some(({ open }) => open),
    horizon: list.some(({ horizon }) => horizon),
    ways: new Set(list.flatMap(({ ways }) => [...ways])),
    claims: list[0]?.claims,
  };
}

/** Of what was found in what could be read that which is there by itself, claims at their places in the file. */
export function besideScenarioGaps(gaps: ScenarioGaps, problems: readonly Problem[]): readonly Problem[] {
  return problems
    .filter((problem) => !followsFrom(gaps, problem))
    .map((problem) => {
      const {
        path: [section, index, ...inner],
      } = problem;
      const place = section === 'expect' ? gaps.claims?.[Number(index)] : undefined;
      return place === undefined ? problem : { ...problem, path: ['expect', place, ...inner] };
    });
}

/** Whether a problem is likely to be there only for what could not be read. */
function followsFrom({ names, open, horizon, ways }: ScenarioGaps, { code, path, about }: Problem): boolean {
  switch (code) {
    case 'value.missing':
      return open || (about !== undefined && names.has(about));
    case 'figure.unlabelled':
      return open || names.has(String(path[1]));
    case 'field.missing':
      return path[0] === 'assumptions' && ways.has(String(path[1]));
    case 'dimension.empty':
    case 'dimension.element':
      return open;
    case 'time.horizon':
    case 'time.off-grid':
      return horizon || open;
    default:
      return false;
  }
}
