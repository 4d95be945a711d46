import type { Feed } from '@queunir/reader/feed';
import type { DriftKeeper } from '../drift/keep-drift.ts';
import { stopWhileChanged } from '../drift/stop-while-changed.ts';
import type { PageChange } from '../drift/watch-surfaces.ts';
import type { Ledger } from '../gaps/keep-ledger.ts';
import type { IngestRooms, Publish } from '../slice.types.ts';
import type { PageSession } from '../whatsapp/whatsapp.types.ts';
import { endLink } from './end-link.ts';
import { type IdentifyDeps, identifyLine } from './identify-line.ts';
import { isLinked, type LineRow } from './line.store.ts';
import type { LinkFacts } from './link-facts.ts';
import { type LinkWatch, savingMs, watchLink } from './link-watch.ts';
import { tellReadiness } from './tell-readiness.ts';
import { watchReading } from './watch-reading.ts';

export type RunningPageDeps = IdentifyDeps & {
  publish: Publish;
  elapsed: () => number;
  ingest: Pick<IngestRooms, 'onFeed' | 'onReady' | 'onGone' | 'onCovered' | 'onBack'>;
  drift: DriftKeeper;
  ledger: Pick<Ledger, 'note'>;
  /** Called when the page turns out to belong to another line, or its facts changed. */
  onLine: (line: LineRow) => Promise<void>;
};

/** One page session with what was seen of it so far. */
export type RunningPage = {
  readonly session: PageSession;
  readonly link: LinkWatch;
  /** What is not read or done because the page changed; null while its anchors are found. */
  change(): PageChange | null;
  line(): LineRow;
  /** Is it known that the page shows this line's account? */
  identified(): boolean;
  lastReadAt(): Date | null;
  facts(): LinkFacts;
  /** The link is known to be over, before the page says so by itself. */
  endLink(): Promise<void>;
  /** Stops listening and tells ingest that the page is gone. */
  leave(why: 'stopped' | 'slice-stopped'): void;
};

const againMs = 5_000;
/** A list and the chats of the first screen fit many times. */
const mostHeld = 2000;

/**
 * Listens to a page for a line. What is read before it is known whose account the page shows is held back, so that
 * no chat of one number is ever stored under another.
 */
export function runPage(deps: RunningPageDeps, startLine: LineRow, session: PageSession): RunningPage {
  const link = watchLink(deps.elapsed);
  let line = startLine;
  let identified = isLinked(line);
  let identifying = false;
  let left = false;
  // Grows whenever the page asks to be linked: what was found out before is void then.
  let round = 0;
  let held: Feed[] = [];
  const readiness = tellReadiness(deps.ingest, {
    line: () => line,
    canBeRead: () => !left && identified && link.phase()?.phase === 'ready',
  });
  const changed = stopWhileChanged({
    ...deps,
    session,
    phase: link.phase,
    count: (drift) => deps.drift.count(line.id, link.phase()?.generation ?? null, drift),
    readMissed: readiness.anew,
  });
  const gone = () => {
    readiness.gone();
    changed.forget();
  };

  const identify = async () => {
    if (identifying) return;
    identifying = true;
    const asked = round;
    const isVoid = () => left || round !== asked;
    try {
      const found = await identifyLine(deps, line, session.navigator);
      if (isVoid()) return;
      line = found;
      await deps.onLine(line);
      while (held.length > 0 && !isVoid()) await deps.ingest.onFeed(held.shift() as Feed, line);
      identified = !isVoid();
      reading.observe();
      readiness.ready();
    } catch (error) {
      deps.log.error({ err: error }, 'the line of the page could not be found out');
      // The database may be away: nothing would be told again by itself.
      void deps.wait(againMs).then(() => (isVoid() || identified ? undefined : identify()));
    } finally {
      identifying = false;
    }
  };

  const end = async (reason: string | null) => {
    identified = false;
    round += 1;
    held = [];
    line = await endLink(deps.db, line, reason, deps.now());
    reading.observe();
  };

  const onPhase = async (feed: Extract<Feed, { type: 'phase' }>) => {
    const step = link.observe(feed.phase);
    if (step.asksForLink) await end(feed.phase.reason);
    else reading.observe();
    if (step.justLinked) tellOnceSaved(deps.publish);
    if (step.changed) void deps.publish({ type: 'status.changed' });
    if (feed.phase.phase !== 'ready') return feed.phase.covered ? readiness.covered() : gone();
    if (identified) readiness.ready();
    else void identify();
  };

  const reading = watchReading({
    ...{ ...deps, session, link, line: () => line, identified: () => identified },
    onBack: () => readiness.told() && deps.ingest.onBack(line),
  });

  const stopListening = session.onFeed(async (feed) => {
    if (left) return;
    reading.noteRead();
    if (feed.type === 'phase') await onPhase(feed);
    if (await changed.stops(feed)) return;
    if (identified) return deps.ingest.onFeed(feed, line);
    if (showsAccount(link) && held.length < mostHeld) held.push(feed);
  });
  const stopWatching = session.onBrowser((state) => {
    if (state.state !== 'up') gone();
    if (state.state === 'starting') link.forget();
    reading.observe();
    void deps.publish({ type: 'status.changed' });
  });

  return {
    session,
    link,
    change: changed.change,
    line: () => line,
    identified: () => identified,
    lastReadAt: reading.lastReadAt,
    facts: reading.facts,
    endLink: () => end(null),
    leave: (why) => {
      left = true;
      for (const stop of [stopListening, stopWatching]) stop();
      gone();
      reading.leave(why);
    },
  };
}

/** The status says until when the link is being saved, and then no more. */
function tellOnceSaved(publish: Publish): void {
  setTimeout(() => void publish({ type: 'status.changed' }), savingMs + 100).unref();
}

/** Only these phases show anything of an account; what comes before them is not held. */
function showsAccount(link: LinkWatch): boolean {
  const phase = link.phase()?.phase;
  return phase === 'syncing' || phase === 'ready';
}
