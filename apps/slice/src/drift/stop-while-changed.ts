import type { Drift, Feed, PhaseRead } from '@queunir/reader/feed';
import type { Log } from '@queunir/server/log/create-log';
import type { Publish } from '../slice.types.ts';
import type { PageSession } from '../whatsapp/whatsapp.types.ts';
import { type PageChange, watchSurfaces } from './watch-surfaces.ts';

/** Keeps what may be wrong from being stored while WhatsApp's page is another than we know. */
export type ChangeStop = {
  /** Takes what is told of the page's anchors. True for what must not be stored now. */
  stops(feed: Feed): Promise<boolean>;
  /** The page is gone or shows something else: it will be judged anew. */
  forget(): void;
  change(): PageChange | null;
};

/** Makes the stop of one page. `readMissed` is called when something goes on again. */
export function stopWhileChanged(deps: {
  session: Pick<PageSession, 'lookSoon' | 'readAgain'>;
  publish: Publish;
  log: Log;
  now: () => Date;
  /** Counts drift of this page. */
  count: (drift: readonly Drift[]) => Promise<void>;
  phase: () => PhaseRead | null;
  readMissed: () => void;
}): ChangeStop {
  const surfaces = watchSurfaces();
  const look = async ({ surfaces: found }: Extract<Feed, { type: 'surfaces' }>) => {
    const { began, ended } = surfaces.observe(found, deps.now());
    if (surfaces.isDoubtful()) deps.session.lookSoon();
    if (began.length + ended.length === 0) return;
    const anchors = found.broken.map(({ anchor, reason }) => `${anchor} ${reason}`);
    deps.log.warn({ began, ended, anchors }, 'what is read of the WhatsApp page has changed');
    // Some of what is required is looked for by looks alone.
    if (began.length > 0) await deps.count(found.broken);
    void deps.publish({ type: 'status.changed' });
    if (ended.length === 0) return;
    deps.readMissed();
    deps.session.readAgain();
  };
  return {
    stops: async (feed) => {
      const stopped = surfaces.change()?.stopped ?? [];
      if (feed.type === 'list') return stopped.includes('list');
      if (feed.type === 'chat') return stopped.includes('thread');
      if (feed.type === 'drift') await deps.count(feed.drift);
      if (feed.type === 'surfaces' && deps.phase()?.phase === 'ready') await look(feed);
      return feed.type === 'surfaces';
    },
    forget: () => void surfaces.forget(),
    change: surfaces.change,
  };
}
