import { lazy, Suspense } from 'react';
import { usePrefetch } from '../../kit/prefetch.ts';
import { ThreadSkeleton } from '../../messages/components/ThreadSkeleton.tsx';
import type { OpenChatProps } from './OpenChat.tsx';

/** Fetches the code of an open chat; the list alone does without it. */
export const loadOpenChat = () => import('./OpenChat.tsx');

const OpenChat = lazy(() => loadOpenChat().then((module) => ({ default: module.OpenChat })));

/** A list that nobody touches gets the code of an open chat after this long. */
const idleMs = 5000;

/** Gets an open chat ready while the list is shown. */
export function usePreparedChat(): void {
  usePrefetch(loadOpenChat, idleMs);
}

/** One open chat, with the shape of a thread until its code is there. */
export function LazyOpenChat(props: OpenChatProps) {
  return (
    <Suspense
      fallback={
        <section className="flex min-w-0 flex-1 flex-col justify-end">
          <ThreadSkeleton />
        </section>
      }
    >
      <OpenChat {...props} />
    </Suspense>
  );
}
