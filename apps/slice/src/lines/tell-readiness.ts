import type { IngestRooms } from '../slice.types.ts';
import type { LineRow } from './line.store.ts';

/** Tells ingest when a line's page can be read and when it cannot any more, each once. */
export type Readiness = {
  /** Tells it where the page can be read and that was not told yet. */
  ready(): void;
  gone(): void;
  /** It cannot be acted in, but list and chat stand and are read on. */
  covered(): void;
  /** As after a page load: the list is walked, chats with news are opened, what waits is sent. */
  anew(): void;
  told(): boolean;
};

/** Nothing was told yet. */
export function tellReadiness(
  ingest: Pick<IngestRooms, 'onReady' | 'onGone' | 'onCovered'>,
  page: { line: () => LineRow; canBeRead: () => boolean },
): Readiness {
  let told: 'gone' | 'covered' | 'ready' = 'gone';
  const gone = () => {
    if (told !== 'gone') ingest.onGone();
    told = 'gone';
  };
  const covered = () => {
    if (told !== 'ready') return;
    told = 'covered';
    ingest.onCovered();
  };
  const ready = () => {
    if (told === 'ready' || !page.canBeRead()) return;
    told = 'ready';
    ingest.onReady(page.line());
  };
  return {
    ready,
    gone,
    covered,
    anew: () => {
      gone();
      ready();
    },
    told: () => told === 'ready',
  };
}
