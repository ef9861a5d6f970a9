import { useState } from 'preact/hooks';
import { number, stateWords } from './batch-words.ts';
import type { Schemas } from '../contract/client.ts';
import { readingOf } from './curves.ts';
import { RunPicture } from './run-picture.tsx';
import { Scroll } from './scroll.tsx';
import { plainUnit, valueText } from './words.ts';

interface BatchRowsProps {
  readonly scenarios: readonly Schemas['BatchScenario'][];
  readonly counts: Schemas['BatchSummary']['counts'];
}

type Shown = 'all' | 'done' | 'failed' | 'cancelled';

/** Scenarios that are listed at first, and with each press of the button below. */
const atOnce = 200;

/** A line for each scenario: its state and the numbers of its first curve, or why it failed. */
export function BatchRows({ scenarios, counts }: BatchRowsProps): preact.JSX.Element {
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(atOnce);
  const [opened, setOpened] = useState<Schemas['BatchScenario']>();
  const matching = shown === 'all' ? scenarios : scenarios.filter(({ state }) => state === shown);
  const choices = (['all', 'done', 'failed', 'cancelled'] as const).filter((one) => one === 'all' || counts[one] > 0);
  return (
    <section>
      <h2>Scenarios</h2>
      {choices.length > 2 ? (
        <div class="row">
          {choices.map((one) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
              {one === 'all' ? `All ${number(scenarios.length)}` : `${number(counts[one])} ${stateWords[one]}`}
            </button>
          ))}
        </div>
      ) : null}
      {opened ? <RunPicture key={opened.run} scenario={opened} onClose={() => setOpened(undefined)} /> : null}
      <Scroll name="Scenarios of the batch">
        <table class="batch">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">State</th>
              <th scope="col">Quantity</th>
              <th scope="col" class="number">
                First
              </th>
              <th scope="col" class="number">
                Last
              </th>
              <th scope="col" class="number">
                Highest
              </th>
              <th scope="col">Held to</th>
              <th scope="col">
                <span class="unseen">Curves</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matching.slice(0, most).map((one) => (
              <Row key={one.number} scenario={one} onOpen={() => setOpened(one)} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {matching.length > most ? (
        <button type="button" onClick={() => setMost(most + atOnce)}>
          Show more of {number(matching.length)}
        </button>
      ) : null}
    </section>
  );
}

function Row({ scenario, onOpen }: { readonly scenario: Schemas['BatchScenario']; readonly onOpen: () => void }): preact.JSX.Element {
  const { label, state, problems = [], headline, run, expectations, warnings = 0 } = scenario;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class={state === 'failed' ? 'refused' : undefined}>{stateWords[state]}</td>
      {state === 'failed' ? (
        <td colSpan={6}>
          {problems.length === 0 ? 'The service does not say why.' : null}
          {problems.map((problem, k) => (
            <p key={k} class="problem">
              {problem.message}
              {problem.hint ? `: ${problem.hint}` : ''}
            </p>
          ))}
        </td>
      ) : headline ? (
        <>
          <Numbers headline={headline} model={scenario.model} />
          <td>{heldText(expectations, warnings)}</td>
          <td>
            {run === undefined ? null : (
              <button type="button" class="link" onClick={onOpen} aria-label={`Curves of ${label}`}>
                curves
              </button>
            )}
          </td>
        </>
      ) : (
        <td colSpan={6} />
      )}
    </tr>
  );
}

interface NumbersProps {
  readonly headline: NonNullable<Schemas['BatchScenario']['headline']>;
  readonly model: string | undefined;
}

/** The first curve in a unit in which its numbers are readable. */
function Numbers({ headline: { variable, unit, first, last, highest, highest_at: at }, model }: NumbersProps): preact.JSX.Element {
  const { words, factor } = readingOf(
    unit,
    [first, last, highest].filter((value) => value !== null),
  );
  const said = words === 'ratio' ? '' : ` ${plainUnit(words).trim()}`;
  const text = (value: number | null): string => (value === null ? 'no value' : valueText(value * factor, words) + said);
  return (
    <>
      <td>{model === undefined ? variable : <a href={`/models/${model}?variable=${variable}`}>{variable.replaceAll('_', ' ')}</a>}</td>
      <td class="number">{text(first)}</td>
      <td class="number">{text(last)}</td>
      <td class="number">
        {text(highest)}
        {at === undefined ? '' : ` in ${at.slice(0, 7)}`}
      </td>
    </>
  );
}

function heldText(expectations: Schemas['BatchScenario']['expectations'], warnings: number): string {
  const { held = 0, failed = [] } = expectations ?? {};
  return [
    ...(held + failed.length > 0 ? [`${held} of ${held + failed.length} expectations hold`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ].join(', ');
}
