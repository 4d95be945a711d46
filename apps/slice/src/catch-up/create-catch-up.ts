import { troubleOf } from '@queunir/server/database/trouble-of';
import type { ArchiveWatch } from '../archive/create-archive-watch.ts';
import type { FaceTaker } from '../ingest/capture-faces.ts';
import { codeOf } from '../ingest/code-of.ts';
import { holeOf } from '../ingest/hole-of.view.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { type ReadRequest, readChat } from '../ingest/read-chat.ts';
import type { CatchUpState } from '../slice.types.ts';
import { type ChatsToOpen, chatsToOpen } from './chats-to-open.ts';
import { lookThrough, noteLooked } from './look-through.ts';
import { returnToPerson } from './return-to-person.ts';

const mostChats = 60;
/** After trouble with the database it begins anew. */
const retryMs = 15_000;
/** After so many chats the page goes back to the one that a person looks at. */
const chatsAtOnce = 5;

export type CatchUp = {
  state(): CatchUpState;
  setPaused(paused: boolean): void;
  paused(): boolean;
  /** Begins anew for a page that became ready. */
  start(lineId: string): void;
  /** Goes on after a span in which nothing came from the page, which kept its list. */
  again(lineId: string): void;
  /** The page is away: what was left begins again with the next one. */
  stop(): void;
  /** Has it come to its end since the page became ready? */
  over(): boolean;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

/**
 * Fills read chats after linking, one screenful each, in the order of `takeTurns`, behind everything a person asks for; then takes
 * the pictures that have never been in view. `onOver` is called when the chats are read, or could not be.
 */
export function createCatchUp(
  deps: IngestDeps,
  faces: Pick<FaceTaker, 'takeAll'>,
  archive: Pick<ArchiveWatch, 'begin'>,
  onOver: () => void,
): CatchUp {
  let state: CatchUpState = null;
  let paused = false;
  let over = false;
  let retry: NodeJS.Timeout | undefined;
  let wake: (() => void) | null = null;
  let abort: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  const changed = () => deps.publish({ type: 'status.changed' });
  const untilResumed = async (signal: AbortSignal) => {
    while (paused && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const end = () => {
    if (over) return;
    over = true;
    onOver();
  };
  const run = async (lineId: string, signal: AbortSignal, fresh: boolean) => {
    const page = deps.page.now;
    const mayReadUnread = deps.settings().readUnread === 'ahead';
    // Said at once, so that nobody takes the walk through the list for the end of everything.
    const first = (await chatsToOpen(deps, lineId, mayReadUnread, mostChats)).ids.length;
    if (first > 0) state = { done: 0, total: first, paused };
    await changed();
    const seen = await lookThrough(deps, lineId, signal, fresh);
    if (signal.aborted) return;
    page.walked = true;
    if (fresh) await archive.begin(lineId, seen.listed, signal);
    if (signal.aborted) return;
    const { ids, begin: noteTurn } = await chatsToOpen(deps, lineId, mayReadUnread, mostChats);
    for (const [done, chatId] of ids.entries()) {
      state = { done, total: ids.length, paused };
      await changed();
      await untilResumed(signal);
      if (signal.aborted) return;
      // A person opened it meanwhile.
      if (page.read.has(chatId) && (await holeOf(deps.db, chatId)) !== 'open') continue;
      await readOne(deps, noteTurn, { chatId, priority: 'background', mayReadUnread, signal });
      if (done % chatsAtOnce === chatsAtOnce - 1) await returnToPerson(deps, signal);
    }
    // The end of the gap may have been written down after the walk.
    if (!signal.aborted) await returnToPerson(deps, signal).then(() => noteLooked(deps, lineId, seen.rows));
    if (state !== null) {
      state = null;
      await changed();
    }
    if (signal.aborted) return;
    end();
    await faces.takeAll(signal);
  };
  const begin = (lineId: string, fresh: boolean): void => {
    clearTimeout(retry);
    abort?.abort();
    const own = new AbortController();
    abort = own;
    over = false;
    const before = running;
    running = before
      .then(() => (own.signal.aborted ? undefined : run(lineId, own.signal, fresh)))
      .catch((error: unknown) => {
        deps.log.info({ reason: codeOf(error) }, 'catching up stopped');
        // The page stands, but nothing could be stored.
        if (abort === own && troubleOf(error) !== null)
          retry = setTimeout(() => begin(lineId, fresh), retryMs).unref();
      })
      .finally(async () => {
        if (abort !== own) return;
        end();
        if (state === null) return;
        state = null;
        await changed();
      });
  };
  return {
    state: () => state && { ...state, paused },
    setPaused: (value) => {
      paused = value;
      wake?.();
      void changed();
    },
    paused: () => paused,
    start: (lineId) => begin(lineId, true),
    again: (lineId) => begin(lineId, false),
    stop: () => {
      clearTimeout(retry);
      abort?.abort();
      abort = null;
      wake?.();
      state = null;
      over = false;
    },
    over: () => over,
    idle: () => running,
  };
}

/** One that cannot be read stops nobody else; where nothing can be stored there is no use in going on. */
async function readOne(deps: IngestDeps, begin: ChatsToOpen['begin'], request: ReadRequest): Promise<void> {
  try {
    await begin(request.chatId);
    await readChat(deps, request);
  } catch (error) {
    if (troubleOf(error) !== null) throw error;
    deps.log.info({ chatId: request.chatId, reason: codeOf(error) }, 'chat was not read ahead');
  }
}
