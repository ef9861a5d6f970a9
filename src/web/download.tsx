import { useRef, useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import type { CurvesChart } from '../charts/chart.ts';
import { drawChart } from './draw-chart.ts';
import { saveBlob } from './save-blob.ts';
import type { curvesCsv } from './curves-csv.ts';
import type { View } from './view.ts';
import { addressOf } from './view.ts';
import type { AskedWorlds } from './worlds.ts';

interface DownloadProps {
  readonly view: View;
  readonly worlds: AskedWorlds;
  readonly curve: string;
  /** The shown chart as it is to stand alone, and its table; undefined while the runs are awaited. */
  readonly chart: (() => CurvesChart) | undefined;
  readonly table: Parameters<typeof curvesCsv>[0] | undefined;
}

/** What the page shows, and files of this view alone that the service writes. */
const files = [
  ['png', 'PNG picture, for a slide'],
  ['svg', 'SVG picture'],
  ['table', 'CSV for a spreadsheet'],
  ['csv', 'CSV of this view, one value a line'],
  ['json', 'JSON of this view, with sources'],
] as const;

type FileKind = (typeof files)[number][0];

/** Of a picture: as wide and high as a slide. */
const slide = { theme: 'light', width: 1200, height: 675 } as const;

/** What can be taken along: files of the same request, the scenario as YAML, the calls, the link. */
export function Download({ view, worlds, curve, chart, table }: DownloadProps): preact.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const [copied, setCopied] = useState<string>();
  const body = JSON.stringify(worlds.scenario);
  const address = `${location.origin}/v1/projections?curves=${curve}&every=year`;
  const curl = [`curl -s '${address}'`, `  -H 'Content-Type: application/json'`, `  -d '${body}'`].join(' \\\n');
  const call = `client.projection(${pythonOf(worlds.scenario)}, ["${curve}"])`;
  const python = ['import jevons', '', `with jevons.Client("${location.origin}") as client:`, `    print(${call})`].join('\n');
  const yaml = yamlOf(view);
  const copy = (what: string, text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(what),
      () => setTrouble('The browser did not allow copying; mark the text instead.'),
    );
  };
  // What is wanted seldom comes when it is.
  const fileOf = async (format: FileKind): Promise<Blob> => {
    if (format === 'table') return new Blob([(await import('./curves-csv.ts')).curvesCsv(table!)], { type: 'text/csv' });
    if (format === 'svg') return new Blob([drawChart(chart!(), slide)], { type: 'image/svg+xml' });
    if (format === 'png') return (await import('./save-picture.ts')).pngOf(drawChart(chart!(), slide));
    return given(
      service.POST('/v1/projections', {
        body: worlds.scenario,
        params: { query: { format, ...(format === 'json' ? {} : { curves: curve }) } },
        parseAs: 'blob',
      }),
    );
  };
  const save = async (format: FileKind): Promise<void> => {
    setTrouble(undefined);
    try {
      const file = await fileOf(format);
      saveBlob(file, `${view.scenario}-${curve}${format === 'csv' ? '-values' : ''}.${format === 'table' ? 'csv' : format}`);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <>
      <button type="button" onClick={() => copy('link', location.origin + addressOf(view))}>
        {copied === 'link' ? 'Link copied' : 'Copy link'}
      </button>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Download
      </button>
      <dialog ref={dialog} aria-labelledby="download-title">
        <h2 id="download-title">Take it along</h2>
        <ul class="files">
          {files.map(([format, name]) => (
            <li key={format}>
              <button type="button" data-format={format} disabled={!chart || !table} onClick={() => void save(format)}>
                {name}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              data-format="yaml"
              onClick={() => saveBlob(new Blob([yaml], { type: 'application/yaml' }), `${view.scenario}-view.yaml`)}
            >
              Scenario as YAML
            </button>
          </li>
        </ul>
        <h3>The same from a terminal</h3>
        <pre tabIndex={0}>{curl}</pre>
        <button type="button" onClick={() => copy('curl', curl)}>
          {copied === 'curl' ? 'Copied' : 'Copy'}
        </button>
        <h3>The same in Python</h3>
        <pre tabIndex={0}>{python}</pre>
        <button type="button" onClick={() => copy('python', python)}>
          {copied === 'python' ? 'Copied' : 'Copy'}
        </button>
        {trouble ? (
          <p class="refused" role="alert">
            {trouble}
          </p>
        ) : null}
        <form method="dialog">
          <button>Close</button>
        </form>
      </dialog>
    </>
  );
}

/** A scenario file of the view, to be saved and run. */
function yamlOf({ scenario, set }: View): string {
  const moved = Object.entries(set).map(([name, value]) => `  ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${value}\n`);
  return `extends: ${scenario}\n${moved.length > 0 ? `assumptions:\n${moved.join('')}` : ''}`;
}

function pythonOf(scenario: AskedWorlds['scenario']): string {
  return JSON.stringify(scenario).replaceAll('":', '": ').replaceAll(',"', ', "');
}
