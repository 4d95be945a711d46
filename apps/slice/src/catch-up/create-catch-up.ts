import { troubleOf } from '@queunir/server/database/trouble-of';
import type { ArchiveWatch } from '../archive/create-archive-watch.ts';
import { walkWholeList } from '../archive/walk-whole-list.ts';
import type { FaceTaker } from '../ingest/capture-faces.ts';
import { codeOf } from '../ingest/code-of.ts';
import { hasGap } from '../ingest/has-gap.view.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import type { CatchUpState } from '../slice.types.ts';
import { chatsToRead } from './chats-to-read.view.ts';
import { isAnythingMissing } from './is-anything-missing.ts';
import { isWholeListStored } from './is-whole-list-stored.view.ts';
import { returnToPerson } from './return-to-person.ts';

const mostChats = 60;
const mostRows = 2000;
/** When every chat is stored already, what was missed stands at the top of the list. */
const mostRowsAgain = 80;
/** After trouble with the database it begins anew. */
const againMs = 15_000;
/** After so many chats the page goes back to the one that a person looks at. */
const chatsAtOnce = 5;

export type CatchUp = {
  state(): CatchUpState;
  setPaused(paused: boolean): void;
  /** Begins anew for a page that became ready. */
  start(lineId: string): void;
  /** The page is away: what was left begins again with the next one. */
  stop(): void;
  /** Has it come to its end since the page became ready? */
  over(): boolean;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

/**
 * Fills read chats after linking, newest first, one screenful each, behind everything a person asks for; then takes
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
  let again: NodeJS.Timeout | undefined;
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
  const run = async (lineId: string, signal: AbortSignal) => {
    const page = deps.page.now;
    const mayReadUnread = deps.settings().readUnread === 'ahead';
    // Said at once, so that nobody takes the walk through the list for the end of everything.
    const first = await chatsToRead(deps.db, lineId, mayReadUnread, mostChats);
    if (first.length > 0) state = { done: 0, total: first.length, paused };
    await changed();
    const listed = (await isAnythingMissing(deps, lineId)) ? await walk(deps, lineId, signal) : null;
    if (signal.aborted) return;
    page.walked = true;
    await archive.begin(lineId, listed, signal);
    if (signal.aborted) return;
    const chats = await chatsToRead(deps.db, lineId, mayReadUnread, mostChats);
    for (const [done, chatId] of chats.entries()) {
      state = { done, total: chats.length, paused };
      await changed();
      await untilResumed(signal);
      if (signal.aborted) return;
      // A person opened it meanwhile.
      if (page.read.has(chatId) && !(await hasGap(deps.db, chatId))) continue;
      await readOne(deps, chatId, mayReadUnread, signal);
      if (done % chatsAtOnce === chatsAtOnce - 1) await returnToPerson(deps, signal);
    }
    if (!signal.aborted) await returnToPerson(deps, signal);
    if (state !== null) {
      state = null;
      await changed();
    }
    if (signal.aborted) return;
    end();
    await faces.takeAll(signal);
  };
  const start = (lineId: string): void => {
    clearTimeout(again);
    abort?.abort();
    const own = new AbortController();
    abort = own;
    over = false;
    const before = running;
    running = before
      .then(() => (own.signal.aborted ? undefined : run(lineId, own.signal)))
      .catch((error: unknown) => {
        deps.log.info({ reason: codeOf(error) }, 'catching up stopped');
        // The page stands, but nothing could be stored.
        if (abort === own && troubleOf(error) !== null)
          again = setTimeout(() => start(lineId), againMs).unref();
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
    start,
    stop: () => {
      clearTimeout(again);
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

async function walk(deps: IngestDeps, lineId: string, signal: AbortSignal) {
  const stored = await isWholeListStored(deps.db, lineId, deps.page.now.total);
  return walkWholeList(deps, stored ? mostRowsAgain : mostRows, signal);
}

/** One that cannot be read stops nobody else; where nothing can be stored there is no use in going on. */
async function readOne(
  deps: IngestDeps,
  chatId: string,
  mayReadUnread: boolean,
  signal: AbortSignal,
): Promise<void> {
  try {
    await readChat(deps, { chatId, priority: 'background', mayReadUnread, signal });
  } catch (error) {
    if (troubleOf(error) !== null) throw error;
    deps.log.info({ chatId, reason: codeOf(error) }, 'chat was not read ahead');
  }
}
