import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import { markTried } from './chats-to-read.view.ts';
import { holesToTry } from './holes-to-try.view.ts';
import { returnToPerson } from './return-to-person.ts';

/** Holes are thought of no more often than this, and, whatever the clock does, no less often than once in `mostMs`. */
const leastMs = 1_000;
const mostMs = 15 * 60_000;

export type HoleTries = {
  /** Chats may be read now, or a hole may have come. */
  poke(): void;
  /** The page is away. */
  stop(): void;
  /** Resolves when nothing is read. */
  idle(): Promise<void>;
};

/**
 * Opens chats with a hole that the page may close when their next try is due, behind everything a person asks for; each
 * waits longer after every try. `ready` says that chats may be read now: the page stands and nothing else reads them.
 */
export function createHoleTries(deps: IngestDeps, ready: () => boolean): HoleTries {
  let abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  const mayRead = () => deps.page.now.ready && ready();
  const tryOne = async (chatId: string, mayReadUnread: boolean, signal: AbortSignal): Promise<void> => {
    try {
      await markTried(deps.db, chatId, deps.now());
      await readChat(deps, { chatId, priority: 'background', mayReadUnread, signal });
    } catch (error) {
      deps.log.info({ chatId, reason: codeOf(error) }, 'a hole is tried again later');
    }
  };
  const round = async (signal: AbortSignal): Promise<void> => {
    const line = deps.shownLine();
    if (!line || !mayRead()) return;
    const mayReadUnread = deps.settings().readUnread === 'ahead';
    const { due, next } = await holesToTry(deps.db, line.id, mayReadUnread, deps.now());
    for (const chatId of due) {
      if (signal.aborted || !mayRead()) return;
      await tryOne(chatId, mayReadUnread, signal);
    }
    if (signal.aborted) return;
    if (due.length > 0) await returnToPerson(deps, signal);
    if (due.length > 0) arm(leastMs);
    else if (next) arm(next.getTime() - deps.now().getTime());
  };
  const arm = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(start, Math.min(mostMs, Math.max(leastMs, ms))).unref();
  };
  const start = (): void => {
    const { signal } = abort;
    running ??= round(signal)
      .catch((error: unknown) => deps.log.info({ reason: codeOf(error) }, 'holes are thought of later'))
      .finally(() => {
        running = null;
      });
  };
  return {
    poke: () => {
      if (mayRead() && !running) arm(leastMs);
    },
    stop: () => {
      clearTimeout(timer);
      abort.abort();
      abort = new AbortController();
    },
    idle: async () => {
      await running;
    },
  };
}
