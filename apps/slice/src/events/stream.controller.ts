import { type AppEvent, eventsPath } from '@queunir/contracts/events/events';
import { openStream } from '@queunir/server/events/open-stream';
import { requireSignedIn, rulesFor } from '@queunir/server/http/request-rules';
import type { Router } from 'express';
import type { SliceDb } from '../slice.types.ts';
import type { EventHub } from './event-hub.ts';
import { planReplay } from './plan-replay.ts';

export type StreamDeps = {
  db: SliceDb;
  hub: EventHub;
  /** A stream ends after this time and the browser resumes it, so that a grant is looked at again. */
  grantMs: number;
};

/** Mounts the live stream; `Last-Event-ID` resumes it. */
export function mountEvents(router: Router, deps: StreamDeps): void {
  router.get(eventsPath, async (req, res) => {
    const { sessionId } = await requireSignedIn(req);
    const stream = await openStream<AppEvent>(req, res, sessionId);
    const remove = deps.hub.add(stream);
    const timer = setTimeout(() => stream.end(), deps.grantMs);
    res.once('close', () => {
      clearTimeout(timer);
      remove();
    });
    // The session may have ended since it was asked for, when there was no stream of it to end yet.
    if (!(await rulesFor(req).who(req))) return stream.end();
    // Facts that happen meanwhile wait inside the stream, so none is lost between replay and present.
    stream.begin(await planReplay(deps.db, req.get('last-event-id') ?? ''));
  });
}
