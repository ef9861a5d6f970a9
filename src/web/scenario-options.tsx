import type { Schemas } from '../contract/client.ts';

/** Scenarios to choose from in a select. */
export function ScenarioOptions({ scenarios }: { readonly scenarios: readonly Schemas['ScenarioSummary'][] }): preact.JSX.Element {
  return (
    <>
      {scenarios.map((one) => (
        <option key={one.scenario} value={one.scenario}>
          {one.title}
        </option>
      ))}
    </>
  );
}
