import { createEventBuffer, createSession } from 'better-sse';
import type { Request, Response } from 'express';
import type { HubStream, SentEvent } from './event-hub.ts';
import type { Replay } from './plan-replay.ts';

/** A stream that gathers facts until `begin` says where it stands. */
export type OpenStream = HubStream & { begin(replay: Replay): void };

const heartbeatMs = 15_000;
const retryMs = 500;
/** A tab that does not read this much (a sleeping laptop, a stuck proxy) is cut; it resumes when it is back. */
const mostUnreadBytes = 512 * 1024;

/** Answers a request with an event stream. */
export async function openStream(req: Request, res: Response, sessionId: string): Promise<OpenStream> {
  const session = await createSession(req, res, {
    keepAlive: heartbeatMs,
    retry: retryMs,
    // nginx would gather small writes otherwise.
    headers: { 'X-Accel-Buffering': 'no', 'Cache-Control': 'no-store' },
  });
  res.socket?.setNoDelay(true);
  let gathered: SentEvent[] | null = [];

  const write = (events: readonly SentEvent[]) => {
    const buffer = createEventBuffer();
    for (const { id, event } of events) {
      buffer.event('message').data(event);
      if (id !== null) buffer.id(String(id));
      buffer.dispatch();
    }
    writeRaw(buffer.read());
  };
  const writeRaw = (text: string) => {
    if (!session.isConnected || text === '') return;
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
