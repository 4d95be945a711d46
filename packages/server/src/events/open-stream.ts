import { createEventBuffer, createSession } from 'better-sse';
import type { Request, Response } from 'express';
import type { HubStream, Sent } from './event-hub.ts';

/** What a stream begins with: the position it stands at, and the facts that were missed. */
export type Replay<E> = { position: number; events: Sent<E>[] };

/** A stream that gathers facts until `begin` says where it stands. */
export type OpenStream<E> = HubStream<E> & { begin(replay: Replay<E>): void };

const heartbeatMs = 15_000;
const retryMs = 500;
/** A tab that does not read this much (a sleeping laptop, a stuck proxy) is cut; it resumes when it is back. */
const mostUnreadBytes = 512 * 1024;

/** Answers a request with an event stream. */
export async function openStream<E>(req: Request, res: Response, sessionId: string): Promise<OpenStream<E>> {
  const session = await createSession(req, res, {
    keepAlive: heartbeatMs,
    retry: retryMs,
    // nginx would gather small writes otherwise.
    headers: { 'X-Accel-Buffering': 'no', 'Cache-Control': 'no-store' },
  });
  res.socket?.setNoDelay(true);
  let gathered: Sent<E>[] | null = [];

  const write = (events: readonly Sent<E>[]) => {
    const buffer = createEventBuffer();
    for (const { id, event } of events) {
      buffer.event('message').data(event);
      if (id !== null) buffer.id(String(id));
      buffer.dispatch();
    }
    writeRaw(buffer.read());
  };
  const writeRaw = (text: string) => {
    // A stream that was ended is connected until its last bytes are taken.
    if (!session.isConnected || res.writableEnded || text === '') return;
    res.write(text);
    if (res.writableLength > mostUnreadBytes) res.destroy();
  };

  return {
    sessionId,
    send: (events) => {
      if (gathered) gathered.push(...events);
      else write(events);
    },
    begin: ({ position, events }) => {
      const waited = gathered ?? [];
      gathered = null;
      write(events);
      // An id without data moves the browser's position and wakes nobody.
      writeRaw(createEventBuffer().id(String(position)).dispatch().read());
      write(waited.filter(({ id }) => id === null || id > position));
    },
    end: () => void res.end(),
  };
}
