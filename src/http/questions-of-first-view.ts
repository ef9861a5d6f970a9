import type { Questions } from '../answers/questions.ts';
import type { Block } from '../contract/blocks.ts';
import { firstBlocks, firstView } from '../contract/first-view.ts';
import type { AheadQuestion } from './warm-up.ts';

/** What the first visitor of the pages asks: the run that is shown first, main assumptions, the list of scenarios. */
export function questionsOfFirstView(): readonly AheadQuestion[] {
  const { model, scenario, curves } = firstView;
  const include = firstBlocks.view.split(',') as readonly Block[];
  const form: Questions['projectScenario']['form'] = { format: 'json', include, curves, every: undefined };
  return [
    { id: 'projectScenario', question: { scenario, set: {}, asOf: undefined, form } },
    { id: 'showMainAssumptions', question: { model } },
    { id: 'listScenarios', question: {} },
  ];
}
