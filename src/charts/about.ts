import type { Words } from './chart.ts';

/** What a picture says about the run behind a frame. */
export interface About {
  /** The scenario's title. */
  readonly scenario: string;
  readonly model: { readonly name: string; readonly version: string };
  /** Absent where there is no single run. */
  readonly run?: string;
  /** The date whose figures it takes, or the newest date of a figure that it rests on. */
  readonly figures?: string | undefined;
  readonly sources: number;
  /** Sentences about the results with their numbers filled in, and the curve that each begins with. */
  readonly sentences: readonly { readonly curve: string; readonly text: string }[];
}

/** `Model ai-power 1.0.0, run 9c53b9ff. Figures as of 2026-10. 31 sources.` */
export function sourceLine(abouts: readonly About[], more = ''): string {
  const models = distinct(abouts.map(({ model }) => `${model.name} ${model.version}`));
  const runs = distinct(abouts.flatMap(({ run }) => (run === undefined ? [] : [run.slice(0, 8)])));
  const dates = [...distinct(abouts.flatMap(({ figures }) => (figures === undefined ? [] : [figures])))].sort();
  const sources = Math.max(...abouts.map((about) => about.sources));
  const ofRuns = runs.length === 0 ? '' : `, ${runs.length > 1 ? 'runs' : 'run'} ${runs.join(', ')}`;
  const parts = [
    `${models.length > 1 ? 'Models' : 'Model'} ${models.join(', ')}${ofRuns}`,
    ...(more === '' ? [] : [more]),
    ...(dates.length === 0 ? [] : [`figures as of ${dates.at(-1)}`]),
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
  ];
  return `${parts.join('; ')}.`;
}

/** The words of a chart whose title is a sentence of a run, or else names the quantity and the scenario. */
export function wordsOf(abouts: readonly About[], { title, subtitle, more }: { title: string; subtitle: string; more?: string }): Words {
  return { title: trueMinus(title), subtitle, source: sourceLine(abouts, more) };
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[\p{Lu}"“(]|\s*$)/u.exec(text)?.[0] ?? text;
}

function trueMinus(text: string): string {
  return text.replace(/(?<![\w.])-(?=\d)/g, '−');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
