import { AppError } from '@queunir/server/errors/app-error';
import type { Log } from '@queunir/server/log/create-log';
import { actError } from '../acts/act-errors.ts';
import { answerPage, logOut } from '../acts/answer-page.ts';
import type { At } from '../acts/at.ts';
import { captureFace } from '../acts/capture-face.ts';
import { inspectAfterRestart } from '../acts/inspect-after-restart.ts';
import { refreshQr, requestCode } from '../acts/link-acts.ts';
import { loadOlder } from '../acts/load-older.ts';
import { openChat } from '../acts/open-chat.ts';
import { readBack } from '../acts/read-back.ts';
import { readInfo } from '../acts/read-info.ts';
import { readOwnAccount } from '../acts/read-own-account.ts';
import { readWhole } from '../acts/read-whole.ts';
import { sendMessage } from '../acts/send-message.ts';
import { walkArchive } from '../acts/walk-archive.ts';
import { newWalk, walkList } from '../acts/walk-list.ts';
import { type ActQueue, createActQueue, type Turn } from '../queue/act-queue.ts';
import type { OpenPage } from '../session/open-page.ts';
import type { ChatTarget, Navigator, Priority } from '../whatsapp.types.ts';
import type { ReaderPort } from '../world/reader-port.ts';
import { leaveUnreadChat } from './leave-unread-chat.ts';
import { tidyPage } from './tidy.ts';

/** The page that stands now, with questions to its reader. */
export type Standing = { page: OpenPage; reader: ReaderPort };

/** A navigator, and what ends it with its page. */
export type LiveNavigator = { navigator: Navigator; close(reason: AppError): void };

/** `send`: chats, and WhatsApp online, so that what is entered goes out. `any`: whatever the page shows. */
type Need = 'chats' | 'send' | 'link' | 'any';
type Doing = { priority: Priority; signal?: AbortSignal; timeoutMs: number; need: Need; target?: ChatTarget };

/** How long after the last act the page is tidied and loses the focus. */
const IDLE_AFTER_MS = 600;

/** Makes the hands of one page; every act of it fails with page_not_ready once it is closed. */
export function createNavigator(standing: Standing, log: Log): LiveNavigator {
  const { page, reader } = standing;
  const at = (turn: Turn): At => ({ reader, hands: page.hands, turn });
  const queue: ActQueue = createActQueue({
    idleAfterMs: IDLE_AFTER_MS,
    onIdle: async () => {
      const signal = AbortSignal.timeout(10_000);
      await tidyPage(at({ signal, checkpoint: () => {} })).catch((error: unknown) =>
        report(log, 'tidy', error),
      );
      await page.window.rest().catch((error: unknown) => report(log, 'rest', error));
    },
  });

  const run = <T>(doing: Doing, act: (at: At) => Promise<T>): Promise<T> =>
    queue.run(doing, async (turn) => {
      try {
        await ready(reader, doing.need);
        if (!page.window.awake()) {
          const safe =
            doing.need === 'link' ||
            doing.need === 'any' ||
            (await leaveUnreadChat(at(turn), page.window, doing.target ?? null));
          if (!safe) throw actError('chat_unread');
          await page.window.wake();
        }
        return await act(at(turn));
      } catch (error) {
        throw tidyError(error, turn);
      }
    });

  const navigator: Navigator = {
    openChat: (target, priority, signal) =>
      run({ priority, signal, timeoutMs: 60_000, need: 'chats', target }, (now) => openChat(now, target)),
    loadOlder: (target, priority, signal) =>
      run({ priority, signal, timeoutMs: 60_000, need: 'chats', target }, (now) => loadOlder(now, target)),
    readBack: (target, priority, each, signal) =>
      run({ priority, signal, timeoutMs: 180_000, need: 'chats', target }, (now) =>
        readBack(now, target, each),
      ),
    readInfo: (target, priority, signal) =>
      run({ priority, signal, timeoutMs: 60_000, need: 'chats', target }, (now) => readInfo(now, target)),
    readWhole: (target, keys, priority, signal) =>
      run({ priority, signal, timeoutMs: 60_000, need: 'chats', target }, (now) =>
        readWhole(now, target, keys),
      ),
    send: (request, signal) =>
      run({ priority: 'person', signal, timeoutMs: 120_000, need: 'send', target: request.target }, (now) =>
        sendMessage(now, request),
      ),
    inspectAfterRestart: (target, sought) =>
      run({ priority: 'person', timeoutMs: 60_000, need: 'send', target }, (now) =>
        inspectAfterRestart(now, target, sought),
      ),
    captureFace: (token, title) => captureFace(reader, page.link.page, { token, title }).catch(() => null),
    readOwnAccount: () => run({ priority: 'background', timeoutMs: 30_000, need: 'chats' }, readOwnAccount),
    walkList: (priority, most, signal, each) => {
      const walk = newWalk();
      return run({ priority, signal, timeoutMs: 300_000, need: 'chats' }, (now) =>
        walkList(now, walk, most, each),
      );
    },
    readArchive: (signal) =>
      run({ priority: 'background', signal, timeoutMs: 120_000, need: 'chats' }, walkArchive),
    refreshQr: () => run({ priority: 'person', timeoutMs: 30_000, need: 'link' }, refreshQr),
    requestCode: (number) =>
      run({ priority: 'person', timeoutMs: 60_000, need: 'link' }, (now) => requestCode(now, number)),
    answerPage: (what, label) =>
      run({ priority: 'person', timeoutMs: 30_000, need: 'any' }, (now) => answerPage(now, what, label)),
    logOut: () => run({ priority: 'person', timeoutMs: 60_000, need: 'chats' }, logOut),
  };
  return { navigator, close: (reason) => queue.close(reason) };
}

/** The navigator of a line whose page does not stand: refuses everything. */
export function absentNavigator(): Navigator {
  const refuse = (): Promise<never> => Promise.reject(actError('page_not_ready'));
  return {
    openChat: refuse,
    loadOlder: refuse,
    readBack: refuse,
    readInfo: refuse,
    readWhole: refuse,
    send: refuse,
    inspectAfterRestart: refuse,
    captureFace: () => Promise.resolve(null),
    readOwnAccount: refuse,
    walkList: refuse,
    readArchive: refuse,
    refreshQr: refuse,
    requestCode: refuse,
    answerPage: refuse,
    logOut: refuse,
  };
}

async function ready(reader: ReaderPort, need: Need): Promise<void> {
  if (need === 'any') return;
  const { phase, offline } = await reader.phase();
  const linking = phase === 'linking' || phase === 'code';
  const fits = need === 'link' ? linking : phase === 'ready' && !(need === 'send' && offline);
  if (!fits) throw actError('page_not_ready');
}

function tidyError(error: unknown, turn: Turn): unknown {
  if (turn.signal.aborted || error instanceof AppError || !(error instanceof Error)) return error;
  // Timeouts of single inputs, and sessions that closed under the act.
  const outside = error.name === 'TimeoutError' || /closed|detached|not found/i.test(error.message);
  return outside ? actError('page_did_not_answer', error) : error;
}

function report(log: Log, step: string, error: unknown): void {
  log.warn(
    { step, reason: error instanceof AppError ? error.code : 'unknown' },
    'leaving the page tidy failed',
  );
}
