import type { Feed } from '@queunir/reader/feed';
import type { ReaderPort } from '../world/reader-port.ts';
import type { OpenPage } from './open-page.ts';
import type { FlowWatch } from './watch-flow.ts';

/** Looks at the whole page twice a minute, in case a change was never reported, and at its anchors. */
export type Looking = {
  /** Goes to the page's address; when nothing answers, every further look tries again. */
  visit(): Promise<void>;
  /** The next look tells everything, changed or not. */
  forget(): void;
  /** Looks again in a moment, instead of at the next turn. */
  soon(): void;
  /** Looks again in a moment and tells everything. */
  again(): void;
  stop(): void;
};

const EVERY_MS = 30_000;
const SOON_MS = 2_000;

/** Begins to look. What a look finds is told only when it differs from the look before. */
export function keepLooking(deps: {
  page: OpenPage;
  reader: ReaderPort;
  url: string;
  tell: (feed: Feed) => void;
  reached: (yes: boolean) => void;
  /** Takes what every look finds of the required anchors while the page is ready. */
  looked?: (feed: Extract<Feed, { type: 'surfaces' }>) => void;
  flow?: Pick<FlowWatch, 'found' | 'looked' | 'failed'>;
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
    deps.flow?.found(feed);
    const { at: _at, ...said } = feed;
    const json = JSON.stringify(said);
    if (told.get(feed.type) === json) return;
    told.set(feed.type, json);
    deps.tell(feed);
  };
  const look = async (): Promise<void> => {
    const at = Date.now();
    const phase = await deps.reader.phase();
    tell({ type: 'phase', at, phase });
    const list = await deps.reader.list();
    if (list) tell({ type: 'list', at, list });
    tell({ type: 'chat', at, chat: await deps.reader.chat() });
    deps.flow?.looked();
    if (phase.phase === 'ready' && deps.looked)
      deps.looked({ type: 'surfaces', at, surfaces: await deps.reader.surfaces() });
  };
  // One thing at a time: a second visit would call off the first.
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return deps.flow?.failed();
    busy = true;
    await work().catch(() => deps.flow?.failed());
    busy = false;
  };
  const turn = () => void alone(reached ? look : visit);
  const timer = setInterval(turn, deps.everyMs ?? EVERY_MS);
  let soon: NodeJS.Timeout | undefined;
  const lookSoon = () => {
    clearTimeout(soon);
    // A look under way may have passed what the next one is wanted for.
    const next = () => (busy ? lookSoon() : turn());
    soon = setTimeout(next, Math.min(SOON_MS, deps.everyMs ?? EVERY_MS));
  };
  return {
    visit: () => alone(visit),
    forget: () => told.clear(),
    soon: lookSoon,
    again: () => {
      told.clear();
      lookSoon();
    },
    stop: () => {
      clearInterval(timer);
      clearTimeout(soon);
    },
  };
}
