import { useState } from 'preact/hooks';
import { labelWords } from '../charts/date-words.ts';
import type { Schemas } from '../contract/client.ts';
import { Chain } from './chain.tsx';
import { ChartSection } from './chart-section.tsx';
import type { useExplorerAnswers } from './explorer-answers.ts';
import { demandChart, driversChart, ledgerChart, sureChart } from './explorer-charts.ts';
import { Rebound } from './rebound.tsx';
import { RestsOn, type Opened } from './rests-on.tsx';
import { shown, type Shown } from './subject.ts';
import type { AskedScenario, World } from './worlds.ts';
import { Findings } from './findings.tsx';

interface RestProps {
  readonly answers: ReturnType<typeof useExplorerAnswers>;
  readonly view: World;
  readonly other: World;
  readonly model: Schemas['MainAssumptions'];
  readonly scenario: string;
  /** The scenario of the view, with what was moved. */
  readonly asked: AskedScenario;
  readonly quantity: Shown;
  readonly names: readonly [view: string, other: string];
}

/** Below the answer: how it comes about, how sure it is, what drives it and what it rests on. */
export function ExplorerRest({ answers, view, other, model, scenario, asked, quantity, names }: RestProps): preact.JSX.Element {
  const { about, date, index, drivers, split, demand, ensemble, rebound } = answers;
  const when = labelWords(date);
  const [wanted, setWanted] = useState<Opened>();
  const open = (name: string, title: string): void => {
    setWanted({ name, title });
    document.getElementById('rests')?.scrollIntoView();
  };
  return (
    <>
      <Chain view={view} other={other} index={index} split={split.answer} open={open} />
      <div class="pair">
        <ChartSection
          title="How sure is the answer?"
          known={ensemble}
          waiting="Running 200 draws of both worlds"
          chart={ensemble.answer && sureChart(shown[0]!.curve, ensemble.answer, date)}
        />
        <ChartSection
          title="Where the difference comes from"
          known={split}
          chart={
            split.answer &&
            ledgerChart(split.answer, names, {
              title: 'Where the difference comes from',
              subtitle: `Power in ${when}, step by step from one world to the other.`,
              source: 'The steps add up to the difference, whatever their order (logarithmic mean, LMDI).',
            })
          }
        >
          <Rebound found={rebound.answer} date={date} />
        </ChartSection>
      </div>
      <div class="pair">
        <ChartSection
          title="What drives the result"
          known={drivers}
          chart={
            drivers.answer &&
            driversChart(drivers.answer, {
              title: 'What drives the result',
              subtitle: `Power in ${when} when one assumption goes to either end of its range and all others stay.`,
              source: 'Ends: 5th and 95th percentile of each assumption, or its plausible range.',
            })
          }
        />
        <ChartSection
          title="The demand curve"
          known={demand}
          chart={demand.answer && demandChart({ found: demand.answer, view, other, index, names, when })}
        />
      </div>
      <Findings findings={about.answer?.findings} />
      <RestsOn
        model={model}
        scenario={scenario}
        view={asked}
        variable={wanted ?? { name: quantity.curve, title: quantity.title }}
        inputs={drivers.answer?.inputs}
        sources={{ ...about.answer?.sources, ...drivers.answer?.sources }}
        date={date}
        notes={(about.answer?.problems ?? []).filter(({ code }) => code === 'figure.stale').map(({ message }) => message)}
      />
    </>
  );
}
