import type { Feed } from '@queunir/reader/feed';
import type { ReaderPort } from '../world/reader-port.ts';
import type { OpenPage } from './open-page.ts';

/** Looks at the whole page twice a minute, in case a change was never reported. */
export type Looking = {
  /** Goes to the page's address; when nothing answers, every further look tries again. */
  visit(): Promise<void>;
  /** The next look tells everything, changed or not. */
  forget(): void;
  stop(): void;
};

const EVERY_MS = 30_000;

/** Begins to look. What a look finds is told only when it differs from the look before. */
export function keepLooking(deps: {
  page: OpenPage;
  reader: ReaderPort;
  url: string;
  tell: (feed: Feed) => void;
  reached: (yes: boolean) => void;
  everyMs?: number;
}): Looking {
  const told = new Map<Feed['type'], string>();
  let reached = false;
  let busy = false;

  const visit = async (): Promise<void> => {
    reached = await deps.page.visit(deps.url).catch(() => false);
    deps.reached(reached);
  };
  const tell = (feed: Feed): void => {
    const { at: _at, ...said } = feed;
    const json = JSON.stringify(said);
    if (told.get(feed.type) === json) return;
    told.set(feed.type, json);
    deps.tell(feed);
  };
  const look = async (): Promise<void> => {
    const at = Date.now();
    tell({ type: 'phase', at, phase: await deps.reader.phase() });
    const list = await deps.reader.list();
    if (list) tell({ type: 'list', at, list });
    tell({ type: 'chat', at, chat: await deps.reader.chat() });
  };
  // One thing at a time: a second visit would call off the first.
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    busy = true;
    await work().catch(() => {});
    busy = false;
  };
  const timer = setInterval(() => void alone(reached ? look : visit), deps.everyMs ?? EVERY_MS);
  return { visit: () => alone(visit), forget: () => told.clear(), stop: () => clearInterval(timer) };
}
