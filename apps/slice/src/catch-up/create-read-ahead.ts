import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import { type ChatsToOpen, chatsToOpen } from './chats-to-open.ts';
import { returnToPerson } from './return-to-person.ts';

const mostChats = 60;
/** Rows change in bursts; one look for all of them is enough. */
const gatherMs = 300;
/** A chat that gave nothing new is left alone for so long, times the tries so far, at most ten. */
const restMs = 3_000;
const mostTries = 10;

export type ReadAhead = {
  /** Something came, or may have been missed. */
  poke(): void;
  /** The page is away. */
  stop(): void;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

type Rest = { tries: number; until: number };

/**
 * While the tenant wants to be read ahead: opens every chat of which the list alone tells something new, or in which
 * something was missed, behind everything a person asks for. `ready` says that the filling after linking is over.
 */
export function createReadAhead(deps: IngestDeps, ready: () => boolean): ReadAhead {
  let abort = new AbortController();
  let soon: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let rests = new Map<string, Rest>();

  const mayRead = () => deps.settings().readUnread === 'ahead' && deps.page.now.ready && ready();
  const readOne = async (chatId: string, begin: ChatsToOpen['begin'], signal: AbortSignal): Promise<void> => {
    const tries = Math.min(mostTries, (rests.get(chatId)?.tries ?? 0) + 1);
    rests.set(chatId, { tries, until: performance.now() + restMs * tries });
    try {
      await begin(chatId);
      const request = { chatId, priority: 'background' as const, mayReadUnread: true, signal };
      const stored = await readChat(deps, request);
      if (stored && stored.added > 0) rests.delete(chatId);
    } catch (error) {
      deps.log.info({ chatId, reason: codeOf(error) }, 'chat was not read ahead');
    }
  };
  const round = async (signal: AbortSignal): Promise<boolean> => {
    const line = deps.shownLine();
    if (!line || !mayRead()) return false;
    const { ids: found, begin } = await chatsToOpen(deps, line.id, true, mostChats);
    const now = performance.now();
    const due = found.filter((id) => (rests.get(id)?.until ?? 0) <= now);
    for (const chatId of due) {
      if (signal.aborted || !mayRead()) return false;
      await readOne(chatId, begin, signal);
    }
    if (due.length > 0 && !signal.aborted) await returnToPerson(deps, signal);
    if (found.length > due.length) {
      clearTimeout(late);
      late = setTimeout(poke, restMs).unref();
    }
    return due.length > 0;
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    do again = false;
    while ((await round(signal)) || again);
  };
  const start = () => {
    soon = undefined;
    again = true;
    const { signal } = abort;
    running ??= run(signal)
      .catch((error: unknown) => deps.log.info({ reason: codeOf(error) }, 'reading ahead stopped'))
      .finally(() => {
        running = null;
        if (signal.aborted) poke();
      });
  };
  const poke = (): void => {
    if (soon || !mayRead()) return;
    soon = setTimeout(start, gatherMs).unref();
  };
  return {
    poke,
    stop: () => {
      clearTimeout(soon);
      clearTimeout(late);
      soon = undefined;
      abort.abort();
      abort = new AbortController();
      rests = new Map();
    },
    idle: async () => {
      while (soon || running) await (running ?? new Promise((resolve) => setTimeout(resolve, 20)));
    },
  };
}
