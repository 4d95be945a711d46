import { useQuery } from '@tanstack/react-query';
import { usePrefetch } from '../../kit/prefetch.ts';
import { ThreadSkeleton } from '../../messages/components/ThreadSkeleton.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { edition } from '../edition/edition.standalone.tsx';
import type { OpenChat, OpenChatProps } from './OpenChat.tsx';

type Code = { OpenChat: typeof OpenChat };
let loaded: Code | undefined;

/**
 * Fetches the code of an open chat; the list alone does without it. Throws `ApiError` while the server is away, and
 * what the browser says when it is there but the file is not, as after an update: then the page must be loaded anew.
 */
export async function loadOpenChat(): Promise<Code> {
  try {
    loaded = await load();
  } catch {
    // Tells whether the server is away, which a file that does not come cannot.
    await edition.askWhetherBack();
    loaded = await load();
  }
  return loaded;
}

const load = (): Promise<Code> => import('./OpenChat.tsx');

/** A list that nobody touches gets the code of an open chat after this long. */
const idleMs = 5000;

/** Gets an open chat ready while the list is shown. */
export function usePreparedChat(): void {
  usePrefetch(loadOpenChat, idleMs);
}

/** One open chat, with the shape of a thread until its code is there; asked for like data, so that it recovers like data. */
export function LazyOpenChat(props: OpenChatProps) {
  const code = useQuery({
    queryKey: ['code', 'open-chat'],
    queryFn: loadOpenChat,
    initialData: () => loaded,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (code.data) return <code.data.OpenChat {...props} />;
  return (
    <section className="flex min-w-0 flex-1 flex-col justify-end">
      {code.isError ? (
        <PaneError error={code.error} onRetry={() => void code.refetch()} />
      ) : (
        <ThreadSkeleton />
      )}
    </section>
  );
}
