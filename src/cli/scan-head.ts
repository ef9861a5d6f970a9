import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';

export interface Head {
  /** Top-level keys in the first lines, in order. */
  readonly keys: readonly string[];
  /** What `model:` names. */
  readonly model: string | undefined;
  readonly title: string | undefined;
}

const headBytes = 4096;

/**
 * The title and first top-level keys of a YAML file, read without a YAML parser; enough for a list. Undefined if it is
 * not a file or cannot be read.
 */
export function scanHead(file: string): Head | undefined {
  const text = firstBytes(file);
  return text === undefined ? undefined : headOf(text);
}

/** The same of a text. */
export function headOf(text: string): Head {
  if (/^\s*\{/.test(text)) return { keys: jsonKeys(text), model: undefined, title: undefined };
  const lines = text.split(/\r?\n/);
  const keys: string[] = [];
  let [title, model]: (string | undefined)[] = [];
  for (const [index, line] of lines.entries()) {
    const match = /^(["']?)([A-Za-z_][\w-]*)\1\s*:(?:\s+(.*))?$/.exec(line);
    if (!match) continue;
    keys.push(match[2]!);
    if (match[2] === 'title') title = scalar(match[3] ?? '', lines.slice(index + 1));
    if (match[2] === 'model') model = scalar(match[3] ?? '', []);
  }
  return { keys, model, title };
}

function scalar(text: string, rest: readonly string[]): string | undefined {
  const folded = /^[>|][-+]?\s*$/.test(text) || text === '';
  const end = rest.findIndex((line) => /^\S/.test(line));
  const continued = rest
    .slice(0, end < 0 ? rest.length : end)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (folded) return continued.join(' ') || undefined;
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[1] === "'" ? quoted[2]!.replaceAll("''", "'") : quoted[2]!.replace(/\\(["\\])/g, '$1');
  return [text.replace(/\s+#.*$/, '').trim(), ...continued].join(' ');
}

/** Keys of the outermost mapping; the text may be truncated. */
function jsonKeys(text: string): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token.endsWith(':')) keys.push(token.slice(1, token.lastIndexOf('"')));
  }
  return keys;
}

/** Regular files only: opening a pipe would block. */
function firstBytes(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const buffer = Buffer.alloc(headBytes);
      return buffer.toString('utf8', 0, readSync(handle, buffer, 0, headBytes, 0)).replace(/^\ufeff/, '');
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}
