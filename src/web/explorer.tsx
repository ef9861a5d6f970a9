import { useMemo, useState } from 'preact/hooks';
import { Answer } from './answer.tsx';
import type { Schemas } from '../contract/client.ts';
import { CurveTable } from './curve-table.tsx';
import { readingOf, type Reading } from './curves.ts';
import { dateHandle } from './date-handle.ts';
import { DateSlider } from './date-slider.tsx';
import { Download } from './download.tsx';
import { useExplorerAnswers } from './explorer-answers.ts';
import { mainChart } from './explorer-charts.ts';
import { ExplorerRest } from './explorer-rest.tsx';
import { Picture } from './picture.tsx';
import { Rail } from './rail.tsx';
import { Refusal } from './refusal.tsx';
import { go } from './route.ts';
import { shown, subjectModel } from './subject.ts';
import { Tiles } from './tiles.tsx';
import type { Known } from './use-answer.ts';
import { useOwnValues } from './use-own-values.ts';
import { useSliders } from './use-sliders.ts';
import { addressOf, viewOf, type View } from './view.ts';
import { mainText } from './words.ts';
import { worldsOf, type World } from './worlds.ts';

interface ExplorerProps {
  readonly search: string;
  /** Empty until they have come. */
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
  readonly model: Schemas['MainAssumptions'] | undefined;
}

const noMain: Schemas['MainAssumptions']['main'] = [];

