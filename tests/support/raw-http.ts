import net from 'node:net';

export interface Heard {
  /** The raw response, head and body. */
  readonly text: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** From connecting to the end of the response, in milliseconds. */
  readonly took: number;
}

/** Writes bytes to a socket, HTTP or not, and reads until the other side closes or `patience` ms have passed. */
export function sayRaw(url: string, bytes: string | Uint8Array, patience = 10_000): Promise<Heard> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
    let text = '';
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parsed(text), took: performance.now() - started });
    };
    const timer = setTimeout(done, patience);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const { headers, body } = parsed(text);
      if (headers.has('content-length') && body.length >= Number(headers.get('content-length'))) done();
    });
    socket.on('error', () => undefined);
    socket.on('close', done);
    socket.write(bytes);
  });
}

/** A request of these lines, joined by CRLF. */
export function requestOf(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

export function parsed(text: string): Omit<Heard, 'took'> {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = (end < 0 ? text : text.slice(0, end)).split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { text, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, body: end < 0 ? '' : text.slice(end + 4) };
}
