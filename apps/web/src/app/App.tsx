import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { chatsQuery } from '../chats/api/use-chats.ts';
import { inboxAddresses } from '../early-inbox.ts';
import { ApiError } from '../kit/api-error.ts';
import { whenSignedOut } from '../kit/call.ts';
import { isAskedEarly } from '../kit/early.ts';
import { sessionKey } from '../kit/session-key.ts';
import { statusQuery } from '../link/api/use-status.ts';
import { ToastStack } from '../ui/ToastStack.tsx';
import { showToast } from '../ui/toasts.ts';
import { edition } from './edition/edition.standalone.tsx';
import { createQueryClient } from './query-client.ts';
import { recoverByItself } from './recover.ts';
import { AppRoutes } from './router.tsx';

const client = createQueryClient((error) => {
  const key = error instanceof ApiError ? `errors.${error.code}` : 'errors.unknown';
  const text = i18next.exists(key)
    ? i18next.t(key as 'errors.unknown')
    : error instanceof ApiError
      ? error.message
      : i18next.t('errors.unknown');
  showToast({ text, alarm: true });
});

edition.start();

whenSignedOut(() => void client.invalidateQueries({ queryKey: sessionKey }));

recoverByItself(client, () => edition.askWhetherBack().catch(() => undefined));

/** Asks who is signed in while words and pages are still on their way; a failure is shown where it is needed. */
export function askSession(): Promise<void> {
  return edition.askSession(client);
}

/**
 * Waits for what was asked early for the inbox, so that frame and rows are drawn at once; at most `patienceMs`, for a
 * frame without rows is better than none.
 */
export function awaitInbox(patienceMs: number): Promise<unknown> {
  if (!isAskedEarly(inboxAddresses[0])) return Promise.resolve();
  const asked = [client.prefetchInfiniteQuery(chatsQuery('all', '')), client.prefetchQuery(statusQuery)];
  return Promise.race([Promise.all(asked), new Promise((done) => setTimeout(done, patienceMs))]);
}

/** The whole app: the cache, the pages, the toasts. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <AppRoutes />
      <ToastStack />
    </QueryClientProvider>
  );
}
