import type { Problem } from '../../core/problem.ts';

/** The unreadable parts of a scenario and its parents. They are reported where they stand, and not again as missing. */
export interface ScenarioGaps {
  /** Variables whose value or source could not be read. */
  readonly names: ReadonlySet<string>;
  /** Values of unknown variables are missing; so may be rows and the model's name. */
  readonly open: boolean;
  readonly horizon: boolean;
  /** Whether the scenario's own sources are missing. */
  readonly sources: boolean;
  /** Variables whose `between` or `outside` could not be read. */
  readonly ways: ReadonlySet<string>;
  /** For each readable claim, its index in the file; undefined where all could be read. */
  readonly claims?: readonly number[] | undefined;
}

export const noScenarioGaps: ScenarioGaps = { names: new Set(), open: false, horizon: false, sources: false, ways: new Set() };

/** Gaps of a scenario that could not be read at all. */
export const wholeScenarioMissing: ScenarioGaps = { ...noScenarioGaps, open: true, horizon: true, sources: true };

/** The scenario's own first: `expect` is not inherited. */
export function joinedScenarioGaps(list: readonly ScenarioGaps[]): ScenarioGaps {
  return {
    names: new Set(list.flatMap(({ names }) => [...names])),
    open: list.some(({ open }) => open),
    horizon: list.some(({ horizon }) => horizon),
    sources: list.some(({ sources }) => sources),
    ways: new Set(list.flatMap(({ ways }) => [...ways])),
    claims: list[0]?.claims,
  };
}

/** The problems of the readable part that do not follow from the gaps, with claims at their places in the file. */
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

/** Whether a problem is probably a consequence of the gaps. */
function followsFrom({ names, open, horizon, sources, ways }: ScenarioGaps, { code, path, about }: Problem): boolean {
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
    case 'source.unknown':
      return sources;
    case 'time.horizon':
    case 'time.off-grid':
      // A date or a step that can be read is wrong whatever stands beside it.
      return (horizon || open) && !(path[0] === 'horizon' && path.length === 2);
    default:
      return false;
  }
}
