/** One block of an event stream. */
export type StreamBlock = { id: string | null; data: Record<string, unknown> | null };

/** An event stream as a test reads it. */
export type ReadStream = {
  status: number;
  /** Gives the next block that holds data or an id; null when the stream has ended. */
  next(): Promise<StreamBlock | null>;
  close(): void;
};

/** Opens an event stream like a browser would. */
export async function readStreamAt(
  address: string,
  cookie: string,
  lastEventId?: string,
): Promise<ReadStream> {
  const controller = new AbortController();
  const headers: Record<string, string> = { cookie, accept: 'text/event-stream' };
  if (lastEventId !== undefined) headers['last-event-id'] = lastEventId;
  const reply = await fetch(address, { headers, signal: controller.signal });
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<StreamBlock | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const part = await reader?.read();
        if (!part || part.done) return null;
        text += part.value;
        continue;
      }
      const block = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (block.id !== null || block.data !== null) return block;
    }
  };
  return { status: reply.status, next, close: () => controller.abort() };
}

function parse(block: string): StreamBlock {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? null;
  const data = field('data');
  return { id: field('id'), data: data === null ? null : JSON.parse(data) };
}
