/** One line of an answer of /metrics. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Scrape {
  readonly samples: readonly Sample[];
  /** Type of each family. */
  readonly types: ReadonlyMap<string, string>;
  /** Sum of the values with this name and at least these labels. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
}

const nameForm = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;

/** Parses the text format of Prometheus, version 0.0.4, and throws on whatever is not in it. */
export function parseMetrics(text: string): Scrape {
  const types = new Map<string, string>();
  const helped = new Set<string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  let family = '';
  for (const written of text.split('\n')) {
    const [, kind, name, rest] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(written) ?? [];
    if (written === '') continue;
    if (kind === 'HELP') {
      if (!nameForm.test(name!) || helped.has(name!)) throw new Error(`HELP again or of no name: ${written}`);
      helped.add(name!);
      family = name!;
    } else if (kind === 'TYPE') {
      if (types.has(name!) || !/^(counter|gauge|histogram|summary|untyped)$/.test(rest!)) throw new Error(`TYPE: ${written}`);
      types.set(name!, rest!);
    } else {
      const sample = sampleOf(written);
      const base = types.get(family) === 'histogram' ? sample.name.replace(/_(bucket|sum|count)$/, '') : sample.name;
      if (base !== family) throw new Error(`${written} is among those of ${family}`);
      const key = `${sample.name} ${JSON.stringify(Object.entries(sample.labels).sort())}`;
      if (seen.has(key)) throw new Error(`twice: ${written}`);
      seen.add(key);
      samples.push(sample);
    }
  }
  return {
    samples,
    types,
    sum: (name, labels = {}) =>
      samples
        .filter((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
        .reduce((sum, { value }) => sum + value, 0),
  };
}

function sampleOf(written: string): Sample {
  const [, name, inside, number] = line.exec(written) ?? [];
  if (name === undefined || number === undefined) throw new Error(`no sample: ${written}`);
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  while (inside !== undefined && label.lastIndex < inside.length) {
    const [, key, value] = label.exec(inside) ?? [];
    if (key === undefined || value === undefined || key in labels) throw new Error(`labels: ${written}`);
    labels[key] = value.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
  }
  if (!/^([+-]?\d+(\.\d+)?([eE][+-]?\d+)?|\+Inf|-Inf|NaN|Nan)$/.test(number)) throw new Error(`value: ${written}`);
  return { name, labels, value: Number(number.replace('Inf', 'Infinity')) };
}
