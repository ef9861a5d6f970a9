/** An event that a service has sent. */
export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** The events of a text/event-stream, those that come together in one list. Ends with the stream; an event cut off is left out. */
export async function* eventsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<readonly SentEvent[]> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop()!;
      const events = blocks.flatMap(eventOf);
      if (events.length > 0) yield events;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A block of lines; one of comments alone is no event. */
function eventOf(block: string): readonly SentEvent[] {
  const fields = block.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^(id|event|data): ?(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value!] as const];
  });
  const of = (name: string): readonly string[] => fields.flatMap(([each, value]) => (each === name ? [value] : []));
  const data = of('data');
  return data.length === 0 ? [] : [{ id: of('id').at(-1) ?? '', event: of('event').at(-1) ?? 'message', data: data.join('\n') }];
}