/** The answer on a page: what is moved asks the service, and everything shown is read from its answers. */
export function Explorer({ search, scenarios: all, model }: ExplorerProps): preact.JSX.Element {
  const scenarios = useMemo(() => all.filter((one) => one.model === subjectModel), [all]);
  const asked = useMemo(() => viewOf(search), [search]);
  const published = useOwnValues(asked.scenario, model);
  const view = useMemo(() => ({ ...asked, against: asked.against ?? published.against }), [asked, published.against]);
  const worlds = useMemo(() => worldsOf(view, model, all), [view, model, all]);
  const quantity = shown.find(({ id }) => id === view.show) ?? shown[0]!;
  const answers = useExplorerAnswers(view, worlds, quantity);
  const { key, runs, base, drivers, split, ensemble } = answers;
  const change = (next: Partial<View>, how: 'new' | 'same' = 'same'): void => go(addressOf({ ...asked, ...next }), how);
  const [seen, setSeen] = useState<number>();
  const index = seen ?? answers.index;
  const sliders = useSliders({
    view,
    worlds,
    main: model?.main ?? noMain,
    key,
    pending: runs.pending,
    error: runs.error,
    base: base.answer?.inputs,
    early: published.values,
    drivers: drivers.answer?.inputs,
    onSet: (set) => change({ set }),
  });
  const about = scenarios.find(({ scenario }) => scenario === view.scenario);
  const scenarioTitle = about?.title ?? view.scenario;
  const observed = view.history || (about?.observations ?? 0) > 0;
  const own = sliders.own ?? runs.answer?.view;
  const other = sliders.other ?? runs.answer?.against;
  const { dragging } = sliders;
  const names = [worlds.own, worlds.name] as const;
  const source = runs.answer ? sourceText(runs.answer.own) : '';
  const many = view.fan && ensemble.answer?.curves?.[quantity.curve] ? ensemble.answer : undefined;
  const faint = dragging || ensemble.pending;
  const chart = useMemo(
    () => own && mainChart({ shown: quantity, view: own, other, names, index, ensemble: many, faint, source }),
    [own, other, quantity, index, many, faint, source, worlds.name],
  );
  const changes = Object.entries(view.set)
    .map(([input, text]) => {
      const main = model?.main.find((one) => one.input === input);
      return main ? `${main.label} ${mainText(Number.parseFloat(text), main)}` : `${input} ${text}`;
    })
    .join(', ');
  const taken = { scenario: scenarioTitle, changes };
  const drawn = dragging || !own ? undefined : { shown: quantity, view: own, other, names, index, source };
  // The date follows the hand, and what depends on it is asked for when it is let go.
  const onRelease = (): void => {
    if (seen !== undefined && own) change({ at: own.time[seen]! });
    setSeen(undefined);
  };
  const stale = runs.error ? ' stale' : '';
  return (
    <main id="main" class="explorer">
      <div class="top">
        <div class="actions">
          <Download
            view={view}
            worlds={worlds}
            curve={quantity.curve}
            chart={drawn && (() => mainChart({ ...drawn, ensemble: faint ? undefined : many, faint: false, taken }))}
            table={
              drawn && {
                own: drawn.view,
                other,
                names,
                curve: quantity.curve,
                reading: readingIn(quantity.curve, drawn.view, other),
                scenario: [scenarioTitle, changes].filter(Boolean).join(', with '),
              }
            }
          />
        </div>
        <Refusal error={runs.error} />
        {own && other ? (
          <Answer
            view={own}
            other={other}
            power={shown[0]!}
            index={index}
            split={dragging ? undefined : ownAnswer(split)}
            ensemble={dragging ? undefined : ownAnswer(ensemble)}
            ofGain={view.against === 'no-gains'}
            dragging={dragging}
          />
        ) : (
          <section class="answer">
            <p class="question">When AI gets cheaper per token, does the world need fewer gigawatts or more?</p>
            {runs.error ? null : <p class="waiting">Running the scenario</p>}
          </section>
        )}
        {own ? (
          <div class={`shown${stale}`}>
            <Tiles
              view={own}
              other={other}
              otherName={worlds.name}
              index={index}
              chosen={quantity.id}
              onChoose={(id) => change({ show: id })}
            />
            <section class="main-chart">
              {chart ? (
                <Picture
                  chart={chart}
                  narrowHeight={390}
                  handlers={dateHandle({ count: own.time.length, onMove: setSeen, onRelease })}
                  table={other ? () => <CurveTable own={own} other={other} names={names} curve={quantity.curve} /> : undefined}
                />
              ) : null}
              <div class="below">
                <DateSlider time={own.time} index={index} onMove={setSeen} onRelease={onRelease} />
                <label>
                  <input type="checkbox" checked={view.fan} onChange={({ currentTarget }) => change({ fan: currentTarget.checked })} />{' '}
                  Uncertainty
                </label>
                {observed ? (
                  <label>
                    <input
                      type="checkbox"
                      checked={view.history}
                      onChange={({ currentTarget }) => change({ history: currentTarget.checked })}
                    />{' '}
                    Only runs that agree with the past
                  </label>
                ) : null}
                {view.fan && (ensemble.pending || !ensemble.answer) && !ensemble.error ? (
                  <span class="waiting">200 runs are being drawn</span>
                ) : null}
              </div>
              {ensemble.error ? <p class="refused">{ensemble.error.message}</p> : null}
            </section>
          </div>
        ) : null}
      </div>
      {model && scenarios.length > 0 ? (
        <Rail
          scenarios={scenarios}
          model={model}
          scenario={view.scenario}
          against={view.against ?? 'no-gains'}
          onScenario={(scenario) =>
            change({ scenario, set: {}, history: false, against: asked.against === scenario ? undefined : asked.against }, 'new')
          }
          onAgainst={(against) => change({ against: against === published.against ? undefined : against }, 'new')}
          slider={sliders.slider}
          moved={answers.moved}
          onReset={sliders.reset}
        />
      ) : (
        <aside class="rail" />
      )}
      {model && own && other ? (
        <div class={`rest${stale}`}>
          <ExplorerRest
            answers={answers}
            view={own}
            other={other}
            model={model}
            scenario={view.scenario}
            asked={worlds.scenario}
            quantity={quantity}
            names={names}
          />
        </div>
      ) : null}
      {changes === '' ? null : <p class="print-only">Changed: {changes}.</p>}
    </main>
  );
}

/** The answer to this question, never that to an earlier one. */
function ownAnswer<T>({ answer, pending, error }: Known<T>): T | undefined {
  return pending || error ? undefined : answer;
}

/** The unit in which a curve of both worlds is shown. */
function readingIn(curve: string, own: World, other: World | undefined): Reading {
  const { unit, values } = own.curves.get(curve)!;
  return readingOf(unit, values, other?.curves.get(curve)?.values ?? []);
}

function sourceText({ provenance, model }: Schemas['Projection']): string {
  return provenance ? `Model ${model} ${provenance.model.version}, run ${provenance.run.slice(0, 7)}.` : `Model ${model}.`;
}
