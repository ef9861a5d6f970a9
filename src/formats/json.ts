import type { Frame } from '../analysis/frame/frame.ts';
import type { Answer, Chunk } from './answer.ts';
import { curveData, isSafeKey } from './curve-data.ts';
import { curveText } from './curve-text.ts';

/** One answer as an object, any other number of them as a list; doubles are not rounded. */
export function* json(answers: readonly Answer[]): Generator<Chunk> {
  const [only] = answers;
  if (only && answers.length === 1) { yield* objectOf(only); return; }
  let separator = '[';
  for (const answer of answers) {
    yield separator;
    yield* objectOf(answer);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

function* objectOf({ frame, fields, shared = [] }: Answer): Generator<Chunk> {
  let text = '{';
  let separator = '';
  for (const [name, value] of Object.entries(fields)) {
    const lead = `${separator}${JSON.stringify(name)}:`;
    if (value === frame) {
      yield text + lead;
      yield* curvesOf(frame);
      text = '';
    } else if (shared.includes(name) && typeof value === 'object' && value !== null) {
      yield text + lead;
      yield cachedBytes(value);
      text = '';
    } else {
      const own = JSON.stringify(value) as string | undefined;
      if (own === undefined) continue;
      text += lead + own;
    }
    separator = ',';
  }
  yield `${text}}`;
}

/** Values that are written at once. */
const enough = 1 << 12;

/** Some curves at a time, each piece a text of its own: one letter beyond Latin-1 makes a whole text take two bytes for each. */
function* curvesOf({ axis, curves }: Frame): Generator<Chunk> {
  const timed = axis?.kind === 'time';
  let separator = '{';
  let gathered: Record<string, object> = {};
  let size = 0;
  const taken = (): string => {
    const text = separator + JSON.stringify(gathered).slice(1, -1);
    separator = ',';
    gathered = {};
    size = 0;
    return text;
  };
  for (const [name, curve] of curves) {
    const data = isSafeKey(name) ? curveData(curve, timed) : undefined;
    if (data) {
      gathered[name] = data;
      size += curve.values.length + 1;
    }
    if (size > enough || (!data && size > 0)) yield taken();
    if (data) continue;
    yield `${separator}${JSON.stringify(name)}:${curveText(curve, timed)}`;
    separator = ',';
  }
  if (size > 0) yield taken();
  yield separator === '{' ? '{}' : '}';
}

const cached = new WeakMap<object, Uint8Array>();

function cachedBytes(value: object): Uint8Array {
  const known = cached.get(value);
  if (known) return known;
  const made = new TextEncoder().encode(JSON.stringify(value));
  cached.set(value, made);
  return made;
}
