/** Just enough of Power Query's M to send the requests of a query: texts, numbers, lists { } and records [ ]. */
export interface Asked {
  readonly address: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Literal = string | number | readonly Literal[] | { readonly [name: string]: Literal };

/** The request that `Web.Contents` makes of its address and options. */
export function askedBy(query: string): Asked {
  const call = /Web\.Contents\(\s*("[^"]*"),/.exec(query);
  if (!call) throw new Error('the query has no Web.Contents');
  const options = readLiteral(query, call.index + call[0].length).value as {
    RelativePath: string;
    Query: Record<string, string>;
    Headers?: Record<string, string>;
    Content?: string;
  };
  const content = options.Content === undefined ? undefined : new RegExp(`${options.Content} = Json\\.FromValue\\(`).exec(query);
  const body = content ? JSON.stringify(readLiteral(query, content.index + content[0].length).value) : undefined;
  const base = JSON.parse(call[1]!) as string;
  return {
    address: `${base}/${options.RelativePath}?${new URLSearchParams(options.Query).toString()}`,
    method: body === undefined ? 'GET' : 'POST',
    headers: options.Headers ?? {},
    body,
  };
}

/** The columns whose types a query changes. */
export function typedColumns(query: string): readonly string[] {
  const call = /Table\.TransformColumnTypes\(\w+,/.exec(query);
  return call
    ? (readLiteral(query.replaceAll(/(Int64\.Type|type \w+)/g, '"$1"'), call.index + call[0].length).value as [string, string][]).map(
        ([name]) => name,
      )
    : [];
}

function readLiteral(text: string, from: number): { value: Literal; end: number } {
  let at = from;
  const blanks = (): void => {
    while (/\s/.test(text.charAt(at))) at++;
  };
  const take = (pattern: RegExp): string => {
    blanks();
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const [whole] = found.exec(text) ?? [];
    if (whole === undefined) throw new Error(`no ${pattern.source} at ${text.slice(at, at + 40)}`);
    at += whole.length;
    return whole;
  };
  const peek = (): string => {
    blanks();
    return text.charAt(at);
  };
  const several = (close: string, one: () => void): void => {
    at++;
    while (peek() !== close) {
      one();
      if (peek() === ',') at++;
    }
    at++;
  };
  const value = (): Literal => {
    switch (peek()) {
      case '"':
        return take(/"(?:[^"]|"")*"/)
          .slice(1, -1)
          .replaceAll('""', '"');
      case '{': {
        const list: Literal[] = [];
        several('}', () => list.push(value()));
        return list;
      }
      case '[': {
        const record: Record<string, Literal> = {};
        several(']', () => {
          const name = take(/#"[^"]*"|\w+/);
          take(/=/);
          record[name.replace(/^#"(.*)"$/, '$1')] = value();
        });
        return record;
      }
      default: {
        const word = take(/-?[\w.]+/);
        return Number.isNaN(Number(word)) ? word : Number(word);
      }
    }
  };
  return { value: value(), end: at };
}
