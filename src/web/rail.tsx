import { useState } from 'preact/hooks';
import { AboutInput } from './about-input.tsx';
import type { Schemas } from '../contract/client.ts';
import { oneOffGain } from './subject.ts';
import { ScenarioOptions } from './scenario-options.tsx';
import { Slider } from './slider.tsx';
import type { Main } from './stops.ts';

interface RailProps {
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
  readonly model: Schemas['MainAssumptions'];
  readonly scenario: string;
  readonly against: string;
  readonly onScenario: (name: string) => void;
  readonly onAgainst: (name: string) => void;
  /** Everything about a slider that depends on the view. */
  readonly slider: (main: Main) => Omit<preact.ComponentProps<typeof Slider>, 'main' | 'onAbout'>;
  readonly moved: boolean;
  readonly onReset: () => void;
}

/** What is chosen and moved: scenario, the other world, and a slider for each main assumption in its group. */
export function Rail(props: RailProps): preact.JSX.Element {
  const { scenarios, model, scenario, against, onScenario, onAgainst, slider, moved, onReset } = props;
  const known = scenarios.find((one) => one.scenario === scenario);
  const [about, setAbout] = useState<Main>();
  const groups = [...new Set(model.main.map(({ group }) => group))];
  return (
    <aside class="rail" aria-label="Assumptions">
      <label class="field">
        <span>Scenario</span>
        <select value={scenario} onChange={({ currentTarget }) => onScenario(currentTarget.value)}>
          <ScenarioOptions scenarios={scenarios} />
        </select>
      </label>
      <p class="says">
        {firstSentences(known?.summary ?? '')} <a href={`/scenarios/${scenario}`}>Read more</a>
      </p>
      <label class="field">
        <span>Compared with</span>
        <select value={against} onChange={({ currentTarget }) => onAgainst(currentTarget.value)}>
          {model.counterfactuals ? <option value="no-gains">Without gains in efficiency</option> : null}
          {oneOffGain in (model.counterfactuals?.without_gain ?? {}) ? <option value="no-shock">Without the one-off gain</option> : null}
          <option value="published">This scenario as published</option>
          <ScenarioOptions scenarios={scenarios.filter((one) => one.scenario !== scenario)} />
        </select>
      </label>
      <div class="legend">
        <span class="legend-head">Assumptions</span>
        <span>
          <i class="band" /> plausible
        </span>
        <span>
          <i class="tick" /> scenario
        </span>
      </div>
      {groups.map((group) => (
        <section key={group}>
          <h2 class="group">{group}</h2>
          <Group all={model.main.filter((one) => one.group === group)} slider={slider} onAbout={setAbout} />
        </section>
      ))}
      {moved ? (
        <button type="button" onClick={onReset}>
          All back to the scenario
        </button>
      ) : null}
      <p class="says">
        All other assumptions hold their values. They stand with their sources on the page of{' '}
        <a href={`/models/${model.model}`}>the model</a>. Many values at once are run as{' '}
        <a href={`/batches?scenario=${scenario}`}>a batch</a>.
      </p>
      {about === undefined ? null : (
        <AboutInput
          model={model.model}
          scenario={scenario}
          label={about.label}
          name={about.input.replace(/\[.*/, '')}
          onClose={() => setAbout(undefined)}
        />
      )}
    </aside>
  );
}

interface GroupProps extends Pick<RailProps, 'slider'> {
  readonly all: readonly Main[];
  readonly onAbout: (main: Main) => void;
}

/** Sliders of a group that stand at once: the first, which matter most; the others are opened. */
const shownFirst = 3;

function Group({ all, slider, onAbout }: GroupProps): preact.JSX.Element {
  const shown = (main: Main): preact.JSX.Element => <Slider key={main.input} main={main} {...slider(main)} onAbout={() => onAbout(main)} />;
  const more = all.slice(shownFirst);
  return (
    <>
      {all.slice(0, shownFirst).map(shown)}
      {more.length > 0 ? (
        <details class="others" open={more.some((main) => slider(main).value !== undefined)}>
          <summary>{more.length} more</summary>
          {more.map(shown)}
        </details>
      ) : null}
    </>
  );
}

/** Two sentences, or one where two are long. */
function firstSentences(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const [one = plain, two = ''] = plain.match(/.*?[.?!](?=\s|$)\s*/g) ?? [];
  return one.length + two.length > 150 ? one : one + two;
}
