import { BatchPage } from './batch-page.tsx';
import { Batches } from './batches.tsx';
import { Catalog } from './catalog.tsx';
import { Compare } from './compare.tsx';
import type { Schemas } from '../contract/client.ts';
import { ModelPage, Models } from './models.tsx';
import { ScenarioPage, Scenarios } from './scenarios.tsx';

interface OtherPageProps {
  /** `models` of `/models/ai-power`. */
  readonly first: string;
  readonly second: string | undefined;
  readonly search: string;
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
}

/** Every page but the explorer, in a script of their own. */
export function OtherPage({ first, second, search, scenarios }: OtherPageProps): preact.JSX.Element {
  switch (first) {
    case 'scenarios':
      return second ? <ScenarioPage key={second} name={second} /> : <Scenarios scenarios={scenarios} />;
    case 'models':
      return second ? <ModelPage key={second} name={second} search={search} /> : <Models />;
    case 'batches':
      return second ? <BatchPage key={second} id={second} /> : <Batches search={search} scenarios={scenarios} />;
    case 'compare':
      return <Compare search={search} scenarios={scenarios} />;
    default:
      return <Catalog part={second} />;
  }
}
