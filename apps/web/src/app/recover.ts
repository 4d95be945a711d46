import type { QueryClient } from '@tanstack/react-query';
import { isUnreachable } from '../kit/api-error.ts';
import { onReach } from '../kit/reach.ts';

/** While the slice is away it is asked this often whether it is back. */
const askEveryMs = 3000;

/**
 * Notices by itself that the slice is back, and fetches then what could not be fetched meanwhile. `ask` makes a call
 * that tells by `reportReach` how it went, and never rejects. Gives back what ends it.
 */
export function recoverByItself(client: QueryClient, ask: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askAgain = () => {
    timer = setTimeout(() => void ask().then(() => timer !== undefined && askAgain()), askEveryMs);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const leave = onReach((reachable) => {
    stop();
    if (!reachable) return askAgain();
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error' && isUnreachable(state.error),
    });
  });
  return () => {
    leave();
    stop();
  };
}
