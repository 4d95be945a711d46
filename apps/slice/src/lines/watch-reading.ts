import type { GapReason } from '@queunir/contracts/gaps/gaps';
import type { Log } from '@queunir/server/log/create-log';
import type { Ledger } from '../gaps/keep-ledger.ts';
import type { Publish, SliceDb } from '../slice.types.ts';
import type { PageSession } from '../whatsapp/whatsapp.types.ts';
import { type LineRow, markLooked, markRead } from './line.store.ts';
import { type LinkFacts, watchFacts } from './link-facts.ts';
import type { LinkWatch } from './link-watch.ts';
import { whyNotRead } from './why-not-read.ts';

/** Sees whether a line is read, and writes down when it was. */
export type ReadingWatch = {
  /** Looks at everything again. */
  observe(): void;
  /** Something was read from the page. */
  noteRead(): void;
  lastReadAt(): Date | null;
  facts(): LinkFacts;
  /** Listens no more; `why` is what keeps the line from being read from now on. */
  leave(why: 'stopped' | 'slice-stopped'): void;
};

export type ReadingWatchDeps = {
  db: SliceDb;
  log: Log;
  publish: Publish;
  now: () => Date;
  /** A clock that nobody sets, in milliseconds. */
  elapsed: () => number;
  ledger: Pick<Ledger, 'note'>;
  session: PageSession;
  link: LinkWatch;
  line: () => LineRow;
  identified: () => boolean;
  /** It is read again after a while in which it was not. */
  onBack: () => unknown;
};

const writeEveryMs = 60_000;

/** Makes the watch of a page that was just opened. */
export function watchReading(deps: ReadingWatchDeps): ReadingWatch {
  const { session, link, line } = deps;
  const facts = watchFacts(session, link);
  let unread: GapReason | null = null;
  let lastReadAt: Date | null = null;
  let wroteReadAt = Number.NEGATIVE_INFINITY;
  let wroteLookAt = Number.NEGATIVE_INFINITY;

  const write = (work: Promise<void>) =>
    void work.catch((error: unknown) => deps.log.warn({ err: error }, 'not noted'));
  const observe = () => {
    const changed = facts.update(deps.now());
    const before = unread;
    unread = whyNotRead(session, link, deps.identified(), line().endedAt !== null);
    // Before it was linked for the first time there is nothing to be missed.
    if (line().linkedAt !== null) deps.ledger.note(line().id, unread);
    if (before !== null && unread === null) deps.onBack();
    if (changed) void deps.publish({ type: 'status.changed' });
  };
  const stopLooking = session.onLook(() => {
    observe();
    if (session.flow().why === 'look-failed' || deps.elapsed() - wroteLookAt < writeEveryMs) return;
    wroteLookAt = deps.elapsed();
    write(markLooked(deps.db, line().id, deps.now(), unread === null));
  });
  observe();

  return {
    observe,
    noteRead: () => {
      lastReadAt = deps.now();
      if (deps.elapsed() - wroteReadAt < writeEveryMs) return;
      wroteReadAt = deps.elapsed();
      write(markRead(deps.db, line().id, lastReadAt));
    },
    lastReadAt: () => lastReadAt,
    facts: facts.facts,
    leave: (why) => {
      stopLooking();
      deps.ledger.note(line().id, why);
    },
  };
}
