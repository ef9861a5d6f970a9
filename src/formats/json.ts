import type { Answer, Chunk } from './answer.ts';
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

/** Letters that are gathered before they are given. */
const enough = 1 << 16;

function* objectOf({ frame, fields, shared = [] }: Answer): Generator<Chunk> {
  let text = '{';
  let separator = '';
  for (const [name, value] of Object.entries(fields)) {
    const lead = `${separator}${JSON.stringify(name)}:`;
    if (value === frame) {
      text += `${lead}{`;
      let between = '';
      for (const [curve, one] of frame.curves) {
        text += `${between}${JSON.stringify(curve)}:${curveText(one, frame.axis?.kind === 'time')}`;
        between = ',';
        if (text.length > enough) { yield text; text = ''; }
      }
      text += '}';
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

const cached = new WeakMap<object, Uint8Array>();

function cachedBytes(value: object): Uint8Array {
  const known = cached.get(value);
  if (known) return known;
  const made = new TextEncoder().encode(JSON.stringify(value));
  cached.set(value, made);
  return made;
}
