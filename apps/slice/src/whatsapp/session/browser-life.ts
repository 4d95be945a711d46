import type { LaunchedBrowser } from '@queunir/browser/launch-browser';
import { AppError } from '@queunir/server/errors/app-error';
import type { Log } from '@queunir/server/log/create-log';
import type { BrowserState } from '../whatsapp.types.ts';

/** What may be told apart about a page that is no longer there. */
export type Gone = 'browser_gone' | 'page_crashed' | 'page_hung';

/** Starts and ends the browser of one line and knows its state. */
export type BrowserLife = {
  start(): Promise<void>;
  stop(): Promise<void>;
  state(): BrowserState;
  on(listener: (state: BrowserState) => void): () => void;
  /** The page could not be reached (false), or can again (true); the browser itself runs on. */
  reached(yes: boolean): void;
  /** Says that a browser which keeps crashing is not started again by itself. */
  giveUp(): void;
};

type Failure = Gone | 'page_not_reached' | 'browser_gave_up';

/** How a browser is brought up and taken down; `open` is told how to report the page's death. */
export type BrowserLifeDeps = {
  launch: () => Promise<LaunchedBrowser>;
  open: (launched: LaunchedBrowser, onGone: (why: Gone) => void) => Promise<void>;
  /** Before the browser is closed, or after it died. */
  leave: () => Promise<void>;
  log: Log;
};

const words: Record<Failure, string> = {
  browser_gone: 'The browser of this line ended unexpectedly. It is started again by itself.',
  page_crashed: 'The WhatsApp page crashed. It is started again by itself.',
  page_hung: 'The WhatsApp page did not answer any more. It is started again by itself.',
  browser_gave_up:
    'The browser of this line ended again and again, and is not started by itself any more. Look at free memory and disk with "queunir doctor", then try again.',
  page_not_reached: 'WhatsApp Web could not be reached. It is tried again by itself.',
};

/** Makes the life; nothing starts. `start` and `stop` never throw, and run one after the other. */
export function createBrowserLife(deps: BrowserLifeDeps): BrowserLife {
  const listeners = new Set<(state: BrowserState) => void>();
  let state: BrowserState = { state: 'off' };
  let launched: LaunchedBrowser | null = null;
  let turn: Promise<void> = Promise.resolve();

  const set = (next: BrowserState): void => {
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  const fail = (code: Failure): void => {
    deps.log.warn({ reason: code }, 'the browser of a line failed');
    set({ state: 'failed', code, message: words[code] });
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work, work);
    return turn;
  };
  const end = async (): Promise<void> => {
    const ending = launched;
    launched = null;
    await deps.leave().catch(() => {});
    await ending
      ?.close()
      .catch((error: unknown) => deps.log.warn({ err: error }, 'closing the browser failed'));
  };
  const die = (which: LaunchedBrowser, why: Gone): void => {
    if (launched !== which) return;
    fail(why);
    void inTurn(async () => {
      if (launched === which) await end();
    });
  };

  return {
    state: () => state,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    reached(yes) {
      if (!launched) return;
      if (!yes && state.state !== 'failed') fail('page_not_reached');
      if (yes && state.state === 'failed' && state.code === 'page_not_reached') set({ state: 'up' });
    },
    giveUp: () => fail('browser_gave_up'),
    start: () =>
      inTurn(async () => {
        if (state.state === 'up') return;
        await end();
        set({ state: 'starting' });
        try {
          const fresh = await deps.launch();
          launched = fresh;
          await deps.open(fresh, (why) => die(fresh, why));
          if (launched === fresh && state.state === 'starting') set({ state: 'up' });
        } catch (error) {
          deps.log.warn(
            { reason: error instanceof AppError ? error.code : 'unknown' },
            'the browser did not start',
          );
          set(failure(error));
          await end();
        }
      }),
    stop: () =>
      inTurn(async () => {
        if (!launched && state.state === 'off') return;
        await end();
        set({ state: 'off' });
      }),
  };
}

function failure(error: unknown): BrowserState {
  if (error instanceof AppError) return { state: 'failed', code: error.code, message: error.message };
  return { state: 'failed', code: 'browser_not_started', message: 'The browser of this line did not start.' };
}
