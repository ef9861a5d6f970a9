import { runCount, type Curve, type Frame } from '../analysis/frame/frame.ts';
import type { Answer, Chunk } from './answer.ts';
import { curveFields } from './curve-text.ts';

/** One answer as an object, any other number of them as an array; doubles are not rounded. */
export function* json(answers: readonly Answer[]): Generator<Chunk> {
  const [only] = answers;
  if (only && answers.length === 1) {
    yield* objectOf(only);
    return;
  }
  yield* listOf(answers);
}

function* listOf(answers: readonly Answer[]): Generator<Chunk> {
  let separator = '[';
  for (const answer of answers) {
    yield separator;
    yield* objectOf(answer);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

/** Consecutive fields other than curves and cached fields are written in one go. */
function* objectOf({ frame, fields, shared = [], parts = [] }: Answer): Generator<Chunk> {
  let separator = '{';
  let gathered: Record<string, unknown> = {};
  const taken = (): string => {
    const text = JSON.stringify(gathered);
    gathered = {};
    if (text.length === 2) return '';
    const lead = separator;
    separator = ',';
    return lead + text.slice(1, -1);
  };
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    const own =
      value === frame
        ? curvesOf(frame)
        : value === parts
          ? listOf(parts)
          : shared.includes(name) && typeof value === 'object' && value !== null
            ? [cachedBytes(value)]
            : undefined;
    if (!own) {
      gathered[name] = value;
      continue;
    }
    yield `${taken()}${separator}${JSON.stringify(name)}:`;
    yield* own;
    separator = ',';
  }
  const text = taken();
  yield separator === '{' ? '{}' : `${text}}`;
}

/** Curve values per chunk of text. */
const chunkValues = 1 << 12;

/** Curves are written in chunks: one character beyond Latin-1 makes a whole string use two bytes per character. */
function* curvesOf({ axis, inputs, curves }: Frame): Generator<Chunk> {
  const timed = axis?.kind === 'time';
  const runs = inputs && runCount({ inputs });
  let separator = '{';
  let gathered: [name: string, curve: Curve][] = [];
  let size = 0;
  for (const named of curves) {
    gathered.push(named);
    size += named[1].values.length + 1;
    if (size <= chunkValues) continue;
    yield separator + curveFields(gathered, timed, runs);
    separator = ',';
    gathered = [];
    size = 0;
  }
  if (size > 0) yield separator + curveFields(gathered, timed, runs);
  yield curves.size > 0 ? '}' : '{}';
}

const cached = new WeakMap<object, Uint8Array>();

function cachedBytes(value: object): Uint8Array {
  const known = cached.get(value);
  if (known) return known;
  const made = new TextEncoder().encode(JSON.stringify(value));
  cached.set(value, made);
  return made;
}
