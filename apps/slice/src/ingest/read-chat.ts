import type { InfoRead } from '@queunir/reader/drawer/read-info';
import { AppError } from '@queunir/server/errors/app-error';
import type { OpenedChat, Priority } from '../whatsapp/whatsapp.types.ts';
import { chatTarget } from './chat-target.view.ts';
import { ingestProvedChat } from './ingest-chat.ts';
import type { IngestDeps } from './page-memory.ts';
import { readMissing } from './read-missing.ts';
import { readWholeTexts } from './read-whole.ts';
import type { StoredThread } from './store-thread.ts';

export type ReadRequest = {
  chatId: string;
  priority: Priority;
  mayReadUnread: boolean;
  signal?: AbortSignal;
  /** Waits until what was missed is read too, as everything in the background does. */
  whole?: boolean;
};

/** Opens a chat in the page and stores what stands there. Throws what the navigator throws, or `page_not_ready`. */
export async function readChat(deps: IngestDeps, request: ReadRequest): Promise<StoredThread | null> {
  return act(deps, request, (navigator, target) =>
    navigator.openChat(target, request.priority, request.signal),
  );
}

/**
 * Scrolls up once and stores what stands there then. `added` counts what the reader told while it was scrolled too;
 * `end`: the page said that nothing older exists.
 */
export async function readOlder(
  deps: IngestDeps,
  request: ReadRequest,
): Promise<{ added: number; end: boolean }> {
  let end = false;
  const before = await countRead(deps, request.chatId);
  await act(deps, request, async (navigator, target) => {
    const opened = await navigator.loadOlder(target, request.priority, request.signal);
    end = opened.chat.historyEnd;
    return opened;
  });
  const after = await countRead(deps, request.chatId);
  return { added: Math.max(0, after - before), end };
}

/** Opens a chat and its info drawer, stores the chat's window, and gives what the drawer told; null where none came. */
export async function readDrawerOf(deps: IngestDeps, request: ReadRequest): Promise<InfoRead | null> {
  let info: InfoRead | null = null;
  await act(deps, request, async (navigator, target) => {
    const read = await navigator.readInfo(target, request.priority, request.signal);
    info = read.info;
    return read.opened;
  });
  return info;
}

/** How many messages of a chat were read as bubbles. */
export async function countRead(deps: Pick<IngestDeps, 'db'>, chatId: string): Promise<number> {
  const { count } = await deps.db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('chat_id', '=', chatId)
    .where('key', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

type Hands = NonNullable<ReturnType<IngestDeps['navigator']>>;
type Target = NonNullable<Awaited<ReturnType<typeof chatTarget>>>;

async function act(
  deps: IngestDeps,
  request: ReadRequest,
  work: (navigator: Hands, target: Target) => Promise<OpenedChat>,
): Promise<StoredThread | null> {
  refuseWhileChanged(deps);
  const navigator = deps.page.now.ready ? deps.navigator() : null;
  if (!navigator) {
    const words = 'WhatsApp is not open at the moment. What is stored can be read.';
    throw new AppError('page_not_ready', words, { blame: 'outside', status: 409 });
  }
  const target = await chatTarget(deps.db, deps.page.now, request.chatId, request.mayReadUnread);
  if (!target) return null;
  const opened = await work(navigator, { ...target, far: true });
  const stored = await ingestProvedChat(deps, { chatId: request.chatId, phone: opened.phone }, opened.chat);
  // Whoever asked has the window now; what was missed before it, and unfolding, take seconds and may wait.
  if (stored) {
    const missing = readMissing(deps, request, opened.chat);
    if (request.priority === 'background' || request.whole) await missing;
    void readWholeTexts(deps, request, opened);
  }
  return stored;
}

/** Rows that may be others, and bubbles that may be misread, are neither pressed nor stored. */
function refuseWhileChanged(deps: IngestDeps): void {
  const stopped = deps.pageChange()?.stopped ?? [];
  if (!stopped.includes('list') && !stopped.includes('thread')) return;
  const words = 'WhatsApp changed its page: reading is paused so that nothing wrong is stored.';
  throw new AppError('page_changed', words, { blame: 'outside', status: 409 });
}
