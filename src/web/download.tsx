import { useRef, useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import { saveBlob } from './save-blob.ts';
import type { View } from './view.ts';
import { addressOf } from './view.ts';
import type { AskedWorlds } from './worlds.ts';

interface DownloadProps {
  readonly view: View;
  readonly worlds: AskedWorlds;
  readonly curve: string;
  /** Of the scenario. */
  readonly title: string;
}

/** Files of this view alone, and of both worlds. */
const files = [
  ['png', 'PNG picture, for a slide', 'both'],
  ['svg', 'SVG picture', 'both'],
  ['csv-wide', 'CSV for a spreadsheet', 'both'],
  ['csv', 'CSV of this view, one value a line', 'view'],
  ['json', 'JSON of this view, with sources', 'view'],
] as const;

type FileKind = (typeof files)[number];

/** Pixels across of a picture. */
const pictureWidth = '1200';

/** What can be taken along: files of the same request, the scenario as YAML, the calls, the link. */
export function Download({ view, worlds, curve, title }: DownloadProps): preact.JSX.Element {
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
  const save = async ([format, , of]: FileKind): Promise<void> => {
    setTrouble(undefined);
    try {
      const file = await (worlds.against && of === 'both'
        ? given(
            service.POST('/v1/comparisons', {
              body: {
                scenarios: [
                  { ...worlds.scenario, title },
                  { ...worlds.against, title: capital(worlds.name) },
                ],
                quantities: [curve],
              },
              params: { query: { format, ...(format === 'csv-wide' ? {} : { width: pictureWidth }) } },
              parseAs: 'blob',
            }),
          )
        : given(
            service.POST('/v1/projections', {
              body: worlds.scenario,
              params: { query: { format, ...(format === 'json' ? {} : { curves: curve }) } },
              parseAs: 'blob',
            }),
          ));
      saveBlob(file, `${view.scenario}-${curve}.${format === 'csv-wide' ? 'wide.csv' : format}`);
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
          {files.map((kind) => (
            <li key={kind[0]}>
              <button type="button" data-format={kind[0]} onClick={() => void save(kind)}>
                {kind[1]}
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

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A scenario file of the view, to be saved and run. */
function yamlOf({ scenario, set }: View): string {
  const moved = Object.entries(set).map(([name, value]) => `  ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${value}\n`);
  return `extends: ${scenario}\n${moved.length > 0 ? `assumptions:\n${moved.join('')}` : ''}`;
}

function pythonOf(scenario: AskedWorlds['scenario']): string {
  return JSON.stringify(scenario).replaceAll('":', '": ').replaceAll(',"', ', "');
}
