import type { IngestRooms } from '../slice.types.ts';
import type { LineRow } from './line.store.ts';

/** Tells ingest when a line's page can be read and when it cannot any more, each once. */
export type Readiness = {
  /** Tells it where the page can be read and that was not told yet. */
  ready(): void;
  gone(): void;
  /** As after a page load: the list is walked, chats with news are opened, what waits is sent. */
  anew(): void;
  told(): boolean;
};

/** Nothing was told yet. */
export function tellReadiness(
  ingest: Pick<IngestRooms, 'onReady' | 'onGone'>,
  page: { line: () => LineRow; canBeRead: () => boolean },
): Readiness {
  let told = false;
  const gone = () => {
    if (told) ingest.onGone();
    told = false;
  };
  const ready = () => {
    if (told || !page.canBeRead()) return;
    told = true;
    ingest.onReady(page.line());
  };
  return {
    ready,
    gone,
    anew: () => {
      gone();
      ready();
    },
    told: () => told,
  };
}
